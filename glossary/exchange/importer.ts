import type { OwnEntry } from '../own';
import { guessMapping, type Mapping } from './columns';
import { type Plan, planImport, type Resolution, writesOf } from './plan';
import { type Given, readFiles, readPasted, turnHeading } from './read';
import { readRows } from './rows';
import type { BadRow, Table } from './table';

/** A table of a file, as a preview shows it. */
export type Sketch = {
  readonly name: string;
  readonly columns: readonly string[];
  /** The first rows. */
  readonly rows: readonly (readonly string[])[];
  readonly count: number;
  /** Whether its columns are to be told apart: a file that was written here says itself what they are. */
  readonly isMapped: boolean;
  /** Whether its first row may be taken as a heading or as a row. */
  readonly canTurn: boolean;
};

/** Which table is imported, and how it is read; `mapping` is guessed where none is given. */
export type Asked = {
  readonly table: number;
  /** Whether the first row is the heading; as it seems to be where nothing is said. */
  readonly isHeaded?: boolean | undefined;
  readonly mapping?: Mapping | undefined;
};

/** What an import would do. */
export type DryRun = {
  readonly sketch: Sketch;
  readonly mapping: Mapping;
  readonly isHeaded: boolean;
  readonly added: number;
  readonly completed: number;
  readonly same: number;
  /** What is explained differently, each with the number of its row. */
  readonly clashes: readonly Difference[];
  readonly bad: readonly BadRow[];
  /** The first of what is new. */
  readonly samples: readonly Omit<OwnEntry, 'id'>[];
};

/** What the reader and a file say of the same name. */
export type Difference = { readonly at: number; readonly term: string; readonly mine: string; readonly theirs: string };

export type Importer = ReturnType<typeof createImporter>;

/** Rows and new terms that a preview shows. */
const shown = 5;

/**
 * Reads files, compares them with the reader's own terms and says what to write: one import at a time, step by step. It
 * touches nothing outside, so that it can run in a worker, and be ended there.
 */
export function createImporter() {
  let tables: readonly Table[] = [];
  let plan: Plan | undefined;

  return {
    /** Reads files; answers with the names of their tables. Rejects with words that say what to do. */
    async readFiles(files: readonly Given[]): Promise<readonly string[]> {
      tables = await readFiles(files);
      return namesOf(tables);
    },

    /** Reads what was pasted, likewise. */
    async readPasted(text: string, html: string): Promise<readonly string[]> {
      tables = await readPasted(text, html);
      return namesOf(tables);
    },

    /** Reads a table's rows as terms and compares them with the reader's own; `language` is the reader's. */
    compare({ table: at, isHeaded, mapping }: Asked, own: readonly OwnEntry[], language: string): DryRun {
      const found = tables[at] ?? { name: '', columns: [], rows: [] };
      const wasHeaded = found.columns.some(Boolean);
      const table = isHeaded === undefined || isHeaded === wasHeaded ? found : turnHeading(found, isHeaded);
      const columns = mapping ?? guessMapping(table, language);
      const { candidates, bad } = readRows(table, columns);
      plan = planImport(candidates, own);
      return {
        sketch: sketchOf(table),
        mapping: columns,
        isHeaded: isHeaded ?? wasHeaded,
        added: plan.added.length,
        completed: plan.completed.length,
        same: plan.same.length,
        clashes: plan.clashes.map(({ mine, theirs }) => {
          return { at: theirs.at, term: mine.term, mine: mine.definition, theirs: theirs.entry.definition };
        }),
        bad,
        samples: plan.added.slice(0, shown).map(({ entry }) => entry),
      };
    },

    /** What the last comparison comes to; `each` are decisions about single clashes, by the numbers of their rows. */
    writes(all: Resolution, each: readonly (readonly [number, Resolution])[], ids: readonly string[]): OwnEntry[] {
      let used = 0;
      return plan ? writesOf(plan, all, new Map(each), () => ids[used++] ?? '') : [];
    },
  };
}

function namesOf(tables: readonly Table[]): string[] {
  return tables.map(({ name }) => name);
}

function sketchOf({ name, columns, rows, ours, isNamed }: Table): Sketch {
  const first = rows.slice(0, shown).map(({ cells }) => cells);
  return { name, columns, rows: first, count: rows.length, isMapped: ours === undefined, canTurn: !isNamed };
}
