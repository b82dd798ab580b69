import { languageOf } from './roles';
import { type Fields, longestFirst, type Table, tableOf, Unreadable } from './table';

/** One statement of a vocabulary: of what, what kind of, and which text, in a language if it says so. */
export type Statement = {
  readonly about: string;
  readonly kind: string;
  readonly text: string;
  readonly language?: string | undefined;
};

/** What SKOS calls the fields of a concept (W3C, 2009), and what else vocabularies use in their place. */
const fieldOf: Readonly<Record<string, string>> = {
  prefLabel: 'term',
  label: 'term',
  altLabel: 'aliases',
  hiddenLabel: 'aliases',
  definition: 'definition',
  comment: 'definition',
  description: 'definition',
  scopeNote: 'more',
  note: 'notes',
  example: 'example',
};

/** The concepts of a vocabulary, one table for each language that has terms. */
export function tablesOfConcepts(statements: readonly Statement[]): Table[] {
  const kept = statements.flatMap(({ kind, ...one }) => {
    const field = fieldOf[kind.replace(/^.*[#/:]/, '')];
    return field ? [{ ...one, field }] : [];
  });
  const named = kept.filter(({ field }) => field === 'term');
  const said = [...new Set(named.flatMap(({ language }) => language ?? []))];
  // What names no language belongs to each.
  const languages = named.length > 0 && said.length === 0 ? [''] : said;
  const tables = languages.map((language) => {
    const inIt = kept.filter((one) => (one.language ?? language) === language);
    const byConcept = Map.groupBy(inIt, ({ about }) => about);
    const all = [...byConcept.entries()].map(([about, fields]) => recordOf(about, fields));
    return tableOf(
      languages.length > 1 ? language : '',
      all.filter(({ term }) => term),
    );
  });
  if (tables.length === 0) throw new Unreadable('This vocabulary has no concepts with labels.');
  return longestFirst(tables);
}

function recordOf(about: string, fields: readonly { readonly field: string; readonly text: string }[]): Fields {
  const record: Record<string, string> = {};
  for (const { field, text } of fields) {
    const before = record[field];
    if (before === undefined) record[field] = text;
    else if (field === 'aliases') record[field] = `${before}; ${text}`;
  }
  return { ...record, ...(/^https?:/.test(about) && { link: about }) };
}

/** The language of a tag, `en` of `en-GB`; none where it is unknown. */
export function languageTag(tag: string | undefined): string | undefined {
  return tag ? (languageOf(tag) ?? tag.toLowerCase()) : undefined;
}
