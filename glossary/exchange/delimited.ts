import Papa from 'papaparse';
import { withHeading } from './heading';
import { type Row, type Table, Unreadable } from './table';

const separators = [',', ';', '\t', '|'];

/** Reads CSV and its kin after RFC 4180, with whichever separator the file has. */
export function readDelimited(text: string): Table[] {
  const { separator, body } = namedSeparator(text);
  const rows = rowsOf(body, separator ?? guessSeparator(body));
  if (rows.length === 0) throw new Unreadable('There is nothing in this file.');
  return [withHeading('', rows)];
}

/** Excel takes the separator from a first line `sep=;` and so do we. */
function namedSeparator(text: string): { readonly separator?: string; readonly body: string } {
  const [line = '', separator] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  return separator ? { separator, body: text.slice(line.length) } : { body: text };
}

/** Whether nearly all lines have the same number of cells, more than one: then it is a table. */
export function isDelimited(text: string): boolean {
  const rows = rowsOf(text.slice(0, 20_000), guessSeparator(text)).map(({ cells }) => cells.length);
  const [width = 0] = rows;
  return rows.length > 1 && width > 1 && rows.filter((length) => length === width).length >= rows.length * 0.9;
}

function guessSeparator(text: string): string {
  const head = text.slice(0, 20_000);
  const { meta } = Papa.parse<string[]>(head, { delimitersToGuess: separators, preview: 50, skipEmptyLines: 'greedy' });
  return meta.delimiter || ',';
}

function rowsOf(text: string, delimiter: string): Row[] {
  const { data } = Papa.parse<string[]>(text, { delimiter });
  return data
    .map((cells, index) => ({ at: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}
