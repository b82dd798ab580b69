import { limits, type OwnEntry } from './own';

/** An own entry as it is typed: names of one kind in one field, with commas between them. */
export type Draft = { readonly [F in Field]: string };

/** The fields of the form, in its order. */
export type Field = 'term' | 'definition' | 'acronyms' | 'aliases' | 'more' | FurtherField;

/** What few terms need: the form shows it when it is asked for. */
const furtherFields = ['example', 'formula', 'category', 'link', 'owner', 'reviewed', 'notes'] as const;

export type FurtherField = (typeof furtherFields)[number];

/** What the reader can do about a field; `existing` is the conflicting own entry. */
export type Problem = { readonly field: Field; readonly words: string; readonly existing?: OwnEntry };

/** A draft, read: an entry without its id, or all that is wrong with it, in the order of the form. */
export type ReadDraft =
  | { readonly kind: 'entry'; readonly entry: Omit<OwnEntry, 'id'> }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** A form with nothing in it but a name: white space folded, cut at the length that names have at most. */
export function draftFor(name: string): Draft {
  // Half of a character that takes two units is none.
  const term = folded(name)
    .slice(0, limits.name)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
  return { ...emptyDraft, term };
}

const emptyDraft: Draft = {
  term: '',
  definition: '',
  acronyms: '',
  aliases: '',
  more: '',
  example: '',
  formula: '',
  category: '',
  link: '',
  owner: '',
  reviewed: '',
  notes: '',
};

/** An entry as its form shows it. */
export function draftOf({ term, acronyms, aliases, definition, more = '', ...entry }: Omit<OwnEntry, 'id'>): Draft {
  const further = Object.fromEntries(furtherFields.map((field) => [field, entry[field] ?? '']));
  return {
    ...emptyDraft,
    ...further,
    term,
    acronyms: acronyms.join(', '),
    aliases: aliases.join(', '),
    definition,
    more,
  };
}

/** Reads a draft; `others` are the own entries beside it, none of which may be called the same. */
export function readDraft(draft: Draft, others: readonly OwnEntry[]): ReadDraft {
  const term = folded(draft.term);
  const [acronyms, aliases] = [namesIn(draft.acronyms, term), namesIn(draft.aliases, term)];
  const [definition, more] = [draft.definition.trim(), draft.more.trim()];
  const further = readFurther(draft);
  const problems = [
    ...checkTerm(term, others),
    ...checkDefinition(definition, acronyms),
    ...checkNames('acronyms', acronyms),
    ...checkNames('aliases', aliases),
    ...checkClaims(aliases, others),
    ...checkLength('more', more, limits.more),
    ...furtherFields.flatMap((field) => checkFurther(field, further[field] ?? '')),
  ];
  if (problems.length > 0) return { kind: 'problems', problems };
  return { kind: 'entry', entry: { term, acronyms, aliases, definition, ...(more && { more }), ...further } };
}

/** The further fields that are filled in; an address may be typed without its beginning. */
function readFurther(draft: Draft): Partial<Record<FurtherField, string>> {
  const typed = furtherFields.map((field) => [field, draft[field].trim()] as const);
  return Object.fromEntries(
    typed.flatMap(([field, text]) => {
      if (text === '') return [];
      const isBare = field === 'link' && /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(\/|$)/u.test(text);
      return [[field, isBare ? `https://${text}` : text]];
    }),
  );
}

function checkFurther(field: FurtherField, text: string): Problem[] {
  if (field === 'link' && text !== '' && !/^https?:\/\/\S+$/.test(text)) {
    return [{ field, words: 'Begin the address with https:// and leave out spaces' }];
  }
  const isLong = field === 'example' || field === 'link' || field === 'notes';
  return checkLength(field, text, isLong ? limits.more : field === 'formula' ? limits.line : limits.name);
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The names of a field, each once; the term itself need not be said again. */
function namesIn(typed: string, term: string): string[] {
  const names = typed.split(/[,;\n]/).map(folded);
  return [...new Set(names)].filter((name) => name !== '' && name !== term);
}

function checkTerm(term: string, others: readonly OwnEntry[]): Problem[] {
  if (term === '') return [{ field: 'term', words: 'Write the term or acronym' }];
  if (!/[\p{L}\p{N}]/u.test(term)) return [{ field: 'term', words: 'Use at least one letter or number' }];
  const tooLong = checkLength('term', term, limits.name);
  if (tooLong.length > 0) return tooLong;
  const existing = others.find((other) => isCalled(other, term));
  if (!existing) return [];
  const isSame = existing.term.toLowerCase() === term.toLowerCase();
  const what = isSame ? `“${existing.term}”` : `“${term}” as another name of “${existing.term}”`;
  return [{ field: 'term', words: `You already explain ${what}: edit that one instead`, existing }];
}

/** A meaning may be left out where there is a name in full beside an acronym: that says what the acronym means. */
function checkDefinition(definition: string, acronyms: readonly string[]): Problem[] {
  if (definition === '' && acronyms.length > 0) return [];
  if (definition === '') return [{ field: 'definition', words: 'Write what it means' }];
  return checkLength('definition', definition, limits.definition);
}

function checkNames(field: 'acronyms' | 'aliases', names: readonly string[]): Problem[] {
  if (names.length > limits.names) return [{ field, words: `List ${limits.names} at most: these are ${names.length}` }];
  const long = names.find((name) => name.length > limits.name);
  if (long === undefined) return [];
  return [
    { field, words: `Shorten “${long.slice(0, 30)}…” to ${limits.name} characters, or put commas between names` },
  ];
}

/** Two entries may share an acronym, as two meanings of it; a name in full belongs to one. */
function checkClaims(aliases: readonly string[], others: readonly OwnEntry[]): Problem[] {
  for (const name of aliases) {
    const existing = others.find((other) => isCalled(other, name));
    if (existing) {
      return [
        { field: 'aliases', words: `“${name}” stands for “${existing.term}” already: take it out here`, existing },
      ];
    }
  }
  return [];
}

function checkLength(field: Field, text: string, most: number): Problem[] {
  if (text.length <= most) return [];
  const numbers = [most, text.length].map((number) => number.toLocaleString('en'));
  return [{ field, words: `Shorten it to ${numbers[0]} characters: it has ${numbers[1]}` }];
}

function isCalled({ term, aliases }: OwnEntry, name: string): boolean {
  return [term, ...aliases].some((other) => other.toLowerCase() === name.toLowerCase());
}
