import { browser } from '#imports';
import type { Unreachable } from '../../components/page-state';
import { askTab, type Report, type UnknownAcronym } from '../../glossary/messages';
import type { Settings } from '../../glossary/store/settings';
import { ruleNow } from '../../glossary/store/sites';
import { whyUnreachable } from './reach';

/** Where a page is: its site, as settings list it, and its path there. */
export type Place = { readonly site: string; readonly path: string };

/** What a page answers. `isChanging`: settings have changed, and this answer is from before. */
export type Answered = Place & {
  readonly kind: 'answered';
  readonly report: Report;
  /** Entries that stand on the page unmarked, as the reader knows them; asked for only where nothing is marked. */
  readonly known: readonly string[];
  /** Acronyms of the page that nothing explains. */
  readonly unknown: readonly UnknownAcronym[];
  /** How many mentions are marked, out of how many. */
  readonly amount: { readonly marked: number; readonly all: number };
  readonly isChanging?: boolean;
};

/** What the popup knows of the page in its tab. */
export type Page =
  | { readonly kind: 'asking' }
  | (Place & { readonly kind: 'asking' })
  | Answered
  | { readonly kind: 'unreachable'; readonly why: Unreachable };

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
      const place = await askPlace(tabId);
      if (own === turn && place) onChange({ kind: 'asking', ...place });
      const page = await askPage(tabId);
      if (own === turn) onChange(page);
    },
    /** Asks again; the known state stays until the answer comes. */
    async refresh(): Promise<void> {
      const own = ++turn;
      const page = await askPage(tabId);
      if (own === turn) onChange(page);
    },
    /** Asks until the page does what the settings say. */
    settle: (settings: Settings) => repeat(settling, (page, asked) => asked >= 3 && agrees(page, settings)),
    /** Reloads the page and asks until it answers. */
    async reload(): Promise<void> {
      onChange({ kind: 'asking' });
      await browser.tabs.reload(tabId);
      await repeat(loading, (page) => page.kind === 'answered');
    },
    /** Drops the answers that are still to come. */
    stop(): void {
      turn++;
    },
  };
}

/** Whether a page does what the settings say at this moment. */
export function agrees(page: Page, settings: Settings): boolean {
  if (page.kind !== 'answered') return true;
  const rule = ruleNow(settings, page.site + page.path);
  const expected = rule.by === 'pause' ? 'paused' : 'off';
  const { kind } = page.report.state;
  return rule.on ? kind !== 'off' && kind !== 'paused' : kind === expected || kind === 'restricted';
}

async function askPage(tabId: number): Promise<Page> {
  const place = await askPlace(tabId);
  if (!place) return { kind: 'unreachable', why: await whyUnreachable(tabId) };
  try {
    const report = await askTab(tabId, 'page.report', {});
    const { kind } = report.state;
    const [{ ids }, { acronyms }, amount] = await Promise.all([
      kind === 'empty' ? askTab(tabId, 'page.known', {}) : { ids: [] },
      kind === 'empty' || kind === 'on' ? askTab(tabId, 'page.unknown', {}) : { acronyms: [] },
      kind === 'on' ? askTab(tabId, 'page.amount', {}) : { marked: 0, all: 0 },
    ]);
    return { kind: 'answered', ...place, report, known: ids, unknown: acronyms, amount };
  } catch {
    // The page went away between the questions.
    return { kind: 'unreachable', why: await whyUnreachable(tabId) };
  }
}

/** Where the page is, or undefined where no content script runs to answer. */
async function askPlace(tabId: number): Promise<Place | undefined> {
  try {
    return await askTab(tabId, 'page.site', {});
  } catch {
    return undefined;
  }
}
