import { guessMapping } from '../../../glossary/exchange/columns';
import { readFiles, readPasted } from '../../../glossary/exchange/read';
import { readRows } from '../../../glossary/exchange/rows';
import type { ReadRows, Table } from '../../../glossary/exchange/table';

const encoder = new TextEncoder();

/** Reads files by their names and texts as an import does that nobody corrects. */
export async function readAs(files: Readonly<Record<string, string | Uint8Array>>, language = 'en'): Promise<ReadRows> {
  return guessed(await tablesOf(files), language);
}

/** The tables in files. */
export function tablesOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Table[]> {
  return readFiles(
    Object.entries(files).map(([name, content]) => {
      return { name, bytes: typeof content === 'string' ? encoder.encode(content) : content };
    }),
  );
}

/** Reads what was pasted, as an import does that nobody corrects. */
export async function paste(text: string, html = ''): Promise<ReadRows> {
  return guessed(await readPasted(text, html), 'en');
}

function guessed(tables: readonly Table[], language: string): ReadRows {
  const table = tables.find(({ name }) => name === language) ?? tables[0];
  return table ? readRows(table, guessMapping(table, language)) : { candidates: [], bad: [] };
}

/** Terms in short: `SLA = Service level agreement: what it says`. */
export function shortly({ candidates }: ReadRows): string[] {
  return candidates.map(({ entry: { term, acronyms, definition } }) => {
    return `${acronyms.length > 0 ? `${acronyms.join(', ')} = ` : ''}${term}${definition && `: ${definition}`}`;
  });
}
