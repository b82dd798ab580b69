/** Ids of meanings that a page itself gives an acronym begin so, the acronym follows; no glossary id can look like it. */
export const pageIdPrefix = 'page:';
