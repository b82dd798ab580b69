import * as z from 'zod/mini';
import { type Handle, listen, send, sendToTab } from './channel';
import { Meaning, Source } from './schema';

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

/** What a page shows, and whether and why it shows anything. */
export const Report = z.object({
  state: z.object({ kind: z.enum(['on', 'off', 'paused', 'restricted', 'empty']), why: z.string() }),
  matches: z.array(ReportedMatch),
});

export type Report = z.infer<typeof Report>;

/**
 * Every message, with what it carries and what answers it. `page.*` go to the content script of a tab's top frame,
 * the others to the background.
 */
const protocol = {
  /** What is explained on this page; answered when the first pass over the page is done. */
  'page.report': { ask: z.object({}), answer: Report },
  /** The site that this page belongs to, as settings list it. */
  'page.site': { ask: z.object({}), answer: z.object({ site: z.string() }) },
  /** Scroll to the next occurrence of an entry and point it out; false where it has none. */
  'page.show': { ask: z.object({ entryId: z.string() }), answer: z.object({ shown: z.boolean() }) },
  /** The matches of one frame, on their way to the tab's top frame. */
  'page.frame': { ask: z.object({ frame: z.number(), matches: z.array(ReportedMatch) }), answer: z.object({}) },
  /** A frame tells what it found. */
  'frame.found': { ask: z.object({ matches: z.array(ReportedMatch) }), answer: z.object({}) },
  /** What a card shows of an entry; null where no glossary has it any more. */
  'meaning.read': { ask: z.object({ entryId: z.string() }), answer: z.object({ meaning: z.nullable(Meaning) }) },
} as const;

export type Kind = keyof typeof protocol;
export type Ask<K extends Kind> = z.infer<(typeof protocol)[K]['ask']>;
export type Answer<K extends Kind> = z.infer<(typeof protocol)[K]['answer']>;

/** What answers each kind of message; kinds without a handler are left for others to answer. */
export type Handlers = { readonly [K in Kind]?: Handle<Ask<K>, Answer<K>> };

/** Asks the background. Rejects where it does not answer, or not as agreed. */
export async function ask<K extends Kind>(kind: K, message: Ask<K>): Promise<Answer<K>> {
  return parseAnswer(kind, await send(kind, message));
}

/** Asks the content script in the top frame of a tab; rejects where none runs there. */
export async function askTab<K extends Kind>(tabId: number, kind: K, message: Ask<K>): Promise<Answer<K>> {
  return parseAnswer(kind, await sendToTab(tabId, kind, message));
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
