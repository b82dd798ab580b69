import Papa from 'papaparse';
import type { OwnEntry } from '../own';
import { escaped } from './escaped';
import type { BadRow } from './table';
import { termsFormat } from './terms-file';

/** The formats that own terms are written in. */
export type WrittenForm = 'csv' | 'json' | 'markdown' | 'anki';

/** A file to be saved. */
export type Written = { readonly name: string; readonly type: string; readonly text: string };

/** Columns of the table that is written, which is read again without guessing. */
export const writtenColumns = [
  'Term',
  'Acronyms',
  'Definition',
  'Other names',
  'More',
  'Example',
  'Formula',
  'Category',
  'Link',
  'Owner',
  'Reviewed',
  'Notes',
] as const;

/** Writes own terms as a file. */
export function writeTerms(form: WrittenForm, terms: readonly OwnEntry[]): Written {
  const sorted = [...terms].sort((a, b) => a.term.localeCompare(b.term));
  return writers[form](sorted);
}

const writers: Readonly<Record<WrittenForm, (terms: readonly OwnEntry[]) => Written>> = {
  csv: (terms) => ({
    name: 'my-glossary.csv',
    type: 'text/csv',
    // Excel takes a file without the mark for Windows-1252.
    text: `\ufeff${Papa.unparse({ fields: [...writtenColumns], data: terms.map((term) => cellsOf(term).map(defused)) })}\r\n`,
  }),
  json: (terms) => ({
    name: 'my-glossary.json',
    type: 'application/json',
    text: `${JSON.stringify({ format: termsFormat, version: 1, terms: terms.map(({ id: _, ...term }) => term) }, undefined, 2)}\n`,
  }),
  markdown: (terms) => ({
    name: 'my-glossary.md',
    type: 'text/markdown',
    text: `# My glossary\n\n${terms.map(lineOf).join('\n')}\n`,
  }),
  anki: (terms) => ({
    name: 'my-glossary-anki.txt',
    type: 'text/plain',
    text: `#separator:tab\n#html:false\n#columns:Front\tBack\tTags\n#tags column:3\n${terms.map(cardOf).join('')}`,
  }),
};

/** Writes rows that can't be taken as a table, each with its number and the reason, to be mended and tried again. */
export function writeBadRows(columns: readonly string[], bad: readonly BadRow[]): Written {
  const fields = ['Row', 'Reason', ...columns.map((column, at) => column || `Column ${at + 1}`)];
  const data = bad.map(({ at, why, cells }) => [String(at), why, ...cells].map(defused));
  return { name: 'rows-not-imported.csv', type: 'text/csv', text: `\ufeff${Papa.unparse({ fields, data })}\r\n` };
}

function cellsOf(term: OwnEntry): string[] {
  const { acronyms, aliases, definition, more, example, formula, category, link, owner, reviewed, notes } = term;
  const texts = [more, example, formula, category, link, owner, reviewed, notes].map((text) => text ?? '');
  return [term.term, acronyms.join('; '), definition, aliases.join('; '), ...texts];
}

/** What spreadsheets would run as a formula begins with an apostrophe, as does what began with one: see `undefused`. */
function defused(cell: string): string {
  return /^['=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

/** A cell of a table that was written here, as it was. */
export function undefused(cell: string): string {
  return /^'['=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function lineOf({ term, acronyms, definition, more = '' }: OwnEntry): string {
  const short = acronyms.length > 0 ? ` (${acronyms.map(escaped).join(', ')})` : '';
  return `- **${escaped(term)}**${short}: ${escaped([definition, more].filter(Boolean).join(' '))}`;
}

/** A card to learn by: the names on its front, what they mean on its back. */
function cardOf({ term, acronyms, definition, more = '', category = '' }: OwnEntry): string {
  const front = acronyms.length > 0 ? `${term} (${acronyms.join(', ')})` : term;
  const back = [definition, more].filter(Boolean).join(' ') || term;
  return `${[front, back, category.replace(/\s+/g, '-')].map(oneLine).join('\t')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/[\s"]+/g, (found) => (found.includes('"') ? found.replace(/\s+/g, ' ') : ' '));
}
