import type { Ask } from '../../../glossary/messages';
import { askFromPage } from '../../../glossary/messages-in-page';
import type { SiteRule } from '../../../glossary/store/sites';

/** How many terms, or which rule keeps them from being shown. */
type Told = Ask<'page.counted'>['terms'];

/** Milliseconds in which changes are counted together: counting looks at all of a page. */
const countAfterMs = 1000;

/**
 * Tells the background how many terms the tab shows, where its button does not say so yet. By itself it shows what holds for
 * all sites, so that a page without terms leaves the background asleep.
 */
export function createCounter(ruleHere: () => SiteRule, count: () => Promise<number>): () => void {
  let told: Told | undefined;
  let isWaiting = false;
  async function look(): Promise<void> {
    isWaiting = false;
    const { on, by } = ruleHere();
    const terms = on ? await count() : by;
    if (told === undefined && by !== 'list') told = on ? 0 : by;
    if (terms !== told) askFromPage('page.counted', { terms }).catch(() => undefined);
    told = terms;
  }
  // Browsers forget what a button says when its tab goes to another page; this one may have come back.
  window.addEventListener('pageshow', () => {
    told = undefined;
  });
  return () => {
    if (!isWaiting) setTimeout(look, countAfterMs);
    isWaiting = true;
  };
}
