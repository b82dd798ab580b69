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
 * An own entry as a lexicon takes it. A name all in capitals is found in its own case only, whatever signs and digits it
 * has ("P&L", "ISO 27001"): in lower case it may be an ordinary word.
 */
export function toCompile(entry: OwnEntry) {
  const { id, term, acronyms, aliases } = entry;
  const short = [...new Set([...acronyms, ...[term, ...aliases].filter(isInCapitals)])];
  return { entry: { id, term, acronyms: short, aliases, clues: [] }, category: null, source: 'own' as const };
}

/** Whether a name is written in capitals alone, two or more. */
export function isInCapitals(name: string): boolean {
  return !/\p{Ll}/u.test(name) && /\p{Lu}.*\p{Lu}/u.test(name);
}
