import { browser, defineBackground } from '#imports';
import { readMeaning } from '../../glossary/builtin';
import { answer, askTab } from '../../glossary/messages';
import { healSettings } from '../../glossary/store/storage';
import { publishBuiltin, publishIfMissing } from './lexicon';

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void publishBuiltin();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  answer({
    'meaning.read': async ({ entryId }) => ({ meaning: readMeaning(entryId) ?? null }),
    'frame.found': async ({ matches }, { tabId, frameId }) => {
      if (tabId !== undefined && frameId) await askTab(tabId, 'page.frame', { frame: frameId, matches });
      return {};
    },
  });
  void publishIfMissing();
  void healSettings();
});
