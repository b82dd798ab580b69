import type { OwnEntry } from '../own';
import type { Candidate } from './table';

/** What a file would do to the reader's own terms. Every row of it is in one of these. */
export type Plan = {
  readonly added: readonly Candidate[];
  /** Terms that the file only says more about: nothing of the reader's is lost. */
  readonly completed: readonly Clash[];
  /** Terms that the file explains differently. */
  readonly clashes: readonly Clash[];
  /** Rows that say what is there already, in the glossary or further up in the file. */
  readonly same: readonly Candidate[];
};

/** One of the reader's own entries, with what the file says of it; `joined` is the reader's with the file's put in. */
export type Clash = { readonly mine: OwnEntry; readonly theirs: Candidate; readonly joined: OwnEntry };

/** What to do about a clash. */
export type Resolution = 'mine' | 'theirs' | 'both';

type Content = Omit<OwnEntry, 'id'>;

/**
 * Compares what a file says with the reader's own entries, by name. Where a name has several meanings, equal ones are put
 * aside first, so that importing the same file again changes nothing.
 */
export function planImport(candidates: readonly Candidate[], own: readonly OwnEntry[]): Plan {
  const plan = { added: [] as Candidate[], completed: [] as Clash[], clashes: [] as Clash[], same: [] as Candidate[] };
  const mine = Map.groupBy(own, keyOf);
  for (const [key, named] of Map.groupBy(candidates, ({ entry }) => keyOf(entry))) {
    const known = mine.get(key) ?? [];
    const [said, left] = divide(withoutRepeated(named, plan.same), (one) => known.some((entry) => says(entry, one)));
    plan.same.push(...said);
    const free = known.filter((entry) => !said.some((one) => says(entry, one)));
    for (const one of left) {
      const entry = free.shift();
      if (!entry) plan.added.push(one);
      else if (isCompleted(entry, one.entry)) plan.completed.push(clash(entry, one));
      else plan.clashes.push(clash(entry, one));
    }
  }
  return plan;
}

/** Those that say something else than all before them in the file; the others go to `same`. */
function withoutRepeated(named: readonly Candidate[], same: Candidate[]): readonly Candidate[] {
  if (named.length === 1) return named;
  const seen = new Set<string>();
  return named.filter((one) => {
    const text = textOf(one.entry);
    const isNew = !seen.has(text);
    if (!isNew) same.push(one);
    seen.add(text);
    return isNew;
  });
}

/** Whether an entry says all that a file says of it. */
function says(mine: OwnEntry, { entry }: Candidate): boolean {
  const { term: _, acronyms, aliases, definition, ...fields } = entry;
  const known: Readonly<Record<string, unknown>> = mine;
  return (
    (definition === '' || definition === mine.definition) &&
    acronyms.every((name) => mine.acronyms.includes(name)) &&
    aliases.every((name) => mine.aliases.includes(name)) &&
    Object.entries(fields).every(([field, text]) => known[field] === text)
  );
}

function divide<T>(all: readonly T[], isFirst: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

/** What an import writes; `newId` names what is new. `each` are decisions about single clashes, by the row of the file. */
export function writesOf(
  plan: Plan,
  all: Resolution,
  each: ReadonlyMap<number, Resolution>,
  newId: () => string,
): OwnEntry[] {
  const decided = plan.clashes.flatMap(({ theirs, joined }): OwnEntry[] => {
    const how = each.get(theirs.at) ?? all;
    if (how === 'mine') return [];
    return how === 'theirs' ? [joined] : [{ id: newId(), ...theirs.entry }];
  });
  return [
    ...plan.added.map(({ entry }) => ({ id: newId(), ...entry })),
    ...plan.completed.map(({ joined }) => joined),
    ...decided,
  ];
}

function clash(mine: OwnEntry, theirs: Candidate): Clash {
  return { mine, theirs, joined: joined(mine, theirs.entry) };
}

/** An entry with what a file says of it: its fields come before the reader's, names are put together. */
function joined(mine: OwnEntry, { acronyms, aliases, definition, ...theirs }: Content): OwnEntry {
  return {
    ...mine,
    ...theirs,
    term: mine.term,
    definition: definition || mine.definition,
    acronyms: [...new Set([...mine.acronyms, ...acronyms])],
    aliases: [...new Set([...mine.aliases, ...aliases])],
  };
}

/** Whether a file says more and nothing else. */
function isCompleted(mine: OwnEntry, theirs: Content): boolean {
  const after: Readonly<Record<string, unknown>> = joined(mine, theirs);
  return Object.entries(mine).every(([field, value]) => Array.isArray(value) || value === '' || after[field] === value);
}

function keyOf({ term }: Content): string {
  return term.toLowerCase().replace(/\s+/g, ' ');
}

/** All that an entry says, in one order of its fields. */
function textOf(entry: Content | OwnEntry): string {
  const fields = Object.entries(entry).filter(([field]) => field !== 'id' && field !== 'term');
  return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}
