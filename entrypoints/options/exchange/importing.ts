import { useEffect, useRef, useState } from 'preact/hooks';
import { counted } from '../../../components/counted';
import type { Preview } from '../../../components/exchange/ImportPreview';
import type { Asked } from '../../../glossary/exchange/importer';
import type { Resolution } from '../../../glossary/exchange/plan';
import type { OwnEntry } from '../../../glossary/own';
import { changeOwn, newOwnId } from '../../../glossary/store/own';
import type { OwnChange } from '../../../glossary/store/own-records';
import { bytesOf } from './saving';
import { type RunningImporter, startImporter } from './worker';

/** Where an import stands. */
export type Stage =
  | { readonly kind: 'closed'; readonly done?: Done }
  /** Waiting for a file or text; `problem` says why the last could not be read. */
  | { readonly kind: 'asking'; readonly problem?: string }
  | { readonly kind: 'busy'; readonly words: string }
  | Previewing;

type Previewing = Preview & { readonly kind: 'preview' };

/** What came of an import, with the way back. */
export type Done = { readonly words: string; readonly undo: OwnChange | undefined };

/** Imports terms from files and text, step by step; nothing is written before the reader has seen what would be. */
export function useImport(own: readonly OwnEntry[]) {
  const [stage, setStage] = useState<Stage>({ kind: 'closed' });
  const running = useRef<RunningImporter>(undefined);
  /** Counts what was begun: what was cancelled answers to nobody. */
  const turn = useRef(0);
  useEffect(() => () => running.current?.end(), []);

  const importer = () => {
    running.current ??= startImporter();
    return running.current.importer;
  };
  const end = () => {
    running.current?.end();
    running.current = undefined;
  };

  /** Does a step with words for the wait; a failure goes back to asking. */
  async function step(words: string, act: () => Promise<Stage>): Promise<void> {
    turn.current += 1;
    const begun = turn.current;
    setStage({ kind: 'busy', words });
    const next = await act().catch((error: unknown): Stage => ({ kind: 'asking', problem: wordsOf(error) }));
    if (begun === turn.current) setStage(next);
  }

  async function preview(from: string, tables: readonly string[], asked: Asked): Promise<Previewing> {
    const run = await importer().compare(asked, own, language());
    return { kind: 'preview', from, tables, table: asked.table, run, all: 'mine', each: new Map() };
  }

  const begin = (from: string, read: () => Promise<readonly string[]>) =>
    step(`Reading ${from} …`, async () => {
      const tables = await read();
      if (tables.length === 0) throw new Error(`There is nothing in ${from} that looks like terms.`);
      return preview(from, tables, { table: bestTable(tables) });
    });

  return {
    stage,
    open: () => setStage({ kind: 'asking' }),
    close(): void {
      turn.current += 1;
      end();
      setStage({ kind: 'closed' });
    },
    /** Ends what takes too long. */
    cancel(): void {
      turn.current += 1;
      end();
      setStage({ kind: 'asking' });
    },
    readFiles(files: readonly File[]): void {
      const from = files.length === 1 ? `“${files[0]?.name}”` : `${files.length} files`;
      void begin(from, async () => importer().readFiles(await bytesOf(files)));
    },
    readPasted: (text: string, html: string) => void begin('what you pasted', () => importer().readPasted(text, html)),
    /** Reads the same file in another way. */
    ask({ from, tables }: Previewing, asked: Asked): void {
      void step('Reading it again …', () => preview(from, tables, asked));
    },
    resolve: (current: Previewing, all: Resolution) => setStage({ ...current, all, each: new Map() }),
    resolveOne(current: Previewing, at: number, how: Resolution): void {
      setStage({ ...current, each: new Map(current.each).set(at, how) });
    },
    save(current: Previewing): void {
      void step('Saving …', async () => {
        const { run, all, each, from } = current;
        const ids = Array.from({ length: run.added + run.clashes.length }, newOwnId);
        const put = await importer().writes(all, [...each], ids);
        const changed = await changeOwn({ put, remove: [] });
        if (changed.kind === 'failed') return { ...current, problem: changed.words };
        end();
        return { kind: 'closed', done: { words: `Imported ${counted(put.length)} from ${from}.`, undo: changed.undo } };
      });
    },
    undo({ undo }: Done): void {
      if (!undo) return;
      void step('Taking it back …', async () => {
        const changed = await changeOwn(undo);
        const words = changed.kind === 'failed' ? changed.words : 'The import was taken back.';
        return { kind: 'closed', done: { words, undo: changed.kind === 'failed' ? undo : undefined } };
      });
    },
  };
}

/** The language that the reader reads the browser in. */
function language(): string {
  return navigator.language.slice(0, 2).toLowerCase();
}

/** Which of the tables is best for a reader of a language: one that is named for it, or else the first. */
function bestTable(names: readonly string[]): number {
  const at = names.indexOf(language());
  return at >= 0 ? at : Math.max(0, names.indexOf('en'));
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : 'This could not be read.';
}
