import { useEffect, useState } from 'preact/hooks';
import { browser } from '#imports';
import { forgetLookUps, readRecent, rememberLookUp, watchRecent } from '../../glossary/store/recent';

/** The entries that were looked up last, kept in step with other pages, and how one more is remembered. */
export function useRecent(tabId: number | undefined) {
  const [ids, setIds] = useState<readonly string[]>([]);
  useEffect(() => {
    void readRecent().then(setIds);
    return watchRecent(setIds);
  }, []);
  return {
    ids,
    /** Remembers a look-up, unless it was made in a private window. */
    remember: async (entryId: string) => {
      if (!(await isPrivate(tabId))) await rememberLookUp(entryId);
    },
    clear: () => void forgetLookUps(),
  };
}

/** Whether the popup, or the tab that it speaks of, is in a private window; where that can't be told, it is. */
async function isPrivate(tabId: number | undefined): Promise<boolean> {
  try {
    const { incognito } = await browser.windows.getCurrent();
    const tab = tabId === undefined ? undefined : await browser.tabs.get(tabId).catch(() => undefined);
    return incognito || (tab?.incognito ?? false);
  } catch {
    return true;
  }
}
