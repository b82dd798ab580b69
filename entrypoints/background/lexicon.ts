import { browser } from '#imports';
import { readBuiltin } from '../../glossary/builtin';
import { compileLexicon } from '../../glossary/find/compile';
import { ordinaryPhrases } from '../../glossary/find/ordinary';
import { toCompile } from '../../glossary/own';
import { isPublished, isPublishedFor, noteState, publishLexicon } from '../../glossary/store/lexicons';
import { readOwn, readOwnState } from '../../glossary/store/own';

type Own = ReturnType<typeof toCompile>[number];

/** The version that was published since the background woke: each publication makes every open page mark again. */
let published: string | undefined;

/** Compiles all glossaries and publishes them to all pages; done at every installation and update. */
export function publishAnew(): Promise<void> {
  return inTurn(async (state) => {
    const { own, version } = await readCurrent();
    if (version !== published) await publish(own, version, state);
  });
}

/**
 * Publishes where what is published is something else: the reader's own terms have changed, or the browser's data was
 * cleared, or a write was cut short.
 */
export function publishIfStale(): Promise<void> {
  return inTurn(async (state) => {
    // Mostly nothing has changed since, and then no term is read.
    if (await isPublishedFor(state)) return;
    const { own, version } = await readCurrent();
    if (await isPublished(version)) await noteState(state);
    else await publish(own, version, state);
  });
}

/** Publications run one after another, each with the data stored at its turn: none can overtake a newer one. */
function inTurn(act: (state: string) => Promise<void>): Promise<void> {
  return navigator.locks.request('glosslight.lexicon', async () => {
    await act(`${browser.runtime.getManifest().version} ${await readOwnState()}`);
  });
}

async function readCurrent(): Promise<{ readonly own: readonly Own[]; readonly version: string }> {
  const own = toCompile(await readOwn());
  return { own, version: await versionOf(own) };
}

async function publish(own: readonly Own[], version: string, state: string): Promise<void> {
  const builtin = await readBuiltin();
  const entries = [...own, ...builtin.entries.map((found) => ({ ...found, source: 'builtin' as const }))];
  await publishLexicon(compileLexicon(entries, version, ordinaryPhrases), state);
  published = version;
}

/** The extension's version, and what the names of own terms come to: an edited meaning alone changes no lexicon. */
async function versionOf(own: readonly Own[]): Promise<string> {
  const { version } = browser.runtime.getManifest();
  if (own.length === 0) return version;
  const names = new TextEncoder().encode(JSON.stringify(own));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', names));
  return `${version} ${btoa(String.fromCharCode(...digest))}`;
}
