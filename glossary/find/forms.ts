import { pluralOf, singularOf } from './plurals';

/** Other ways to write a name that mean the same: number, British and American spelling, joined hyphens. */

const prepositions = new Set(['of', 'per', 'to', 'for', 'on', 'in', 'at', 'by', 'with', 'as']);

type Rule = readonly [from: RegExp, to: string];

/**
 * How Americans and Britons spell a piece of a word in lower case: after one of the stems, before the tail, both patterns.
 * What a rule makes of a word that it does not fit is never met.
 */
type Spelling = { readonly stems: string; readonly american: string; readonly british: string; readonly tail: string };

const ourStems = 'behavi|col|fav|hon|lab|neighb|endeav|harb|hum|rum|vap|arm';

const spellings: readonly Spelling[] = [
  { stems: '.{3}', american: 'iz', british: 'is', tail: '(?:e|ed|es|er|ers|ing|ation|ations|able)$' },
  { stems: '', american: 'yz', british: 'ys', tail: '(?:e|ed|es|er|ers|ing)$' },
  { stems: 'cent|fib|theat|lit|calib', american: 'er', british: 're', tail: 's?$' },
  { stems: 'catal|dial|anal', american: 'og', british: 'ogue', tail: 's?$' },
  { stems: 'fulfi|enro|insta|ski', american: 'll', british: 'l', tail: 'ment|ful' },
  {
    stems: 'mode|labe|cance|trave|channe|signa|counse|leve|tota',
    american: 'l',
    british: 'll',
    tail: '(?:ed|ing|ers?)$',
  },
  { stems: 'defen|offen|licen', american: 's', british: 'c', tail: 'es?$' },
  { stems: 'progra', american: 'm', british: 'mme', tail: 's?$' },
  { stems: 'judg', american: '', british: 'e', tail: 'ment' },
  { stems: '^', american: 'gray', british: 'grey', tail: '' },
];

function rule({ stems, tail }: Spelling, from: string, to: string): Rule {
  return [new RegExp(`(?<=${stems})${from}(?=${tail})`), to];
}

const toBritish: readonly Rule[] = [
  ...spellings.map((spelling) => rule(spelling, spelling.american, spelling.british)),
  // Many words have "or" after these letters that is no "our", so what may follow is named.
  [new RegExp(`(?<=${ourStems})or(?=$|s$|ed|ing|al|ful|able|ite)`), 'our'],
];

const toAmerican: readonly Rule[] = [
  ...spellings.map((spelling) => rule(spelling, spelling.british, spelling.american)),
  [new RegExp(`(?<=${ourStems})our`), 'or'],
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
