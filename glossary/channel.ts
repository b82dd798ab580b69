import { type Browser, browser } from '#imports';

/** Who sent a message: tab, frame and origin of a content script; neither tab nor frame for a page of the extension. */
export type Sender = {
  readonly tabId: number | undefined;
  readonly frameId: number | undefined;
  readonly origin: string | undefined;
};

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
    const reply = handle?.(raw, { tabId: from.tab?.id, frameId: from.frameId, origin: from.origin });
    // A rejected reply leaves the asker with an answer that does not parse, which rejects there.
    reply?.then(respond, () => respond(undefined));
    // True keeps the channel open; in all browsers, unlike a promise returned.
    return reply !== undefined;
  };
  browser.runtime.onMessage.addListener(hear);
  return () => browser.runtime.onMessage.removeListener(hear);
}
