import { browser } from '#imports';
import { askTab, type Report } from '../../glossary/messages';
import type { Settings } from '../../glossary/store/settings';
import { siteRule } from '../../glossary/store/sites';

/** What the popup knows of the page in its tab. `isChanging`: settings have changed, and this answer is from before. */
export type Page =
  | { readonly kind: 'asking'; readonly site?: string }
  | { readonly kind: 'answered'; readonly site: string; readonly report: Report; readonly isChanging?: boolean }
  | { readonly kind: 'unreachable' };

/** Milliseconds between questions while a page takes up a change of settings; three are asked even if the first agrees. */
const settling = [40, 80, 180, 300, 400];

/** Milliseconds between questions while a page loads: until its content script runs, nobody answers. */
const loading = [400, 400, 600, 1000, 1500, 2000];

/** Asks a tab what it shows, and again while that is about to change. Answers to overtaken questions are dropped. */
export function createPageWatch(tabId: number, onChange: (page: Page) => void) {
  let turn = 0;

  async function repeat(pauses: readonly number[], isEnough: (page: Page, asked: number) => boolean): Promise<void> {
    const own = ++turn;
    for (const [at, pause] of pauses.entries()) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      const page = await askPage(tabId);
      if (own !== turn) return;
      const isLast = at === pauses.length - 1;
      if (isLast || isEnough(page, at + 1)) return onChange(page);
      if (page.kind === 'answered') onChange({ ...page, isChanging: true });
    }
  }

  return {
    /** Asks once; the site comes first, as the report waits for the page to be searched. */
    async look(): Promise<void> {
      const own = ++turn;
      const site = await askSite(tabId);
      if (own === turn && site !== undefined) onChange({ kind: 'asking', site });
      const page = await askPage(tabId);
      if (own === turn) onChange(page);
    },
    /** Asks until the page does what the settings say. */
    settle: (settings: Settings) => repeat(settling, (page, asked) => asked >= 3 && agrees(page, settings)),
    /** Loads the page anew and asks until it answers. */
    async reload(): Promise<void> {
      onChange({ kind: 'asking' });
      await browser.tabs.reload(tabId);
      await repeat(loading, (page) => page.kind === 'answered');
    },
  };
}

function agrees(page: Page, settings: Settings): boolean {
  if (page.kind !== 'answered') return true;
  return siteRule(settings, page.site).on === (page.report.state.kind !== 'off');
}

async function askPage(tabId: number): Promise<Page> {
  const site = await askSite(tabId);
  if (site === undefined) return { kind: 'unreachable' };
  try {
    return { kind: 'answered', site, report: await askTab(tabId, 'page.report', {}) };
  } catch {
    // The page went away between the two questions.
    return { kind: 'unreachable' };
  }
}

/** The site of the page, or undefined where no content script runs to answer. */
async function askSite(tabId: number): Promise<string | undefined> {
  try {
    return (await askTab(tabId, 'page.site', {})).site;
  } catch {
    return undefined;
  }
}
