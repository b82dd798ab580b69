import { browser } from '#imports';
import { builtin } from '../../glossary/builtin';
import { compileLexicon } from '../../glossary/find/compile';
import { lexiconFormat } from '../../glossary/find/lexicon';
import { publishLexicon, readLexicon } from '../../glossary/store/storage';

/** Compiles the built-in glossary and publishes it to all pages; done at every installation and update. */
export async function publishBuiltin(): Promise<void> {
  const version = `${browser.runtime.getManifest().version}/${lexiconFormat}/${Date.now()}`;
  const entries = builtin.map((found) => ({ ...found, source: 'builtin' as const }));
  await publishLexicon(compileLexicon(entries, version));
}

/** Publishes where nothing readable is stored: the reader cleared the browser's data, or a write was cut short. */
export async function publishIfMissing(): Promise<void> {
  if (!(await readLexicon())) await publishBuiltin();
}
