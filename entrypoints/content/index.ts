import { browser, defineContentScript } from '#imports';
import { answerInPage } from '../../glossary/channel';
import type { Lexicon } from '../../glossary/find/lexicon';
import type { Handlers, Report, ReportedMatch } from '../../glossary/messages';
import { defaultSettings } from '../../glossary/store/defaults';
import { readSettings, watchSettings } from '../../glossary/store/in-page';
import { readLexicon, watchLexicon } from '../../glossary/store/lexicons';
import type { Settings } from '../../glossary/store/settings';
import { describeRule, ruleNow, type SiteRule } from '../../glossary/store/sites';
import { hasCommands } from './command';
import { createCounter } from './counter';
import { isReadable, pathOfPage, siteOfPage, whenShown, whenWorthReading } from './document';
import { startExplaining } from './explain';
import { createFrames, createTeller } from './frames';
import { whenQuiet } from './quiet';
import { holdLexicon, type Running, runOn } from './run';
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
    if (window.top !== window) void whenWorthReading().then(start);
    else if (isReadable(document)) void start();
    else answerInPage({ 'page.report': async () => restricted(), 'page.site': answerSite });
  },
});

/** Milliseconds after which a pause is looked at again: a computer that sleeps holds its timers back. */
const pauseLook = 30_000;

const answerSite = async () => ({ site: siteOfPage(), path: pathOfPage() });

function restricted(): Report {
  const isPdf = document.contentType === 'application/pdf';
  const why = isPdf ? 'PDF: not readable' : 'Not a web page: only HTML documents are explained';
  return { state: { kind: 'restricted', why }, matches: [] };
}

/**
 * Runs here whenever the settings say so. Nothing hangs on WXT's context of a content script: any page could end it by
 * an event. The script ends itself once its extension is gone.
 */
async function start(): Promise<void> {
  const site = siteOfPage();
  const frames = window.top === window ? createFrames() : undefined;
  const ready = Promise.withResolvers<void>();
  // Somebody who asks is looking, whatever the browser says.
  const asked = Promise.withResolvers<void>();
  // Waited for once: what is switched on later is marked at once.
  let quiet: Promise<void> | undefined;
  let settings: Settings | undefined;
  let lexicon: (() => Lexicon) | undefined;
  let running: Running | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const ruleHere = () => ruleNow(settings ?? defaultSettings, site + pathOfPage());
  const tell = frames ? createCounter(ruleHere, count) : createTeller();
  const explaining = startExplaining({ settings: () => settings ?? defaultSettings, site, onOrphaned: end });

  /** Right after installation there is no lexicon yet; its publication calls again. */
  function apply(): void {
    if (!lexicon || !settings) return;
    ready.resolve();
    const rule = ruleHere();
    clearTimeout(pause);
    if (rule.by === 'pause') pause = setTimeout(apply, Math.min(rule.until - Date.now(), pauseLook));
    if (!rule.on) stop();
    else if (running) running.update(settings);
    else
      running = runOn({
        settings,
        lexicon,
        quiet: quiet ?? Promise.resolve(),
        onChange: () => tell(running),
        site,
        explaining,
      });
    tell(running);
  }

  /** The terms of the tab, as far as the reader wants to see their number. */
  async function count(): Promise<number> {
    if (!settings?.showsCount) return 0;
    const inFrames = frames?.matches().map(({ entryId }) => entryId) ?? [];
    return new Set([...((await running?.named()) ?? []), ...inFrames]).size;
  }

  function stop(): void {
    running?.stop();
    running = undefined;
  }

  async function read(): Promise<void> {
    const [storedSettings, storedLexicon] = await Promise.all([readSettings(), readLexicon()]);
    settings = storedSettings;
    // One that was published meanwhile is not replaced by nothing.
    if (storedLexicon) lexicon = holdLexicon(storedLexicon);
    apply();
  }

  async function report(): Promise<Report> {
    asked.resolve();
    await ready.promise;
    // Where the browser does not tell of a new path, the rule for it holds from here on.
    apply();
    return reportUnder(ruleHere(), async () => [...((await running?.matches()) ?? []), ...(frames?.matches() ?? [])]);
  }

  const everywhere: Handlers = {
    'page.command': ({ command }) => (hasCommands() ? explaining.obey(command).then((done) => ({ done })) : undefined),
    'page.lookup': async ({ text }) => ({ shown: explaining.lookUp(text, true) }),
  };
  const onTop: Handlers = {
    ...everywhere,
    'page.card': async ({ card }) => ({ shown: explaining.showFrom(card) }),
    'page.report': report,
    'page.site': answerSite,
    'page.known': async () => ({ ids: running?.known() ?? [] }),
    'page.unknown': async () => ({ acronyms: (await running?.unknown()) ?? [] }),
    'page.show': async ({ entryId }) => ({ shown: (await running?.show(entryId)) ?? false }),
    'page.frame': async ({ frame, matches }) => {
      tell(running);
      return frames?.keep(frame, matches) ?? {};
    },
  };
  const stops = [
    answerInPage(frames ? onTop : everywhere),
    watchSettings((changed) => {
      settings = changed;
      apply();
    }),
    watchLexicon((published) => {
      lexicon = holdLexicon(published);
      stop();
      apply();
    }),
    watchReturn(() => (browser.runtime?.id ? void read() : end())),
    watchPath(apply),
    watchRewriting(() => {
      stop();
      apply();
    }),
  ];
  if (!frames) window.addEventListener('pagehide', () => tell(undefined));

  function end(): void {
    running?.stop();
    running = undefined;
    clearTimeout(pause);
    // Without its extension, a script can't even remove its listeners from it.
    if (browser.runtime?.id) for (const stopOne of stops) stopOne();
  }

  await Promise.race([whenShown(), asked.promise]);
  quiet = whenQuiet();
  await read();
}

/** What is reported where a rule holds. */
async function reportUnder(rule: SiteRule, findMatches: () => Promise<ReportedMatch[]>): Promise<Report> {
  const why = describeRule(rule);
  if (!rule.on) return { state: { kind: rule.by === 'pause' ? 'paused' : 'off', why }, matches: [] };
  const matches = await findMatches();
  if (matches.length > 0) return { state: { kind: 'on', why }, matches };
  return { state: { kind: 'empty', why: 'Nothing to explain on this page' }, matches };
}

/** A document that is written anew, by `document.open()`, has lost all listeners with its content. */
function watchRewriting(onRewritten: () => void): () => void {
  const observer = new MutationObserver(onRewritten);
  observer.observe(document, { childList: true });
  return () => observer.disconnect();
}

/** Pages of one site can change their path without loading anew; not all browsers tell. */
function watchPath(onPath: () => void): () => void {
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', onPath);
  return () => navigation?.removeEventListener('currententrychange', onPath);
}

/** A page that comes back from the browser's history has missed what changed meanwhile. */
function watchReturn(onReturn: () => void): () => void {
  const listen = (event: PageTransitionEvent) => event.persisted && onReturn();
  window.addEventListener('pageshow', listen);
  return () => window.removeEventListener('pageshow', listen);
}
