import { browser } from '#imports';
import { askTab } from '../../glossary/messages';
import { ruleNow } from '../../glossary/store/sites';
import { readSettings, watchSettings } from '../../glossary/store/storage';
import { type Button, buttonFor } from './button';

/** The colors of the badge: those of the icon, with a contrast of 7 to 1. */
const colors = { ground: '#3452b4', text: '#ffffff' };

/**
 * Keeps the button of all tabs true to what holds for all sites. Pages where it says something else tell so themselves;
 * asked for each tab that comes to the front, the background would never sleep.
 */
export function followRule(): void {
  const show = async () => {
    const rule = ruleNow(await readSettings(), '');
    await draw(buttonFor(0, rule));
  };
  watchSettings(() => void show());
  // Browsers forget the button when they are closed.
  browser.runtime.onStartup.addListener(() => void show());
  void show();
}

/** Shows how many terms a tab has, or why it shows none, until it goes to another page. */
export async function showCount(tabId: number, terms: number): Promise<void> {
  try {
    const [settings, { site, path }] = await Promise.all([readSettings(), askTab(tabId, 'page.site', {})]);
    await draw(buttonFor(terms, ruleNow(settings, site + path)), tabId);
  } catch {
    // The tab went to another page meanwhile, or was closed.
  }
}

async function draw({ title, badge, isLit }: Button, tabId?: number): Promise<void> {
  const where = tabId === undefined ? {} : { tabId };
  const folder = isLit ? '/icon' : '/icon/off';
  const path = Object.fromEntries([16, 32, 48].map((size) => [size, `${folder}/${size}.png`]));
  await Promise.all([
    browser.action.setTitle({ ...where, title }),
    browser.action.setBadgeText({ ...where, text: badge }),
    browser.action.setBadgeBackgroundColor({ ...where, color: colors.ground }),
    browser.action.setBadgeTextColor({ ...where, color: colors.text }),
    browser.action.setIcon({ ...where, path }),
  ]);
}
