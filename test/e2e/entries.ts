import { readdirSync, readFileSync } from 'node:fs';
import type { Entry } from '../../glossary/schema';

/** An entry of the built-in glossary, as its file has it. */
export function entryOf(id: string): Entry {
  const found = allEntries().find((entry) => entry.id === id);
  if (!found) throw new Error(`No entry has the id ${id}.`);
  return found;
}

function allEntries(): Entry[] {
  return readdirSync('glossary/entries').flatMap((file): Entry[] =>
    JSON.parse(readFileSync(`glossary/entries/${file}`, 'utf8')),
  );
}
