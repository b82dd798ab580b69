import { type Handle, listen, send } from './channel';
import type { Answer, Ask, Handlers, Kind } from './messages';

/**
 * The messages of messages.ts for what runs in web pages, which takes its own extension at its word: a parser would be the
 * largest part of what every page loads.
 */

/** Milliseconds that an answer may take before it is asked for once more, and then before it is given up. */
const patienceMs = [1200, 2500];

/** Asks the background. Rejects where there is no answer. */
export async function askFromPage<K extends Kind>(kind: K, message: Ask<K>): Promise<Answer<K>> {
  const answer = await send(kind, message);
  if (!answer) throw new Error(`${kind} was not answered`);
  return answer as Answer<K>;
}

/** Asks the background, which may be asleep or restarting, a second time if need be; undefined if it never answers. */
export async function askPatiently<K extends Kind>(kind: K, message: Ask<K>): Promise<Answer<K> | undefined> {
  for (const wait of patienceMs) {
    const late = Promise.withResolvers<undefined>();
    const timer = setTimeout(late.resolve, wait);
    const answer = await Promise.race([askFromPage(kind, message).catch(() => undefined), late.promise]);
    clearTimeout(timer);
    if (answer) return answer;
  }
  return undefined;
}

/** Answers messages, which only the extension's own pages and background can send, until stopped. */
export function answerInPage(handlers: Handlers): () => void {
  const byKind = handlers as { readonly [kind: string]: Handle<never, unknown> | undefined };
  return listen((kind) => (Object.hasOwn(byKind, kind) ? (byKind[kind] as Handle<unknown, unknown>) : undefined));
}
