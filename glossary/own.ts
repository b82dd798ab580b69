import * as z from 'zod/mini';
import { readFormula } from './fraction';
import { describeOrigin } from './origin';
import type { Meaning } from './schema';

/** Ids of the reader's own entries begin so; no built-in id can look like it. */
export const ownIdPrefix = 'own:';

/** Characters and names that an own entry has at most, and own entries that there are. */
export const limits = { name: 120, names: 30, definition: 1000, more: 4000, line: 500, terms: 100_000 } as const;

const Name = z.string().check(z.minLength(1), z.maxLength(limits.name));
const Names = z.array(Name).check(z.maxLength(limits.names));
const line = (most: number) => z.optional(z.string().check(z.minLength(1), z.maxLength(most)));

/** A term that the reader explains. */
export const OwnEntry = z.object({
  id: z.string().check(z.startsWith(ownIdPrefix), z.minLength(ownIdPrefix.length + 1), z.maxLength(200)),
  term: Name,
  acronyms: Names,
  aliases: Names,
  /** Empty where the name written out says it all: SME, subject-matter expert. */
  definition: z.string().check(z.maxLength(limits.definition)),
  more: line(limits.more),
  example: line(limits.more),
  formula: line(limits.line),
  /** What the reader calls its field. */
  category: line(limits.name),
  link: z.optional(z.string().check(z.regex(/^https?:\/\/\S+$/), z.maxLength(limits.more))),
  owner: line(limits.name),
  /** When it was last looked at, as it was written: `2026-03-31`. */
  reviewed: line(limits.name),
  /** For the reader alone: no card shows them. */
  notes: line(limits.more),
});

export type OwnEntry = z.infer<typeof OwnEntry>;

/** An entry as it is shown: one without a meaning of its own says what its acronym stands for. */
export function asShown(entry: OwnEntry): OwnEntry {
  if (entry.definition !== '') return entry;
  return { ...entry, definition: `${entry.acronyms.join(' or ')} stands for ${entry.term}.` };
}

/** What a card shows of an own entry: it is called after the reader's category, or else after its glossary. */
export function meaningOf(entry: OwnEntry): Meaning {
  const { notes: _, ...shown } = asShown(entry);
  const { category, formula, owner, reviewed } = entry;
  return {
    entry: shown,
    category: null,
    categoryName: category ?? describeOrigin({ source: 'own' }),
    source: 'own',
    origin: category || owner || reviewed ? describeOrigin({ source: 'own', owner, reviewed }) : 'Written by you',
    related: [],
    notToConfuse: [],
    ...(formula && { formula: readFormula(formula, entry.acronyms[0]) }),
  };
}

/**
 * Own entries as a lexicon takes them. A name all in capitals is found in its own case only, whatever signs and digits it
 * has ("P&L", "ISO 27001"): in lower case it may be an ordinary word. Where several share a name, the words of what each
 * says are its clues; no other needs any.
 */
export function toCompile(entries: readonly OwnEntry[]) {
  const owners = new Map<string, number>();
  for (const name of entries.flatMap(namesOf)) owners.set(name, (owners.get(name) ?? 0) + 1);
  return entries.map((entry) => {
    const { id, term, acronyms, aliases } = entry;
    const short = [...new Set([...acronyms, ...[term, ...aliases].filter(isInCapitals)])];
    const clues = namesOf(entry).some((name) => (owners.get(name) ?? 0) > 1) ? cluesIn(entry) : [];
    return { entry: { id, term, acronyms: short, aliases, clues }, category: null, source: 'own' as const };
  });
}

function namesOf({ term, acronyms, aliases }: OwnEntry): string[] {
  return [...new Set([term, ...acronyms, ...aliases].map((name) => name.toLowerCase()))];
}

/** Words that stand in any explanation. */
const sayNothing = new Set(
  'about after also another because been before being between both called could does each etc every from have here into its like made make many means more most much only other over same several should since some such than that their them then there these they thing this those through under used uses using very were what when where which while will with within without would your'.split(
    ' ',
  ),
);

/** Clues of an entry at most. */
const mostClues = 12;

/** The words of an entry's name, field and meaning that may tell it from another of the same name. */
function cluesIn({ term, category = '', definition, aliases }: OwnEntry): string[] {
  const words = `${term} ${aliases.join(' ')} ${category} ${definition}`.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return [...new Set(words)].filter((word) => !sayNothing.has(word)).slice(0, mostClues);
}

/** Whether a name is written in capitals alone, two or more. */
function isInCapitals(name: string): boolean {
  return !/\p{Ll}/u.test(name) && /\p{Lu}.*\p{Lu}/u.test(name);
}
