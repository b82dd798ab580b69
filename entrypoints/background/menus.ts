import { browser } from '#imports';
import { askFrame } from '../../glossary/messages';
import { openForm, openSearch } from './search';

const explainId = 'explain';
const addId = 'add';

/** The context menu: what can be done with selected text. Browsers keep the items, so they are made once a version. */
export function createMenus(): void {
  browser.contextMenus.removeAll(() => {
    browser.contextMenus.create({ id: explainId, title: 'Explain “%s”', contexts: ['selection'] });
    browser.contextMenus.create({ id: addId, title: 'Add “%s” to my glossary', contexts: ['selection'] });
  });
}

/** Answers the context menu. Where no content script runs, as over a PDF, the search opens instead. */
export function answerMenus(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '', frameId = 0 }, tab) => {
    if (menuItemId === explainId) void explain(selectionText.trim(), tab?.id, frameId);
    if (menuItemId === addId) void openForm(selectionText, tab?.id);
  });
}

async function explain(text: string, tabId: number | undefined, frameId: number): Promise<void> {
  const asking = tabId === undefined ? undefined : askFrame(tabId, frameId, 'page.lookup', { text });
  const answer = await asking?.catch(() => undefined);
  if (!answer?.shown) await openSearch(text);
}
