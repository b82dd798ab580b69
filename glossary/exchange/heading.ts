import { readHeading } from './roles';
import type { Row, Table } from './table';

/** A table of rows whose first may be its heading: it is one where it names what columns are for. */
export function withHeading(name: string, rows: readonly Row[]): Table {
  const [first] = rows;
  return first && isHeading(first.cells, rows.slice(1, 50)) ? headed(name, rows) : headless(name, rows);
}

/** A table whose first row is its heading. */
export function headed(name: string, [first, ...rows]: readonly Row[]): Table {
  const width = Math.max(first?.cells.length ?? 0, ...rows.slice(0, 1000).map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, at) => first?.cells[at]?.trim() ?? '');
  return { name, columns, rows };
}

/** A table without a heading. */
export function headless(name: string, rows: readonly Row[]): Table {
  const width = Math.max(0, ...rows.slice(0, 1000).map(({ cells }) => cells.length));
  return { name, columns: Array.from({ length: width }, () => ''), rows };
}

function isHeading(cells: readonly string[], below: readonly Row[]): boolean {
  const named = cells.filter((cell) => cell.trim() !== '');
  const read = named.map((cell) => (cell.length <= 40 ? readHeading(cell) : undefined));
  const known = read.filter((heading) => heading?.role);
  // "Annual contract value" ends like a heading: it is one only where all the others are some too.
  if (known.length === 0 || (!known.some((heading) => heading?.isWhole) && known.length < named.length)) return false;
  // "Name" may also be a term: where one cell of several says something, the others must be as short as headings are.
  const isShort = named.every((cell) => cell.length <= 60);
  return (
    known.length * 2 >= named.length || (isShort && below.some((row) => row.cells.some(({ length }) => length > 60)))
  );
}
