import { browser, defineContentScript } from '#imports';
import type { StoredLexicon } from '../../glossary/find/lexicon';
import { answer, ask, type Report, type ReportedMatch } from '../../glossary/messages';
import { defaultSettings, describeRule, type Settings, siteRule } from '../../glossary/store/settings';
import { readLexicon, readSettings, watchLexicon, watchSettings } from '../../glossary/store/storage';
import { isReadable, isTooSmall, siteOfPage } from './document';
import { type Running, runOn } from './run';
import './marks.css';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  // Pages are not to learn that the extension is there, nor which one it is.
  noScriptStartedPostMessage: true,
  main() {
    if (window.top !== window) return isReadable(document) && !isTooSmall(window) ? void start() : undefined;
    if (isReadable(document)) void start();
    else answer({ 'page.report': async () => restricted, 'page.site': async () => ({ site: siteOfPage() }) });
  },
});

function createSignal() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { given: promise, give: resolve };
}

const restricted: Report = {
  state: { kind: 'restricted', why: 'Not a web page: only HTML documents are explained' },
  matches: [],
};

/**
 * Runs here whenever the settings say so. Nothing hangs on WXT's context of a content script: any page could end it by
 * an event. The script ends itself once its extension is gone.
 */
async function start(): Promise<void> {
  const site = siteOfPage();
  const isTop = window.top === window;
  /** What the frames of this tab told, by frame. */
  const frames = new Map<number, readonly ReportedMatch[]>();
  let settings: Settings | undefined;
  let lexicon: StoredLexicon | undefined;
  let running: Running | undefined;
  let hasTold = false;
  const ready = createSignal();

  const stops = [
    answer(
      isTop
        ? { 'page.report': report, 'page.site': async () => ({ site }), 'page.show': show, 'page.frame': keep }
        : {},
    ),
    watchSettings((changed) => {
      settings = changed;
      apply();
    }),
    watchLexicon((published) => {
      lexicon = published;
      stop();
      apply();
    }),
  ];
  window.addEventListener('pageshow', onReturn);
  await read();

  async function read(): Promise<void> {
    const [storedSettings, storedLexicon] = await Promise.all([readSettings(), readLexicon()]);
    settings = storedSettings;
    // One that was published meanwhile is not replaced by nothing.
    lexicon = storedLexicon ?? lexicon;
    apply();
  }

  /** A page that comes back from the browser's history has missed what changed meanwhile. */
  function onReturn(event: PageTransitionEvent): void {
    if (!browser.runtime?.id) end();
    else if (event.persisted) void read();
  }

  /** Right after installation there is no lexicon yet; its publication calls again. */
  function apply(): void {
    if (!lexicon || !settings) return;
    ready.give();
    if (!siteRule(settings, site).on) stop();
    else if (running) running.update(settings);
    else running = runOn({ settings, lexicon, onChange: tell, onOrphaned: end });
  }

  function stop(): void {
    if (!running) return;
    running.stop();
    running = undefined;
    tell();
  }

  function end(): void {
    running?.stop();
    running = undefined;
    window.removeEventListener('pageshow', onReturn);
    // Without its extension, a script can't even remove its listeners from it.
    if (browser.runtime?.id) for (const stopOne of stops) stopOne();
  }

  /** A frame tells the top of its tab what it found. */
  function tell(): void {
    if (isTop) return;
    const matches = running?.matches() ?? Promise.resolve([]);
    void matches.then(tellOnce).catch(() => undefined);
  }

  /** Says nothing where there is nothing, so that a page's many small frames leave the background asleep. */
  async function tellOnce(matches: ReportedMatch[]): Promise<void> {
    if (matches.length === 0 && !hasTold) return;
    hasTold = true;
    await ask('frame.found', { matches });
  }

  async function report(): Promise<Report> {
    await ready.given;
    const rule = siteRule(settings ?? defaultSettings, site);
    const why = describeRule(rule);
    if (!rule.on) return { state: { kind: 'off', why }, matches: [] };
    const matches = [...((await running?.matches()) ?? []), ...[...frames.values()].flat()];
    if (matches.length > 0) return { state: { kind: 'on', why }, matches };
    return { state: { kind: 'empty', why: 'Nothing to explain on this page' }, matches };
  }

  async function show({ entryId }: { entryId: string }) {
    return { shown: running?.show(entryId) ?? false };
  }

  async function keep({ frame, matches }: { frame: number; matches: ReportedMatch[] }) {
    frames.set(frame, matches);
    return {};
  }
}
