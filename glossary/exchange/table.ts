import type { OwnEntry } from '../own';

/** Rows of text, which is what files of every format are read into before anybody asks what they mean. */
export type Table = {
  /** What sets it apart from the other tables of its file: a sheet's name or a language; empty where there is one alone. */
  readonly name: string;
  /** Headings, empty ones where the file has none. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Whether the rows name their columns themselves, as records do: no row is a heading. */
  readonly isNamed?: boolean;
  /** What the rows say, where the file was written here: it is taken as it is, and nothing is guessed. */
  readonly ours?: ReadRows;
};

/** One row; `at` is its number as the reader's own program counts, from 1. */
export type Row = { readonly at: number; readonly cells: readonly string[] };

/** A term as a file explains it, with the number of its row. */
export type Candidate = { readonly at: number; readonly entry: Omit<OwnEntry, 'id'> };

/** A row that can't be taken, with the reason and what it says. */
export type BadRow = { readonly at: number; readonly why: string; readonly cells: readonly string[] };

/** Every row of a table: a term, or a reason why it is none. */
export type ReadRows = { readonly candidates: readonly Candidate[]; readonly bad: readonly BadRow[] };

/** A value of each column of one row, by its heading. */
export type Fields = Readonly<Record<string, string>>;

/** Why a file can't be read at all, in words that say what to do. */
export class Unreadable extends Error {}

/** A table of rows that name their own columns; a column is as old as the first row that has it. */
export function tableOf(name: string, all: readonly Fields[]): Table {
  const columns = [...new Set(all.flatMap((fields) => Object.keys(fields)))];
  const rows = all.map((fields, index) => ({ at: index + 1, cells: columns.map((column) => fields[column] ?? '') }));
  return { name, columns, rows, isNamed: true };
}

/** The fields of the rows of a table, by its headings. */
export function fieldsOf({ columns, rows }: Table): Fields[] {
  return rows.map(({ cells }) => Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])));
}

/** Tables of one file, those with most rows first: they are the likeliest to be meant. */
export function longestFirst(tables: readonly Table[]): Table[] {
  return [...tables].sort((a, b) => b.rows.length - a.rows.length);
}
