import { browser, defineBackground } from '#imports';
import { answer, askTab } from '../../glossary/messages';
import { withHiddenHere, withKnown, withMeaning } from '../../glossary/store/choices';
import { takeUpEarlier, watchEarlier } from '../../glossary/store/earlier-own';
import { withSite } from '../../glossary/store/sites';
import { changeSettings, healSettings } from '../../glossary/store/storage';
import { answerCommands } from './commands';
import { followOwn, readGlossary } from './glossary';
import { publishAnew, publishIfStale } from './lexicon';
import { findEntries, findMeanings } from './lookup';
import { answerMenus, createMenus } from './menus';
import { answerOmnibox } from './omnibox';
import { injectProgram } from './programs';
import { openEntryForm, openForm, openSearch } from './search';
import { followRule, showCount } from './toolbar';

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void publishAnew();
    createMenus();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  answer({
    'meaning.read': async ({ entryId }) => ({ meaning: (await readGlossary()).readMeaning(entryId) ?? null }),
    'frame.found': async ({ matches }, { tabId, frameId }) => {
      if (tabId !== undefined && frameId) await askTab(tabId, 'page.frame', { frame: frameId, matches });
      return {};
    },
    'page.counted': async ({ terms }, { tabId }) => {
      if (tabId !== undefined) await showCount(tabId, typeof terms === 'number' ? terms : 0);
      return {};
    },
    'frame.card': async ({ card }, { tabId }) => {
      return tabId === undefined ? { shown: false } : askTab(tabId, 'page.card', { card });
    },
    'program.load': async ({ name }, sender) => ({ isLoaded: await injectProgram(name, sender) }),
    'meaning.names': async ({ ids }) => ({ names: (await readGlossary()).readNames(ids) }),
    'meaning.find': async ({ text }) => findMeanings(await readGlossary(), text),
    // What a page's content script may change: these four, each with a way back, and nothing else of the settings.
    'reader.knows': async ({ entryId, isKnown }) => {
      await changeSettings((settings) => withKnown(settings, entryId, isKnown));
      return {};
    },
    'reader.means': async (chosen) => {
      await changeSettings((settings) => withMeaning(settings, chosen));
      return {};
    },
    'reader.hides': async ({ isHidden, ...hidden }) => {
      await changeSettings((settings) => withHiddenHere(settings, hidden, isHidden));
      return {};
    },
    'reader.leaves': async ({ site, isOff }) => {
      await changeSettings((settings) => withSite(settings, site, isOff ? 'off' : 'on'));
      return {};
    },
    'search.open': async ({ text }, { tabId }) => {
      await openSearch(text, tabId);
      return {};
    },
    'own.add': async ({ name }, { tabId }) => {
      await openForm(name, tabId);
      return {};
    },
    'own.edit': async ({ entryId }, { tabId }) => {
      await openEntryForm(entryId, tabId);
      return {};
    },
  });
  answerCommands();
  answerMenus();
  followRule();
  answerOmnibox({
    find: async (typed) => findEntries(await readGlossary(), typed),
    has: async (id) => (await readGlossary()).readMeaning(id) !== undefined,
  });
  followOwn(() => void publishIfStale());
  void publishIfStale();
  void healSettings();
  watchEarlier(() => void takeUpEarlier());
  void takeUpEarlier();
});
