import * as z from 'zod/mini';
import { type Browser, browser } from '#imports';
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

type Kind = keyof typeof protocol;
type Ask<K extends Kind> = z.infer<(typeof protocol)[K]['ask']>;
type Answer<K extends Kind> = z.infer<(typeof protocol)[K]['answer']>;

/** Who sent a message: the tab and frame of a content script; neither for a page of the extension. */
export type Sender = { readonly tabId: number | undefined; readonly frameId: number | undefined };

/** What answers each kind of message; kinds without a handler are left for others to answer. */
export type Handlers = { readonly [K in Kind]?: (ask: Ask<K>, sender: Sender) => Promise<Answer<K>> };

/** Asks the background. Rejects where it does not answer, or not as agreed. */
export async function ask<K extends Kind>(kind: K, message: Ask<K>): Promise<Answer<K>> {
  return parseAnswer(kind, await browser.runtime.sendMessage({ ...message, type: kind }));
}

/** Asks the content script in the top frame of a tab; rejects where none runs there. */
export async function askTab<K extends Kind>(tabId: number, kind: K, message: Ask<K>): Promise<Answer<K>> {
  return parseAnswer(kind, await browser.tabs.sendMessage(tabId, { ...message, type: kind }, { frameId: 0 }));
}

/** Answers messages of this extension until stopped. What does not fit the protocol is ignored. */
export function answer(handlers: Handlers): () => void {
  const listen = (raw: unknown, from: Browser.runtime.MessageSender, respond: (answer: unknown) => void) => {
    const reply = from.id === browser.runtime.id ? dispatch(handlers, raw, from) : undefined;
    // A rejected reply leaves the asker with an answer that does not parse, which rejects there.
    reply?.then(respond, () => respond(undefined));
    // True keeps the channel open; in all browsers, unlike a promise returned.
    return reply !== undefined;
  };
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}

const Envelope = z.looseObject({ type: z.enum(Object.keys(protocol) as [Kind, ...Kind[]]) });

function dispatch(handlers: Handlers, raw: unknown, from: Browser.runtime.MessageSender): Promise<unknown> | undefined {
  const envelope = Envelope.safeParse(raw);
  if (!envelope.success) return undefined;
  return run(handlers, envelope.data.type, raw, { tabId: from.tab?.id, frameId: from.frameId });
}

function run<K extends Kind>(handlers: Handlers, kind: K, raw: unknown, sender: Sender): Promise<unknown> | undefined {
  const handle = handlers[kind];
  const asked = protocol[kind].ask.safeParse(raw);
  return handle && asked.success ? handle(asked.data as Ask<K>, sender) : undefined;
}

function parseAnswer<K extends Kind>(kind: K, raw: unknown): Answer<K> {
  return protocol[kind].answer.parse(raw) as Answer<K>;
}
