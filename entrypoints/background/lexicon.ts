import { browser } from '#imports';
import cardCss from '../../components/term-card.css?inline';
import { builtin } from '../../glossary/builtin';
import { compileLexicon } from '../../glossary/find/compile';
import { ordinaryPhrases } from '../../glossary/find/ordinary';
import { isPublished, publishLexicon } from '../../glossary/store/lexicons';

let publishing: Promise<void> | undefined;

/**
 * Compiles the built-in glossary and publishes it to all pages; done at every installation and update. Asked for again
 * before the background has slept, it is done already: each publication has every open page marked anew.
 */
export function publishBuiltin(): Promise<void> {
  publishing ??= publish();
  return publishing;
}

async function publish(): Promise<void> {
  const entries = builtin.map((found) => ({ ...found, source: 'builtin' as const }));
  await publishLexicon(compileLexicon(entries, currentVersion(), ordinaryPhrases), cardCss);
}

/** Publishes where nothing readable is stored: the reader cleared the browser's data, or a write was cut short. */
export async function publishIfMissing(): Promise<void> {
  if (!(await isPublished(currentVersion()))) await publishBuiltin();
}

function currentVersion(): string {
  return browser.runtime.getManifest().version;
}
