import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from '#imports';
import { answer, askTab } from '../../glossary/messages';
import type { OwnEntry } from '../../glossary/own';
import { watchPublished } from '../../glossary/store/lexicons';
import { readOwn, watchOwn } from '../../glossary/store/own';
import type { Settings } from '../../glossary/store/settings';
import { watchSettings } from '../../glossary/store/storage';
import { type Library, loadLibrary } from './library';
import { createPageWatch, type Page } from './page';
import { watchAccess } from './reach';

/** Milliseconds; nobody keeps a popup open for longer than a day, and timers overflow far beyond. */
const longestWait = 100_000_000;

/** The settings, kept in step with whatever page changes them. */
export function useSettings(initial: Settings): Settings {
  const [settings, setSettings] = useState(initial);
  useEffect(() => watchSettings(setSettings), []);
  return settings;
}

/** The page in the tab: asked at the start, when the settings change or a pause ends, and after a reload. */
export function usePage(tabId: number | undefined, settings: Settings) {
  const [page, setPage] = useState(() => unasked(tabId));
  const watch = useMemo(() => (tabId === undefined ? undefined : createPageWatch(tabId, setPage)), [tabId]);
  useEffect(() => {
    if (!watch) return;
    const onUpdated = (id: number, change: { status?: string }) => {
      if (id === tabId && change.status === 'complete') void watch.refresh();
    };
    setPage(unasked(tabId));
    void watch.look();
    browser.tabs.onUpdated.addListener(onUpdated);
    const unhear = answer({
      // What the page tells the background is overheard, not answered.
      'page.counted': (_, from) => {
        if (from.tabId === tabId) void watch.refresh();
        return undefined;
      },
    });
    const unwatch = watchAccess(() => void watch.refresh());
    const stop = watchSettings((settings) => {
      setPage((before) => (before.kind === 'answered' ? { ...before, isChanging: true } : before));
      void watch.settle(settings);
    });
    return () => {
      browser.tabs.onUpdated.removeListener(onUpdated);
      unhear();
      unwatch();
      watch.stop();
      stop();
    };
  }, [watch, tabId]);
  useEffect(() => {
    const rest = settings.pausedUntil - Date.now();
    if (rest <= 0 || rest > longestWait) return;
    const timer = setTimeout(() => void watch?.settle(settings), rest + 50);
    return () => clearTimeout(timer);
  }, [watch, settings]);
  // Pages are marked again then, and asked until that can be done.
  useEffect(() => watchPublished(() => void watch?.settle(settings)), [watch, settings]);
  const markAll = async () => {
    if (tabId !== undefined) await askTab(tabId, 'page.markAll', {}).catch(() => undefined);
    await watch?.refresh();
  };
  return { page, reload: () => void watch?.reload(), markAll: () => void markAll() };
}

/** The state of a page before it was asked. */
function unasked(tabId: number | undefined): Page {
  return tabId === undefined ? { kind: 'unreachable', why: 'unknown' } : { kind: 'asking' };
}

/** What a site is a part of and can be registered, once the list of such suffixes is loaded; null where there is none. */
export function useDomain(site: string | undefined): string | null {
  const [domain, setDomain] = useState<string | null>(null);
  useEffect(() => {
    setDomain(null);
    if (site !== undefined) {
      void import('tldts').then(({ getDomain }) => setDomain(getDomain(site, { allowPrivateDomains: true })));
    }
  }, [site]);
  return domain;
}

/** All that can be explained, once it is loaded; kept in step with whatever page changes the reader's own terms. */
export function useLibrary(): Library | undefined {
  const [join, setJoin] = useState<Awaited<ReturnType<typeof loadLibrary>>>();
  const own = useOwn();
  useEffect(() => {
    // After the first frame, so that loading and indexing do not hold it back.
    const start = setTimeout(() => void loadLibrary().then((loaded) => setJoin(() => loaded)), 0);
    return () => clearTimeout(start);
  }, []);
  return useMemo(() => own && join?.(own), [own, join]);
}

function useOwn(): readonly OwnEntry[] | undefined {
  const [own, setOwn] = useState<readonly OwnEntry[]>();
  useEffect(() => {
    void readOwn().then((stored) => setOwn((newer) => newer ?? stored));
    return watchOwn(setOwn);
  }, []);
  return own;
}
