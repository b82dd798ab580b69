import { type Browser, browser } from '#imports';
import type { Answer, Ask, Handlers, Kind } from './messages';

/** Who sent a message: the tab and frame of a content script; neither for a page of the extension. */
export type Sender = { readonly tabId: number | undefined; readonly frameId: number | undefined };

/** Answers one kind of message, or leaves it unanswered. */
export type Handle<Asked, Answered> = (asked: Asked, sender: Sender) => Promise<Answered> | undefined;

/** Sends to the background, as it is. */
export function send(kind: string, message: object): Promise<unknown> {
  return browser.runtime.sendMessage({ ...message, type: kind });
}

/** Sends to the content script in the top frame of a tab, as it is. */
export function sendToTab(tabId: number, kind: string, message: object): Promise<unknown> {
  return sendToFrame(tabId, 0, kind, message);
}

/** Sends to the content script in one frame of a tab, or in all of them, as it is. */
export function sendToFrame(tabId: number, frameId: number | 'all', kind: string, message: object): Promise<unknown> {
  const where = frameId === 'all' ? {} : { frameId };
  return browser.tabs.sendMessage(tabId, { ...message, type: kind }, where);
}

/** Gives each message of this extension to the handler of its kind, until stopped. */
export function listen(handlerOf: (kind: string) => Handle<unknown, unknown> | undefined): () => void {
  const hear = (raw: unknown, from: Browser.runtime.MessageSender, respond: (answer: unknown) => void) => {
    const kind: unknown = from.id === browser.runtime.id ? Object(raw).type : undefined;
    const handle = typeof kind === 'string' ? handlerOf(kind) : undefined;
    const reply = handle?.(raw, { tabId: from.tab?.id, frameId: from.frameId });
    // A rejected reply leaves the asker with an answer that does not parse, which rejects there.
    reply?.then(respond, () => respond(undefined));
    // True keeps the channel open; in all browsers, unlike a promise returned.
    return reply !== undefined;
  };
  browser.runtime.onMessage.addListener(hear);
  return () => browser.runtime.onMessage.removeListener(hear);
}

/**
 * Asks the background from a content script, which takes its own extension at its word: a parser would be the largest part
 * of what every page loads. Rejects where there is no answer.
 */
export async function askFromPage<K extends Kind>(kind: K, message: Ask<K>): Promise<Answer<K>> {
  const answer = await send(kind, message);
  if (!answer) throw new Error(`${kind} was not answered`);
  return answer as Answer<K>;
}

/** Answers in a content script, where only pages of the extension and its background can ask, until stopped. */
export function answerInPage(handlers: Handlers): () => void {
  const byKind = handlers as { readonly [kind: string]: Handle<never, unknown> | undefined };
  return listen((kind) => (Object.hasOwn(byKind, kind) ? (byKind[kind] as Handle<unknown, unknown>) : undefined));
}
