import readXlsx from 'read-excel-file/universal';
import { withHeading } from './heading';
import { longestFirst, type Table, Unreadable } from './table';
import { textOf } from './values';

/** Reads the sheets of an Excel workbook, those with rows; the longest comes first. */
export async function readWorkbook(bytes: Uint8Array): Promise<Table[]> {
  const sheets = await readXlsx(new Blob([bytes.slice()])).catch(() => {
    throw new Unreadable('This workbook can’t be read. Open it in Excel or Sheets and save it as .xlsx or CSV.');
  });
  const tables = sheets.map(({ sheet, data }) => {
    const rows = data.map((cells, index) => ({ at: index + 1, cells: cells.map(textOf) }));
    const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
    return withHeading(sheets.length > 1 ? sheet : '', filled);
  });
  return longestFirst(tables.filter(({ rows }) => rows.length > 0));
}
