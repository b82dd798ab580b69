import { browser } from '#imports';
import { readBuiltin } from '../../glossary/builtin';
import { compileLexicon } from '../../glossary/find/compile';
import { ordinaryPhrases } from '../../glossary/find/ordinary';
import { toCompile } from '../../glossary/own';
import { isPublished, publishLexicon } from '../../glossary/store/lexicons';
import { readOwn } from '../../glossary/store/own';

type Own = ReturnType<typeof toCompile>;

/** The version that was published since the background woke: each publication makes every open page mark again. */
let published: string | undefined;

/** Compiles all glossaries and publishes them to all pages; done at every installation and update. */
export function publishAnew(): Promise<void> {
  return inTurn(async (own, version) => {
    if (version !== published) await publish(own, version);
  });
}

/**
 * Publishes where what is published is something else: the reader's own terms have changed, or the browser's data was
 * cleared, or a write was cut short.
 */
export function publishIfStale(): Promise<void> {
  return inTurn(async (own, version) => {
    if (!(await isPublished(version))) await publish(own, version);
  });
}

/** Publications run one after another, each with the data stored at its turn: none can overtake a newer one. */
function inTurn(act: (own: readonly Own[], version: string) => Promise<void>): Promise<void> {
  return navigator.locks.request('glosslight.lexicon', async () => {
    const own = (await readOwn()).map(toCompile);
    await act(own, await versionOf(own));
  });
}

async function publish(own: readonly Own[], version: string): Promise<void> {
  const builtin = await readBuiltin();
  const entries = [...own, ...builtin.entries.map((found) => ({ ...found, source: 'builtin' as const }))];
  await publishLexicon(compileLexicon(entries, version, ordinaryPhrases));
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
