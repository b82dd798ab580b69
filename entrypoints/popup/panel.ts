import { useEffect, useState } from 'preact/hooks';
import { browser } from '#imports';

/** Firefox's side panel, which Chromium's types do not have. */
type Sidebar = { readonly open: () => Promise<void> };

/**
 * Opens the side panel of a window; undefined where the browser has none. Browsers open it only in the moment of a press,
 * so nothing may be waited for before.
 */
export function panelOpener(windowId: number | undefined): (() => Promise<void>) | undefined {
  const { sidePanel, sidebarAction } = browser as Partial<Pick<typeof browser, 'sidePanel'>> & {
    readonly sidebarAction?: Sidebar;
  };
  if (sidebarAction) return () => sidebarAction.open();
  return sidePanel && windowId !== undefined ? () => sidePanel.open({ windowId }) : undefined;
}

/** The tab in front in a window, which a side panel follows; elsewhere the tab that the page was opened for. */
export function useFollowedTab(opened: number | undefined, followedWindow: number | undefined): number | undefined {
  const [tabId, setTabId] = useState(opened);
  useEffect(() => {
    if (followedWindow === undefined) return;
    const follow = (active: { readonly tabId: number; readonly windowId: number }) => {
      if (active.windowId === followedWindow) setTabId(active.tabId);
    };
    browser.tabs.onActivated.addListener(follow);
    // The reader may have gone to another tab before anybody listened.
    void browser.tabs.query({ active: true, windowId: followedWindow }).then(([tab]) => tab && setTabId(tab.id));
    return () => browser.tabs.onActivated.removeListener(follow);
  }, [followedWindow]);
  return tabId;
}
