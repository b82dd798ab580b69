/** Singular and plural: the forms that pages themselves make of the short forms that they define, too. */

const irregularPlurals: Readonly<Record<string, string>> = {
  analysis: 'analyses',
  axis: 'axes',
  basis: 'bases',
  child: 'children',
  crisis: 'crises',
  criterion: 'criteria',
  hypothesis: 'hypotheses',
  index: 'indices',
  man: 'men',
  matrix: 'matrices',
  person: 'people',
  woman: 'women',
};

/** The plural of an English noun in lower case. */
export function pluralOf(noun: string): string {
  const irregular = irregularPlurals[noun];
  if (irregular) return irregular;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** The singular of a regular plural in lower case, or undefined for a word that is none. */
export function singularOf(noun: string): string | undefined {
  if (/[^aeiou]ies$/.test(noun) && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (/(ss|x|z|ch|sh)es$/.test(noun)) return noun.slice(0, -2);
  return /[^suia]s$/.test(noun) && noun.length > 3 ? noun.slice(0, -1) : undefined;
}

/** The forms of an acronym, in its own case: itself and its plural. */
export function acronymForms(acronym: string): string[] {
  return /s$/i.test(acronym) ? [acronym, `${acronym}es`, `${acronym}s`] : [acronym, `${acronym}s`];
}
