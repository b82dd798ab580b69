import { browser } from '#imports';

/** Opens the search in a tab of its own, beside the one it was asked from, with a text filled in. */
export function openSearch(text: string, besideTab?: number): Promise<void> {
  return openPopup({ search: text }, besideTab);
}

/** Opens the form for a term of the reader's own in a tab: a new one with this name. */
export function openForm(name: string, besideTab?: number): Promise<void> {
  return openPopup({ add: name }, besideTab);
}

/** Opens that form for an entry that there is. */
export function openEntryForm(entryId: string, besideTab?: number): Promise<void> {
  return openPopup({ edit: entryId }, besideTab);
}

async function openPopup(wanted: Readonly<Record<string, string>>, besideTab: number | undefined): Promise<void> {
  const query = new URLSearchParams({ ...wanted, ...(besideTab !== undefined && { tab: String(besideTab) }) });
  await browser.tabs.create({ url: `${browser.runtime.getURL('/popup.html')}?${query}` });
}
