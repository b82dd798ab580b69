import { categoryIds } from './categories';
import { Entry } from './schema';

/** One entry file as read: its name without ending, and its parsed content. */
export type EntryFile = { readonly category: string; readonly content: unknown };

/** Finds everything that is wrong with a set of entry files, each problem with its file, entry and reason. */
export function checkGlossary(files: readonly EntryFile[]): string[] {
  const problems: string[] = [];
  const entries = files.flatMap((file) => {
    const read = readFile(file);
    problems.push(...read.problems);
    return read.entries.map((entry) => ({ file, entry }));
  });
  const ids = new Map<string, string>();
  for (const { file, entry } of entries) {
    const first = ids.get(entry.id);
    if (first) problems.push(problem(file, entry.id, `duplicate id, already used in ${first}.json`));
    else ids.set(entry.id, file.category);
  }
  for (const file of files)
    problems.push(
      ...checkNames(
        file,
        entries.filter((e) => e.file === file).map((e) => e.entry),
      ),
    );
  for (const { file, entry } of entries) {
    for (const why of checkEntry(entry, ids)) problems.push(problem(file, entry.id, why));
  }
  return problems;
}

function problem(file: EntryFile, id: string, why: string): string {
  return `glossary/entries/${file.category}.json: ${id}: ${why}`;
}

function readFile(file: EntryFile): { entries: Entry[]; problems: string[] } {
  if (!categoryIds.some((id) => id === file.category)) {
    return { entries: [], problems: [`glossary/entries/${file.category}.json: no category has this name`] };
  }
  if (!Array.isArray(file.content)) {
    return { entries: [], problems: [`glossary/entries/${file.category}.json: not a list of entries`] };
  }
  const entries: Entry[] = [];
  const problems: string[] = [];
  file.content.forEach((raw: unknown, index) => {
    const read = Entry.safeParse(raw);
    if (read.success) entries.push(read.data);
    else {
      const id = nameOf(raw) ?? `entry ${index + 1}`;
      problems.push(
        ...read.error.issues.map((issue) => problem(file, id, `${issue.path.join('.')}: ${issue.message}`)),
      );
    }
  });
  return { entries, problems };
}

function nameOf(raw: unknown): string | undefined {
  return typeof raw === 'object' && raw && 'id' in raw && typeof raw.id === 'string' ? raw.id : undefined;
}

/** Order, and names that two entries of one category claim. */
function checkNames(file: EntryFile, entries: readonly Entry[]): string[] {
  const problems: string[] = [];
  const owners = new Map<string, string>();
  entries.forEach((entry, index) => {
    const before = entries[index - 1];
    if (before && before.id > entry.id)
      problems.push(problem(file, entry.id, `stands after ${before.id}; entries are sorted by id`));
    for (const name of file.category === 'other' ? wordyNamesOf(entry) : namesOf(entry)) {
      const owner = owners.get(name);
      if (owner === entry.id) problems.push(problem(file, entry.id, `lists the name "${name}" twice`));
      else if (owner) problems.push(problem(file, entry.id, `claims the name "${name}" of ${owner}`));
      owners.set(name, entry.id);
    }
  });
  return problems;
}

/** An entry's names as they are told apart: acronyms by case, others without. */
function namesOf(entry: Entry): string[] {
  return [...entry.acronyms, ...wordyNamesOf(entry)];
}

/** Names apart from acronyms: those of "other" come from many fields, so that two may share one. */
function wordyNamesOf(entry: Entry): string[] {
  return [entry.term, ...entry.aliases].map((name) => name.toLowerCase());
}

function checkEntry(entry: Entry, ids: ReadonlyMap<string, string>): string[] {
  const unknown = [...entry.related, ...(entry.notToConfuse ?? []).map((other) => other.id)].filter(
    (id) => !ids.has(id),
  );
  const problems = unknown.map((id) => `points to "${id}", which no entry has`);
  if (entry.related.includes(entry.id)) problems.push('is related to itself');
  if (startsWithName(entry)) problems.push('the definition starts with the term; begin with what it is');
  if ((entry.guard || entry.acronyms.length > 0) && entry.clues.length === 0) {
    problems.push('needs clues: words that stand near this meaning');
  }
  return problems;
}

function startsWithName(entry: Entry): boolean {
  const start = entry.definition.toLowerCase().replace(/^(an?|the) /, '');
  return start.startsWith(entry.term.toLowerCase());
}
