import { useState } from 'preact/hooks';
import {
  isBackup,
  type Kept,
  mergeKept,
  type ReadBackup,
  readBackup,
  writeBackup,
} from '../../../glossary/exchange/backup';
import { decode } from '../../../glossary/exchange/decode';
import { readKept, replaceKept } from '../../../glossary/store/kept';
import { saveFile } from './saving';

/** How a backup is put back: beside what is kept now, or in its place. */
export type Way = 'merge' | 'replace';

/** Where a restoration stands. */
export type Restoring =
  | { readonly kind: 'closed'; readonly words?: string; readonly undo?: Kept }
  | { readonly kind: 'problem'; readonly words: string }
  | { readonly kind: 'preview'; readonly backup: ReadBackup; readonly now: Kept; readonly problem?: string };

/** Saves all that is kept as a file, and puts such a file back once the reader has seen what is in it. */
export function useBackup() {
  const [stage, setStage] = useState<Restoring>({ kind: 'closed' });

  async function save(): Promise<void> {
    const made = new Date().toISOString();
    const text = writeBackup(await readKept(), made);
    saveFile({ name: `glosslight-backup-${made.slice(0, 10)}.json`, type: 'application/json', text });
    setStage({ kind: 'closed', words: 'The backup is among your downloads.' });
  }

  async function read(file: File): Promise<void> {
    const backup = parseBackup(new Uint8Array(await file.arrayBuffer()), file.name);
    if (typeof backup === 'string') return setStage({ kind: 'problem', words: backup });
    setStage({ kind: 'preview', backup, now: await readKept() });
  }

  async function restore({ backup, now }: Restoring & { kind: 'preview' }, way: Way): Promise<void> {
    const put = await replaceKept(way === 'merge' ? mergeKept(now, backup) : backup);
    if (put.kind === 'failed') return setStage({ kind: 'preview', backup, now, problem: put.words });
    setStage({ kind: 'closed', words: 'The backup was restored.', undo: put.before });
  }

  async function undo(before: Kept): Promise<void> {
    const put = await replaceKept(before);
    if (put.kind === 'failed') return setStage({ kind: 'closed', words: put.words, undo: before });
    setStage({ kind: 'closed', words: 'All is as it was before.' });
  }

  return {
    stage,
    save: () => void save(),
    read: (file: File) => void read(file),
    restore: (preview: Restoring & { kind: 'preview' }, way: Way) => void restore(preview, way),
    undo: (before: Kept) => void undo(before),
    close: () => setStage({ kind: 'closed' }),
  };
}

function parseBackup(bytes: Uint8Array, name: string): ReadBackup | string {
  try {
    const value: unknown = JSON.parse(decode(bytes));
    if (isBackup(value)) return readBackup(value);
  } catch {
    // What is no JSON is no backup.
  }
  return `“${name}” is no backup of Glosslight. A list of terms is imported under “Your glossary” above.`;
}
