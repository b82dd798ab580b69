import { browser } from '#imports';

/** Opens the search in a tab of its own, beside the one it was asked from, with a text filled in. */
export async function openSearch(text: string, besideTab?: number): Promise<void> {
  const query = new URLSearchParams({ search: text, ...(besideTab !== undefined && { tab: String(besideTab) }) });
  await browser.tabs.create({ url: `${browser.runtime.getURL('/popup.html')}?${query}` });
}
