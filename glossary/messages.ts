import * as z from 'zod/mini';
import { type Handle, listen, sendToFrame, sendToTab } from './channel';
import { CategoryId, Meaning, NamedEntry, Source } from './schema';

/** One occurrence of a term on a page; `before` and `after` are up to 40 characters of the same block. */
export const ReportedMatch = z.object({
  text: z.string(),
  before: z.string(),
  after: z.string(),
  entryId: z.string(),
  term: z.string(),
  source: Source,
  /** Set where the meaning was chosen without certainty. */
  guess: z.optional(z.literal(true)),
});

export type ReportedMatch = z.infer<typeof ReportedMatch>;

/** An acronym of a page that nothing explains, and how often it stands there. */
export const UnknownAcronym = z.object({ text: z.string(), count: z.number() });

export type UnknownAcronym = z.infer<typeof UnknownAcronym>;

/** What a page shows, and whether and why it shows anything. */
export const Report = z.object({
  state: z.object({ kind: z.enum(['on', 'off', 'paused', 'restricted', 'empty']), why: z.string() }),
  matches: z.array(ReportedMatch),
});

export type Report = z.infer<typeof Report>;

export const Command = z.enum(['explain-term', 'next-term', 'previous-term']);

export type Command = z.infer<typeof Command>;

const EntryId = z.string().check(z.minLength(1), z.maxLength(200));
const Named = z.object({
  id: z.string(),
  term: z.string(),
  category: z.nullable(CategoryId),
  source: Source,
  guarded: z.boolean(),
});

/** A term in a frame, with where its line stands there, in pixels, and what is known of it. */
export const FrameCard = z.object({
  entry: Named,
  isGuess: z.boolean(),
  reasons: z.array(z.string()),
  others: z.array(Named),
  quote: z.optional(z.string()),
  written: z.string(),
  line: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  /** Width and height of the frame, which tell it from others where the pointer does not. */
  size: z.tuple([z.number(), z.number()]),
  /** Opened by a command: the card is to have the focus. */
  isByKey: z.boolean(),
});

export type FrameCard = z.infer<typeof FrameCard>;

/**
 * Every message, with what it carries and what answers it. `page.*` go to the content script of a tab's top frame,
 * the others to the background.
 */
const protocol = {
  /** What is explained on this page; answered when the first pass over the page is done. */
  'page.report': { ask: z.object({}), answer: Report },
  /** The site that this page belongs to, as settings list it, and its path there. */
  'page.site': { ask: z.object({}), answer: z.object({ site: z.string(), path: z.string() }) },
  /** The entries that this page names and the reader knows. */
  'page.known': { ask: z.object({}), answer: z.object({ ids: z.array(EntryId) }) },
  /** The acronyms of this page that nothing explains, the most frequent first. */
  'page.unknown': { ask: z.object({}), answer: z.object({ acronyms: z.array(UnknownAcronym) }) },
  /** Scroll to the next occurrence of an entry and point it out; false where it has none. */
  'page.show': { ask: z.object({ entryId: z.string() }), answer: z.object({ shown: z.boolean() }) },
  /** The matches of one frame, on their way to the tab's top frame. */
  'page.frame': { ask: z.object({ frame: z.number(), matches: z.array(ReportedMatch) }), answer: z.object({}) },
  /** How many mentions of terms are marked, once they come near the window, out of how many. */
  'page.amount': { ask: z.object({}), answer: z.object({ marked: z.number(), all: z.number() }) },
  /** Mark every mention on this page, until it is loaded again. */
  'page.markAll': { ask: z.object({}), answer: z.object({}) },
  /** A frame tells what it found. */
  'frame.found': { ask: z.object({ matches: z.array(ReportedMatch) }), answer: z.object({}) },
  /** The top frame of a tab tells how many terms it shows, or which rule keeps it from that; only where that changes. */
  'page.counted': {
    ask: z.object({ terms: z.union([z.number(), z.enum(['pause', 'list', 'default'])]) }),
    answer: z.object({}),
  },
  /** A command of the reader's; answered by the frame that has the focus alone. */
  'page.command': { ask: z.object({ command: Command }), answer: z.object({ done: z.boolean() }) },
  /** Explain a selected text where it stands; false where nothing can be shown. */
  'page.lookup': { ask: z.object({ text: z.string() }), answer: z.object({ shown: z.boolean() }) },
  /** Show the card of a term in a frame that is too small for it; null takes it away. */
  'page.card': { ask: z.object({ card: z.nullable(FrameCard) }), answer: z.object({ shown: z.boolean() }) },
  /** A frame asks for that. */
  'frame.card': { ask: z.object({ card: z.nullable(FrameCard) }), answer: z.object({ shown: z.boolean() }) },
  /** A frame wants a program that is loaded only where it is needed; false where the browser does not let it in. */
  'program.load': { ask: z.object({ name: z.enum(['card', 'wrap']) }), answer: z.object({ isLoaded: z.boolean() }) },
  /** What entries are called. */
  'meaning.names': { ask: z.object({ ids: z.array(EntryId) }), answer: z.object({ names: z.array(NamedEntry) }) },
  /** What a text means: the entry that is called so, if any, and others that are; else those that come closest. */
  'meaning.find': {
    ask: z.object({ text: z.string().check(z.maxLength(200)) }),
    answer: z.object({ meaning: z.nullable(Meaning), others: z.array(NamedEntry) }),
  },
  /** The reader knows an entry, or no longer. */
  'reader.knows': { ask: z.object({ entryId: EntryId, isKnown: z.boolean() }), answer: z.object({}) },
  /** The meaning of a name on a site; null for the page's own decision, as before. */
  'reader.means': {
    ask: z.object({ site: z.string(), name: z.string(), entryId: z.nullable(z.string()) }),
    answer: z.object({}),
  },
  /** The terms of a category are marked on a site no longer, or again. */
  'reader.hides': {
    ask: z.object({ site: z.string(), category: CategoryId, isHidden: z.boolean() }),
    answer: z.object({}),
  },
  /** A site is switched off, or follows the rules for all sites again. */
  'reader.leaves': { ask: z.object({ site: z.string(), isOff: z.boolean() }), answer: z.object({}) },
  /** Opens the search in a tab, with a text filled in. */
  'search.open': { ask: z.object({ text: z.string() }), answer: z.object({}) },
  /** Opens the form for a new entry of the reader's own in a tab, with a name in it. */
  'own.add': { ask: z.object({ name: z.string().check(z.maxLength(200)) }), answer: z.object({}) },
  /** Opens the form of one of the reader's own entries in a tab. */
  'own.edit': { ask: z.object({ entryId: EntryId }), answer: z.object({}) },
  /** What a card shows of an entry; null where no glossary has it any more. */
  'meaning.read': { ask: z.object({ entryId: z.string() }), answer: z.object({ meaning: z.nullable(Meaning) }) },
} as const;

export type Kind = keyof typeof protocol;
export type Ask<K extends Kind> = z.infer<(typeof protocol)[K]['ask']>;
export type Answer<K extends Kind> = z.infer<(typeof protocol)[K]['answer']>;

/** What answers each kind of message; kinds without a handler are left for others to answer. */
export type Handlers = { readonly [K in Kind]?: Handle<Ask<K>, Answer<K>> };

/** Asks the content script in the top frame of a tab; rejects where none runs there. */
export async function askTab<K extends Kind>(tabId: number, kind: K, message: Ask<K>): Promise<Answer<K>> {
  return parseAnswer(kind, await sendToTab(tabId, kind, message));
}

/** Asks the content script in one frame of a tab, or in all of them at once: then the first answer counts. */
export async function askFrame<K extends Kind>(
  tabId: number,
  frameId: number | 'all',
  kind: K,
  message: Ask<K>,
): Promise<Answer<K>> {
  return parseAnswer(kind, await sendToFrame(tabId, frameId, kind, message));
}

/** Answers messages of this extension until stopped. What does not fit the protocol is ignored. */
export function answer(handlers: Handlers): () => void {
  return listen((kind) => (Object.hasOwn(handlers, kind) ? parsing(kind as Kind, handlers) : undefined));
}

/** A handler that is given what it is asked only where that is as agreed. */
function parsing<K extends Kind>(kind: K, handlers: Handlers): Handle<unknown, unknown> {
  return (raw, sender) => {
    const asked = protocol[kind].ask.safeParse(raw);
    return asked.success ? handlers[kind]?.(asked.data as Ask<K>, sender) : undefined;
  };
}

function parseAnswer<K extends Kind>(kind: K, raw: unknown): Answer<K> {
  return protocol[kind].answer.parse(raw) as Answer<K>;
}
