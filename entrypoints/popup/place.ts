import { browser } from '#imports';

/** Where the popup's page stands: under its button in the toolbar, in the side panel of a window, or in a tab of its own. */
export type Place = 'popup' | 'panel' | 'tab';

/** Where this page stands, as `public/opening.js` has found out before it was painted. */
export function placeHere(): Place {
  return document.documentElement.dataset.place as Place;
}

/**
 * The tab that the page speaks of: named in the address, or else the one in front. None where it stands in a tab of its own
 * to look something up.
 */
export async function findTab(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return Number(named);
  if (document.documentElement.dataset.about === 'nothing') return undefined;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}
