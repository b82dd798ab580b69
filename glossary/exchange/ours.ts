import { limits, type OwnEntry } from '../own';
import { type BadRow, type Candidate, type Row, type Table, tableOf } from './table';
import { FileTerm, termsFormat } from './terms-file';
import { undefused, writtenColumns } from './write';

/** Reads a table that was written here back to what was written; undefined for any other table. */
export function readOurTable(table: Table): Table | undefined {
  const isOurs = writtenColumns.every((column, at) => table.columns[at] === column);
  return isOurs ? { ...table, ours: readTerms(table.rows.map((row) => ({ row, term: termOf(row) }))) } : undefined;
}

/** Reads a JSON file of terms as `terms.schema.json` describes it; undefined for any other value. */
export function readOurJson(value: unknown): Table | undefined {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== termsFormat)
    return undefined;
  const terms: readonly unknown[] = 'terms' in value && Array.isArray(value.terms) ? value.terms : [];
  const rows = terms.map((term, index) => ({ row: { at: index + 1, cells: [JSON.stringify(term)] }, term }));
  return { ...tableOf('', []), columns: [''], rows: rows.map(({ row }) => row), ours: readTerms(rows) };
}

function termOf({ cells }: Row): unknown {
  const [term = '', acronyms = '', definition = '', aliases = '', ...texts] = cells.map(undefused);
  const fields = ['more', 'example', 'formula', 'category', 'link', 'owner', 'reviewed', 'notes'];
  const filled = fields.map((field, at) => [field, texts[at] ?? '']).filter(([, text]) => text !== '');
  return { term, acronyms: listed(acronyms), definition, aliases: listed(aliases), ...Object.fromEntries(filled) };
}

function listed(cell: string): string[] {
  return cell === '' ? [] : cell.split('; ');
}

function readTerms(all: readonly { readonly row: Row; readonly term: unknown }[]) {
  const candidates: Candidate[] = [];
  const bad: BadRow[] = [];
  for (const { row, term } of all) {
    const read = FileTerm.safeParse(term);
    if (read.success) candidates.push({ at: row.at, entry: withLists(read.data) });
    else bad.push({ at: row.at, why: whyNot(read.error.issues[0]?.path[0]), cells: row.cells });
  }
  return { candidates, bad };
}

function withLists({ acronyms = [], aliases = [], definition = '', ...fields }: FileTerm): Omit<OwnEntry, 'id'> {
  return { ...fields, acronyms, aliases, definition };
}

/** Why a field can't be taken, by what may be in it. */
function whyNot(field: PropertyKey | undefined): string {
  if (field === 'term') return `Its “term” must have 1 to ${limits.name} characters.`;
  if (field === 'link') return 'Its “link” must begin with https:// or http://.';
  const most =
    { acronyms: limits.name, aliases: limits.name, definition: limits.definition }[String(field)] ?? limits.more;
  return `Its “${String(field)}” must be text of at most ${most} characters.`;
}
