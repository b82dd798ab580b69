// A report as a table for the terminal.

/**
 * @typedef {import('../glossary/messages').Report} Report
 * @typedef {import('../glossary/messages').ReportedMatch} Match
 * @typedef {{ category: string; definition: string }} Known What the built-in glossary says of an entry.
 * @typedef {{ found: string; term: string; category: string; count: string; definition: string }} Row
 */

/** @type {Partial<Record<Match['source'], string>>} */
const sources = { own: 'your glossary', team: 'team glossary', page: 'this page' };
const heads = { found: 'FOUND', term: 'TERM', category: 'CATEGORY', count: 'TIMES', definition: 'MEANING' };

/**
 * One row for each term, in the order in which the page comes to them; then totals and the state.
 *
 * @param {Report} report
 * @param {{ entries: ReadonlyMap<string, Known>; width: number }} shown
 */
export function tableOf(report, { entries, width }) {
  const rows = rowsOf(report.matches, entries);
  const lines = rows.length > 0 ? [layOut([heads, ...rows], width), ''] : [];
  const terms = `${rows.length} ${rows.length === 1 ? 'term' : 'terms'}`;
  const places = `${report.matches.length} ${report.matches.length === 1 ? 'place' : 'places'}`;
  return [...lines, `${terms} explained in ${places}.`, `State: ${report.state.kind}. ${report.state.why}`].join('\n');
}

/**
 * @param {readonly Match[]} matches
 * @param {ReadonlyMap<string, Known>} entries
 * @returns {Row[]}
 */
function rowsOf(matches, entries) {
  /** @type {Map<string, Match[]>} */
  const byEntry = new Map();
  for (const match of matches) byEntry.set(match.entryId, [...(byEntry.get(match.entryId) ?? []), match]);
  return [...byEntry].map(([entryId, found]) => {
    const known = entries.get(entryId);
    return {
      found: [...new Set(found.map(({ text }) => text))].join(', '),
      term: found[0]?.term ?? entryId,
      category: sources[found[0]?.source ?? 'builtin'] ?? known?.category ?? '',
      count: String(found.length),
      definition: known?.definition ?? '',
    };
  });
}

/**
 * The widest that each column gets; the definition takes what is left.
 *
 * @type {readonly (readonly [keyof Row, number])[]}
 */
const limits = [
  ['found', 30],
  ['term', 30],
  ['category', 20],
  ['count', 5],
];

/**
 * @param {readonly Row[]} rows
 * @param {number} width
 */
function layOut(rows, width) {
  const columns = limits.map(([name, limit]) => ({
    name,
    size: Math.min(limit, Math.max(...rows.map((row) => row[name].length))),
  }));
  const left = Math.max(24, width - columns.reduce((sum, { size }) => sum + size + 2, 0));
  return rows
    .map((row) => {
      const cells = columns.map(({ name, size }) =>
        cut(row[name], size)[name === 'count' ? 'padStart' : 'padEnd'](size),
      );
      return [...cells, cut(row.definition, left)].join('  ').trimEnd();
    })
    .join('\n');
}

/**
 * @param {string} text
 * @param {number} size
 */
function cut(text, size) {
  return text.length <= size ? text : `${text.slice(0, size - 1).trimEnd()}…`;
}
