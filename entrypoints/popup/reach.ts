import { browser } from '#imports';
import type { Unreachable } from '../../components/page-state';

/** Sites that browsers keep every extension out of. */
const stores =
  /^(chromewebstore\.google\.com|microsoftedge\.microsoft\.com|addons\.mozilla\.org|.*\.addons\.mozilla\.org)$/;

/**
 * Why no content script answers. `url` is unknown where the reader has not opened the popup over the tab: browsers tell
 * extensions of an address only then.
 */
export function reasonOf(url: URL | undefined, hasAccess: boolean, hasFiles: boolean): Unreachable {
  if (!url) return hasAccess ? 'unknown' : 'access';
  if (url.protocol === 'file:' && !hasFiles) return 'files';
  if (!/^(https?|file):$/.test(url.protocol) || isStore(url)) return 'forbidden';
  if (/\.pdf$/i.test(url.pathname)) return 'pdf';
  return hasAccess ? 'reload' : 'access';
}

function isStore({ hostname, pathname }: URL): boolean {
  return stores.test(hostname) || (hostname === 'chrome.google.com' && pathname.startsWith('/webstore'));
}

/** Why no content script answers in a tab. */
export async function whyUnreachable(tabId: number): Promise<Unreachable> {
  const url = await addressOf(tabId);
  const [hasAccess, hasFiles] = await Promise.all([
    browser.permissions.contains({ origins: [originsOf(url)] }),
    browser.extension.isAllowedFileSchemeAccess(),
  ]).catch(() => [true, true] as const);
  return reasonOf(url, hasAccess, hasFiles);
}

/**
 * Asks the browser for access to the site in a tab; answers whether it was given. Where a browser does not let extensions
 * ask so, it shows the request beside its own list of extensions.
 */
export async function askAccess(tabId: number, url: URL | undefined): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [originsOf(url)] });
  } catch {
    await browser.permissions.addHostAccessRequest?.({ tabId });
    return false;
  }
}

/** Calls back when the reader gives or takes access in whichever place of the browser, until stopped. */
export function watchAccess(onChange: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(onChange);
  onRemoved.addListener(onChange);
  return () => {
    onAdded.removeListener(onChange);
    onRemoved.removeListener(onChange);
  };
}

/** The address of a tab, where the browser tells it. */
export async function addressOf(tabId: number): Promise<URL | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return URL.parse(tab?.url ?? '') ?? undefined;
}

function originsOf(url: URL | undefined): string {
  return url && /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.hostname}/*` : '<all_urls>';
}
