/** Other ways to write a name that mean the same: number, British and American spelling, joined hyphens. */

const prepositions = new Set(['of', 'per', 'to', 'for', 'on', 'in', 'at', 'by', 'with', 'as']);

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

type Rule = readonly [american: RegExp, british: string];

/** American to British, on whole words in lower case. What a rule makes of a word it does not fit is never met. */
const toBritish: readonly Rule[] = [
  [/(?<=.{3})iz(e|ed|es|er|ers|ing|ation|ations|able)$/, 'is$1'],
  [/yz(e|ed|es|er|ers|ing)$/, 'ys$1'],
  [/(?<=(?:behavi|col|fav|hon|lab|neighb|endeav|harb|hum|rum|vap|arm))or(?=$|s$|ed|ing|al|ful|able|ite)/, 'our'],
  [/(?<=(?:cent|fib|theat|lit|calib))er(?=s?$)/, 're'],
  [/(?<=(?:catal|dial|anal))og(?=s?$)/, 'ogue'],
  [/(?<=(?:fulfi|enro|insta|ski))ll(?=ment|ful)/, 'l'],
  [/(?<=(?:mode|labe|cance|trave|channe|signa|counse|leve|tota))l(?=ed$|ing$|er$|ers$)/, 'll'],
  [/(?<=(?:defen|offen|licen))s(?=es?$)/, 'c'],
  [/(?<=progra)m(?=s?$)/, 'mme'],
  [/(?<=judg)(?=ment)/, 'e'],
  [/^gray/, 'grey'],
];

const toAmerican: readonly Rule[] = [
  [/(?<=.{3})is(e|ed|es|er|ers|ing|ation|ations|able)$/, 'iz$1'],
  [/ys(e|ed|es|er|ers|ing)$/, 'yz$1'],
  [/(?<=(?:behavi|col|fav|hon|lab|neighb|endeav|harb|hum|rum|vap|arm))our/, 'or'],
  [/(?<=(?:cent|fib|theat|lit|calib))re(?=s?$)/, 'er'],
  [/(?<=(?:catal|dial|anal))ogue(?=s?$)/, 'og'],
  [/(?<=(?:fulfi|enro|insta|ski))l(?=ment|ful)/, 'll'],
  [/(?<=(?:mode|labe|cance|trave|channe|signa|counse|leve|tota))ll(?=ed$|ing$|er$|ers$)/, 'l'],
  [/(?<=(?:defen|offen|licen))c(?=es?$)/, 's'],
  [/(?<=progra)mme(?=s?$)/, 'm'],
  [/(?<=judg)e(?=ment)/, ''],
  [/^grey/, 'gray'],
];

function respell(text: string, rules: readonly Rule[]): string {
  return text.replace(/\p{L}+/gu, (word) => rules.reduce((spelt, [from, to]) => spelt.replace(from, to), word));
}

/** Singular and plural of the last word, and of the noun that a preposition follows ("cost per click"). */
function numbersOf(name: string): string[] {
  const tokens = name.split(/([^\p{L}]+)/u);
  const words = tokens.filter((token) => /^\p{L}+$/u.test(token));
  const swap = (index: number, to: string | undefined) => (to ? [tokens.with(index, to).join('')] : []);
  const last = tokens.length - 1;
  const lastWord = tokens[last];
  const forms = lastWord && lastWord.length > 1 ? swap(last, pluralOf(lastWord)) : [];
  if (lastWord && words.length > 1) forms.push(...swap(last, singularOf(lastWord)));
  const preposition = tokens.findIndex((token, index) => index >= 2 && prepositions.has(token));
  const head = tokens[preposition - 2];
  if (preposition > 0 && head) forms.push(...swap(preposition - 2, pluralOf(head)));
  return forms;
}

/** All forms of a name that is matched in any case, in lower case, itself first. */
export function formsOf(name: string): string[] {
  const plain = name.toLowerCase();
  const numbers = [plain, ...numbersOf(plain)];
  const spelt = numbers.flatMap((form) => [form, respell(form, toBritish), respell(form, toAmerican)]);
  const joined = spelt.map((form) => form.replace(/(?<=\p{L})-(?=\p{L})/gu, ''));
  return [...new Set([...spelt, ...joined])];
}

/** The forms of an acronym, in its own case: itself and its plural. */
export function acronymForms(acronym: string): string[] {
  return /s$/i.test(acronym) ? [acronym, `${acronym}es`, `${acronym}s`] : [acronym, `${acronym}s`];
}
