import type { Page } from 'puppeteer-core';
import { type Control, names } from '../names';
import { readPainted } from '../painted';

/** Finds by what a screen reader would say, and presses. Puppeteer's locators do so too, but take seconds over it. */
async function press(page: Page, { role, name }: Control): Promise<void> {
  const found = await page.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`);
  await found!.click();
}

/** The popup as a person uses it. */
export function popup(page: Page) {
  return {
    async type(text: string) {
      await press(page, names.search);
      await page.keyboard.type(text);
    },
    results: () => texts(page, '[role="option"]'),
    openFirstResult: () => page.click('[role="option"]'),
    entry: () => texts(page, 'article'),
    termsOnPage: () => texts(page, `[aria-labelledby="page-terms-heading"] li`),
    state: () => texts(page, '.state'),
    openSwitches: () => press(page, names.switches),
    switchScope: (site: string, note: string) => press(page, names.scope(site, note)),
    allow: () => press(page, names.allow),
    openPanel: () => press(page, names.openPanel),
    addTerm: async (name: string, meaning: string) => {
      await press(page, names.add(name));
      await press(page, names.meaningField);
      await page.keyboard.type(meaning);
      await press(page, names.save);
    },
    switchSite: (site: string) => press(page, names.siteSwitch(site)),
  };
}

/** The options page as a person uses it. */
export function options(page: Page) {
  type SiteList = Parameters<typeof names.newSite>[0];
  return {
    toggleCategory: (name: string) => press(page, names.category(name)),
    explainOnlyChosen: () => press(page, names.onlyChosen),
    async addSite(list: SiteList, site: string) {
      await press(page, names.newSite(list));
      await page.keyboard.type(site);
      await press(page, names.addSite(list));
    },
    removeSite: (site: string) => press(page, names.removeSite(site)),
    async importText(text: string) {
      await press(page, names.importTerms);
      await press(page, names.pastedList);
      await page.keyboard.type(text);
      await press(page, names.lookAtIt);
    },
    importCounts: () => texts(page, '.import-counts li'),
    startImport: (name: string) => press(page, { role: 'button', name }),
    notices: () => texts(page, '.own-part .notice'),
    undo: () => press(page, names.undo),
  };
}

/** How many pieces of text the extension has marked in the page. */
export async function countMarks(page: Page): Promise<number> {
  return (await page.evaluate(readPainted, {})).length;
}

function texts(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(selector, (all) => all.filter((e) => e.checkVisibility()).map((e) => e.textContent));
}
