import { browser } from '#imports';

/** Where the popup's page stands: under its button in the toolbar, in the side panel of a window, or in a tab of its own. */
export type Place = 'popup' | 'panel' | 'tab';

/** Where this page stands. The manifest opens the side panel under an address of its own. */
export function findPlace(): Place {
  if (new URLSearchParams(location.search).has('panel')) return 'panel';
  return browser.extension.getViews({ type: 'popup' }).includes(window) ? 'popup' : 'tab';
}

/**
 * The tab that the page speaks of: named in the address, or else the one in front. None where it stands in a tab of its own
 * to look something up.
 */
export async function findTab(): Promise<number | undefined> {
  const asked = new URLSearchParams(location.search);
  const named = asked.get('tab');
  if (named !== null) return Number(named);
  if (['search', 'entry', 'add', 'edit'].some((key) => asked.has(key))) return undefined;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}
