import { isShort } from './names';
import { plain } from './plain';
import { type Heading, type Role, readHeading } from './roles';
import type { Table } from './table';

/** What each column of a table is for. */
export type Mapping = readonly Role[];

/** Rows that a column is judged by. */
const looked = 200;

/**
 * Guesses what the columns of a table are for: by their headings, then by what stands in them. Where a table has the same
 * in several languages, those of `language` are taken, else English, else the first.
 */
export function guessMapping(table: Table, language = 'en'): Mapping {
  const headings = table.columns.map(readHeading);
  const columns = inOneLanguage(headings, language);
  const mapping: Role[] = columns.map(({ role }) => role ?? 'ignored');
  keepOneEach(mapping);
  const looks = table.columns.map((_, at) => lookAt(table, at));
  const free = looks.filter(
    ({ at, filled }) => mapping[at] === 'ignored' && filled > 0 && !isOther(headings, columns, at),
  );
  const take = (role: Role, look: Look | undefined) => {
    if (!look) return;
    mapping[look.at] = role;
    free.splice(free.indexOf(look), 1);
  };
  if (!mapping.includes('term') && !mapping.includes('acronyms') && !mapping.includes('expansion')) {
    take(...nameColumn(free));
  }
  if (!mapping.includes('definition') && !mapping.includes('expansion')) {
    take('definition', longest(free) ?? translation(looks, headings, mapping));
  }
  for (const look of table.columns.some(Boolean) ? [] : [...free]) take(roleByLook(look), look);
  return mapping;
}

/** What stands in a column. */
type Look = {
  readonly at: number;
  /** Cells with something in them, different ones, short forms, and links, as shares of the rows looked at. */
  readonly filled: number;
  readonly different: number;
  readonly short: number;
  readonly links: number;
  /** The mean length in characters. */
  readonly length: number;
};

function lookAt({ rows }: Table, at: number): Look {
  const cells = rows.slice(0, looked).map((row) => plain(row.cells[at] ?? ''));
  const filled = cells.filter((cell) => cell !== '');
  const share = (count: number) => count / Math.max(1, filled.length);
  return {
    at,
    filled: filled.length / Math.max(1, cells.length),
    different: share(new Set(filled).size),
    short: share(filled.filter((cell) => isShort(cell)).length),
    links: share(filled.filter((cell) => /^(?:https?:\/\/|www\.)\S+$/.test(cell)).length),
    length: share(filled.reduce((sum, cell) => sum + cell.length, 0)),
  };
}

/** The column with names: short forms if there are any, else short texts that differ from one another. */
function nameColumn(free: readonly Look[]): [Role, Look | undefined] {
  const acronyms = free.find(({ short, filled }) => short > 0.6 && filled > 0.8);
  const names = free.filter(
    ({ length, links, different, filled }) => length <= 60 && links < 0.5 && different > 0.5 && filled > 0.5,
  );
  const [first] = names.filter(({ length }) => length > 1);
  return acronyms && acronyms.at <= (first?.at ?? acronyms.at) ? ['acronyms', acronyms] : ['term', first ?? free[0]];
}

function longest(free: readonly Look[]): Look | undefined {
  const texts = free.filter(({ links, length, filled }) => links < 0.5 && length > 3 && filled > 0.1);
  return [...texts].sort((a, b) => b.length - a.length)[0];
}

/** In a list of translations, what the term is called in the other language. */
function translation(looks: readonly Look[], headings: readonly Heading[], mapping: readonly Role[]): Look | undefined {
  return looks.find(({ at }) => headings[at]?.language !== undefined && mapping[at] === 'ignored');
}

function roleByLook({ links, different, length, short, filled }: Look): Role {
  if (links > 0.5) return 'link';
  if (short > 0.6) return 'acronyms';
  if (different < 0.3 && length < 40 && filled > 0.5) return 'category';
  return length > 20 ? 'more' : 'notes';
}

/** The headings of one language; those of others are for nothing. */
function inOneLanguage(headings: readonly Heading[], language: string): readonly Heading[] {
  const found = headings.flatMap((one) => (one.role === 'term' && one.language ? one.language : []));
  const all = new Set(headings.flatMap((one) => one.language ?? []));
  if (all.size === 0) return headings;
  const taken = [language, 'en'].find((one) => found.includes(one)) ?? found[0] ?? [...all][0];
  return headings.map((one) =>
    one.language === undefined || one.language === taken ? one : { ...one, role: undefined },
  );
}

/** Whether a column is that of another language: it is not looked at as if it had no heading. */
function isOther(headings: readonly Heading[], taken: readonly Heading[], at: number): boolean {
  return headings[at]?.language !== undefined && taken[at]?.role === undefined;
}

/** Of several columns for the same, the first stays; a second name is another name, a second text more of it. */
function keepOneEach(mapping: Role[]): void {
  const second: Partial<Record<Role, Role>> = { term: 'aliases', definition: 'more', more: 'notes' };
  const many: readonly Role[] = ['acronyms', 'aliases', 'notes', 'ignored'];
  const seen = new Set<Role>();
  mapping.forEach((role, at) => {
    const free = seen.has(role) && !many.includes(role) ? (second[role] ?? 'ignored') : role;
    mapping[at] = seen.has(free) && !many.includes(free) ? 'ignored' : free;
    seen.add(mapping[at] ?? 'ignored');
  });
  // "Name" beside "Full name" is the short one.
  if (mapping.includes('expansion') && !mapping.includes('acronyms')) {
    const at = mapping.indexOf('term');
    if (at >= 0) mapping[at] = 'acronyms';
  }
}
