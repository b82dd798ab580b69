import { browser } from '#imports';
import type { Lexicon } from '../../glossary/find/lexicon';
import type { Handlers, Report, ReportedMatch } from '../../glossary/messages';
import { answerInPage } from '../../glossary/messages-in-page';
import { defaultSettings } from '../../glossary/store/defaults';
import { readSettings, watchSettings } from '../../glossary/store/in-page';
import { readLexicon, watchPublished } from '../../glossary/store/lexicons';
import type { Look, Settings } from '../../glossary/store/settings';
import { describeRule, ruleNow, type SiteRule } from '../../glossary/store/sites';
import { hasCommands, startExplaining } from './point';
import { pathOfPage, siteOfPage, whenSettled, whenShown } from './read';
import { createCounter, createFrames, createTeller } from './report';
import { holdLexicon, type Running, runOn } from './run';
import { watchPath, watchReturn, watchRewriting } from './watch';

/** Milliseconds after which a pause is looked at again: a computer that sleeps holds its timers back. */
const pauseLook = 30_000;

/** Tells the site that this page belongs to, as settings list it, and its path there. */
export const answerSite = async () => ({ site: siteOfPage(), path: pathOfPage() });

/** Explains the terms of this frame whenever the settings say so, until its extension is gone. */
export async function start(): Promise<void> {
  const site = siteOfPage();
  const frames = window.top === window ? createFrames() : undefined;
  const ready = Promise.withResolvers<void>();
  // A request for the report means that somebody is looking, whatever `visibilityState` says.
  const asked = Promise.withResolvers<void>();
  // Awaited once only: after that, switching on marks at once.
  let settled: Promise<void> | undefined;
  let settings: Settings | undefined;
  let lexicon: (() => Lexicon) | undefined;
  let running: Running | undefined;
  /** The way in which `running` marks. */
  let way: Way | undefined;
  let look: Look | undefined;
  /** The page or another program has touched a mark that was an element. */
  let isTouched = false;
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
    const wayNow = isTouched ? 'painted' : wayFor(settings);
    if (!rule.on || (running && (way !== wayNow || look !== settings.look))) stop();
    way = wayNow;
    look = settings.look;
    if (rule.on && running) running.update(settings);
    else if (rule.on) {
      running = runOn({
        settings,
        lexicon,
        settled: settled ?? Promise.resolve(),
        inElements: way === 'painted' ? undefined : { alsoPaints: way === 'elements', onTouched },
        onChange: () => tell(running),
        site,
        explaining,
      });
    }
    tell(running);
  }

  /** From now on this document is painted; after the touch has been dealt with. */
  function onTouched(): void {
    isTouched = true;
    queueMicrotask(apply);
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

  /** `isNew`: what marks now does so by another lexicon. It goes on until that one is here, as others may follow. */
  async function read(isNew = false): Promise<void> {
    const [storedSettings, storedLexicon] = await Promise.all([readSettings(), readLexicon()]);
    settings = storedSettings;
    // One that was published meanwhile is not replaced by nothing.
    if (storedLexicon) lexicon = holdLexicon(storedLexicon);
    if (isNew) stop();
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
    'page.lookup': async ({ text }) => ({ shown: await explaining.lookUp(text, true) }),
  };
  const onTop: Handlers = {
    ...everywhere,
    'page.card': async ({ card }) => ({ shown: await explaining.showFrom(card) }),
    'page.report': report,
    'page.site': answerSite,
    'page.known': async () => ({ ids: running?.known() ?? [] }),
    'page.unknown': async () => ({ acronyms: (await running?.unknown()) ?? [] }),
    'page.amount': async () => (await running?.amount()) ?? { marked: 0, all: 0 },
    'page.markAll': async () => {
      running?.markAll();
      return {};
    },
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
    watchPublished(() => void read(true)),
    watchReturn(() => (browser.runtime?.id ? void read() : end())),
    watchPath(apply),
    watchForcedColors(apply),
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
  settled = whenSettled();
  await read();
}

/** How terms are marked: painted; in elements, and painted where these can't be; in elements alone. */
type Way = 'painted' | 'elements' | 'elements alone';

const forcedColors = () => matchMedia('(forced-colors: active)');

/** In forced colors Chromium draws every highlight as a selection. */
function wayFor({ marksAsElements }: Settings): Way {
  if (forcedColors().matches) return 'elements alone';
  return marksAsElements ? 'elements' : 'painted';
}

function watchForcedColors(onChange: () => void): () => void {
  const query = forcedColors();
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** The report under a site rule. */
async function reportUnder(rule: SiteRule, findMatches: () => Promise<ReportedMatch[]>): Promise<Report> {
  const why = describeRule(rule);
  if (!rule.on) return { state: { kind: rule.by === 'pause' ? 'paused' : 'off', why }, matches: [] };
  const matches = await findMatches();
  if (matches.length > 0) return { state: { kind: 'on', why }, matches };
  return { state: { kind: 'empty', why: 'Nothing to explain on this page' }, matches };
}
