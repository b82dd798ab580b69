import * as z from 'zod/mini';
import { categoryIds } from './categories';

export const CategoryId = z.enum(categoryIds);

export type CategoryId = z.infer<typeof CategoryId>;

const Id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is kebab-case: a-z, 0-9 and single hyphens'));
const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));

/**
 * One term of a glossary with its explanation. `acronyms` are matched in their exact case, `term` and `aliases` in any;
 * `clues` are words that speak for this meaning; `guard: "context"` marks a name that is also an ordinary word.
 */
export const Entry = z.strictObject({
  id: Id,
  term: Name,
  /** How an odd name is said: `koo-ber-NET-eez`. */
  pronunciation: z.optional(z.string().check(z.minLength(2), z.maxLength(60))),
  acronyms: z.array(Name),
  aliases: z.array(Name),
  definition: z.string().check(z.minLength(20), z.maxLength(200)),
  more: z.string().check(z.minLength(20), z.maxLength(400)),
  example: z.optional(z.string().check(z.minLength(10), z.maxLength(300))),
  formula: z.optional(z.string().check(z.minLength(5), z.maxLength(200))),
  notToConfuse: z.optional(
    z.array(z.strictObject({ id: Id, line: z.string().check(z.minLength(10), z.maxLength(160)) })),
  ),
  related: z.array(Id).check(z.maxLength(8)),
  clues: z.array(Name),
  guard: z.optional(z.literal('context')),
});

export type Entry = z.infer<typeof Entry>;

/** An entry of any glossary, as it is shown: readers write theirs as they like, so the schema is lenient. */
export const AnyEntry = z.object({
  id: z.string(),
  term: z.string(),
  pronunciation: z.optional(z.string()),
  acronyms: z.array(z.string()),
  aliases: z.array(z.string()),
  definition: z.string(),
  more: z.optional(z.string()),
  example: z.optional(z.string()),
  formula: z.optional(z.string()),
  /** Words that speak for it, and entries that belong to it, of a built-in one. */
  clues: z.optional(z.array(z.string())),
  related: z.optional(z.array(z.string())),
  /** Where to read on. */
  link: z.optional(z.string().check(z.regex(/^https?:/))),
});

export type AnyEntry = z.infer<typeof AnyEntry>;

/** Where a meaning comes from: the built-in glossary, the reader's own, a team's, or the page itself. */
export const Source = z.enum(['builtin', 'own', 'team', 'page']);

export type Source = z.infer<typeof Source>;

/** Another entry, as a link shows it. */
export const EntryLink = z.object({ id: z.string(), term: z.string() });

export type EntryLink = z.infer<typeof EntryLink>;

/** Another entry with its field; what the reader wrote stands in none, and is named for whose it is. */
export const NamedEntry = z.extend(EntryLink, { category: z.nullable(CategoryId), categoryName: z.string() });

export type NamedEntry = z.infer<typeof NamedEntry>;

/** A formula as a card sets it: as it is read aloud, and as a fraction where it is one division. */
export const Formula = z.object({
  text: z.string(),
  fraction: z.optional(z.object({ label: z.string(), over: z.string(), under: z.string(), times: z.string() })),
});

export type Formula = z.infer<typeof Formula>;

/** Where an entry comes from: for a team's, its name, who answers for it, and the day of its last review (2025-05-31). */
export type Origin = {
  readonly source: Source;
  readonly glossary?: string | undefined;
  readonly owner?: string | undefined;
  readonly reviewed?: string | undefined;
};

/** What a card shows of one meaning: the entry with the names of what it points to, in the words of the card. */
export const Meaning = z.object({
  entry: AnyEntry,
  category: z.nullable(CategoryId),
  source: Source,
  related: z.array(EntryLink),
  notToConfuse: z.array(z.object({ id: z.string(), term: z.string(), line: z.string() })),
  categoryName: z.string(),
  /** Entries of the other glossary, the reader's or the built-in one, that are called the same. */
  otherwise: z.optional(z.array(EntryLink)),
  formula: z.optional(Formula),
  /** The origin in words. */
  origin: z.string(),
});

export type Meaning = z.infer<typeof Meaning>;
