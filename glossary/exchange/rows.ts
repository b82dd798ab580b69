import { limits, type OwnEntry } from '../own';
import type { Mapping } from './columns';
import { isShort, leadingLongForm, namesIn, splitBracket, termsIn } from './names';
import { fold, plain } from './plain';
import type { Role } from './roles';
import type { BadRow, Candidate, ReadRows, Row, Table } from './table';

/** Reads the rows of a table as terms; each row is a term, or has a reason why it is none. */
export function readRows({ rows, ours }: Pick<Table, 'rows' | 'ours'>, mapping: Mapping): ReadRows {
  if (ours) return ours;
  const candidates: Candidate[] = [];
  const bad: BadRow[] = [];
  for (const row of rows) {
    const read = readRow(row, mapping);
    if (typeof read === 'string') bad.push({ at: row.at, why: read, cells: row.cells });
    else candidates.push({ at: row.at, entry: read });
  }
  return { candidates, bad };
}

/** What people write where there is nothing to say. */
const nothing = /^(?:none|n\/?a|null|nil|nan|undefined|tbd|todo|-+|–|—|\.+|\?+)$/i;

/** The term of a row, or why there is none. */
function readRow(row: Row, mapping: Mapping): Omit<OwnEntry, 'id'> | string {
  const raw = (role: Role) => mapping.flatMap((one, at) => (one === role ? [row.cells[at] ?? ''] : []));
  const cell = (role: Role) =>
    raw(role)
      .map(plain)
      .filter((text) => text !== '' && !nothing.test(text))
      .join('; ');
  // Where records of two kinds are mixed, what is more elsewhere is all that there is.
  const [said, further] = [raw('definition').map(plain).filter(Boolean).join(' '), cell('more')];
  const meaning = nothing.test(said) ? '' : said || further;
  // "N/A" and "null" are terms too, where they are what the row explains.
  const name = (role: Role) =>
    cell(role) || (mapping.includes('term') && role !== 'term' ? '' : plain(raw(role)[0] ?? ''));
  const [first = '', ...others] = termsIn(name('term').replace(/\s*[:：]$/u, ''));
  const named = nameIt(first, namesIn(name('acronyms')), cell('expansion'), meaning);
  const also = cell('expansion') && first ? [first, ...others] : others;
  if (!named) return 'There is no term in it.';
  const { term, acronyms, definition } = named;
  const names = [term, ...acronyms, ...also];
  if (!names.some((name) => /[\p{L}\p{N}]/u.test(name))) return `“${term}” has no letter and no number.`;
  const tooLong = names.find((name) => name.length > limits.name);
  if (tooLong) return `“${tooLong.slice(0, 40)}…” is longer than ${limits.name} characters.`;
  if (definition === '' && acronyms.every((acronym) => acronym === term)) return `“${term}” has no meaning.`;
  return fieldsOf(named, also, cell, said === '' ? '' : further);
}

type Named = { readonly term: string; readonly acronyms: readonly string[]; readonly definition: string };

/** A term by its full name, its short forms beside it, from whichever cells have them. */
function nameIt(term: string, acronyms: readonly string[], expansion: string, definition: string): Named | undefined {
  const bracket = splitBracket(term);
  if (bracket) return nameIt(bracket.long, [bracket.short, ...acronyms], expansion, definition);
  const [short = term, ...others] = acronyms;
  const fullName = expansion || (term !== short ? term : '');
  if (fullName && fullName.length <= limits.name) {
    return { term: fullName, acronyms: acronyms.length > 0 ? acronyms : [short].filter(isShort), definition };
  }
  if (short === '') return undefined;
  const text = [expansion, definition].filter(Boolean).join('. ');
  const written = isShort(short) ? leadingLongForm(short, text) : undefined;
  if (written && written.long !== short)
    return { term: written.long, acronyms: [short, ...others], definition: written.rest };
  return { term: short, acronyms: acronyms.length > 0 ? [short, ...others] : [], definition: text };
}

function fieldsOf(
  named: Named,
  also: readonly string[],
  cell: (role: Role) => string,
  further: string,
): Omit<OwnEntry, 'id'> {
  const { term } = named;
  const acronyms = unique([...named.acronyms, ...also.filter(isShort)]).filter((name) => name !== term);
  const aliases = unique([...also, ...namesIn(cell('aliases'))]).filter(
    (name) => name !== term && !acronyms.includes(name) && name.length <= limits.name,
  );
  const [definition, rest] = cut(named.definition, limits.definition);
  const more = [rest, further].filter(Boolean).join(' ');
  const fields = {
    more: cut(more, limits.more)[0],
    example: cut(cell('example'), limits.more)[0],
    formula: cut(cell('formula'), limits.line)[0],
    category: cut(cell('category'), limits.name)[0],
    link: linkIn(cell('link')),
    owner: cut(cell('owner'), limits.name)[0],
    reviewed: cut(cell('reviewed'), limits.name)[0],
    notes: cut([cell('notes'), linkIn(cell('link')) ? '' : cell('link')].filter(Boolean).join(' '), limits.more)[0],
  };
  const filled = Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''));
  return {
    term,
    acronyms: acronyms.slice(0, limits.names),
    aliases: aliases.slice(0, limits.names),
    definition,
    ...filled,
  };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

function linkIn(text: string): string {
  return /https?:\/\/[^\s;<>"]+/.exec(text)?.[0].replace(/[.,)]+$/, '') ?? '';
}

/** A text cut at the end of a sentence, or else of a word, with what is left of it. */
function cut(text: string, most: number): readonly [string, string] {
  if (text.length <= most) return [text, ''];
  const head = text.slice(0, most);
  const sentence = Math.max(...[...head.matchAll(/[.!?]\s/g)].map(({ index }) => index + 1), 0);
  const end = sentence > most / 2 ? sentence : Math.max(head.lastIndexOf(' '), most / 2);
  return [fold(text.slice(0, end)), fold(text.slice(end))];
}
