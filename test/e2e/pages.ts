import type { Locator, Page } from '@playwright/test';
import { type Control, names } from './names';

const find = (page: Page | Locator, { role, name }: Control): Locator => page.getByRole(role, { name, exact: true });

/** The popup as a person uses it. */
export function popup(page: Page) {
  return {
    field: () => find(page, names.search),
    type: (text: string) => find(page, names.search).pressSequentially(text),
    results: () => find(page, names.results).getByRole('option'),
    openResult: (term: string) =>
      find(page, names.results).getByRole('option').filter({ hasText: term }).first().click(),
    entry: () => page.getByRole('article'),
    termsOnPage: () => find(page, names.onThisPage).getByRole('listitem'),
    openTerm: (term: string) => find(page, names.onThisPage).getByRole('button', { name: term }).first().click(),
    showOnPage: (term: string) => find(page, names.showOnPage(term)).click(),
    siteSwitch: (site: string) => find(page, names.siteSwitch(site)),
    state: () => find(page, names.state),
    openSwitches: () => find(page, names.switches).click(),
    allow: () => find(page, names.allow).click(),
    reload: () => find(page, names.reload).click(),
    openPanel: () => find(page, names.openPanel),
    pause: (name: string) => find(page, names.pause(name)).click(),
    resume: () => find(page, names.resume).click(),
    scope: (site: string, note: string) => find(page, names.scope(site, note)),
    everywhere: () => find(page, names.everywhereSwitch),
    recent: () => find(page, names.recent).getByRole('listitem'),
    clearRecent: () => find(page, names.clearRecent).click(),
    order: (order: string) => find(page, names.order).selectOption(order),
    hideHere: (category: string) => find(page, names.hideHere(category)).click(),
    showHere: (category: string) => find(page, names.showHere(category)).click(),
    copyAs: (form: string) => find(page, names.copyAs(form)).click(),
    unknown: () => find(page, names.unknown).getByRole('button'),
    thinned: () => page.locator('.thinned'),
    markAll: () => find(page, names.markAll).click(),
    markAgain: () => find(page, names.markAgain).click(),
    add: (name: string) => find(page, names.add(name)).click(),
    edit: () => find(page, names.edit).click(),
    undo: () => find(page, names.undo).click(),
  };
}

/** The form for a term of the reader's own, as a person uses it; in the popup and in the options. */
export function ownForm(page: Page) {
  return {
    term: () => find(page, names.termField),
    meaning: () => find(page, names.meaningField),
    acronyms: () => find(page, names.acronymsField),
    save: () => find(page, names.save).click(),
  };
}

/** The options page as a person uses it. */
export function options(page: Page) {
  return {
    category: (name: string) => find(page, names.category(name)),
    hideAllCategories: () => find(page, names.hideAll).click(),
    showAllCategories: () => find(page, names.showAll).click(),
    /** A part of the page, by its title. */
    part: (title: string) => page.getByRole('region', { name: title, exact: true }),
    putBackDefaults: (part: Locator) => find(part, names.putBackDefaults),
    amount: (label: string) => find(page, names.amount(label)),
    marksAsElements: () => find(page, names.marksAsElements),
    showsCount: () => find(page, names.showsCount),
    explainEverywhere: () => find(page, names.everywhere).check(),
    explainOnlyChosen: () => find(page, names.onlyChosen).check(),
    async addSite(list: SiteList, site: string) {
      await find(page, names.newSite(list)).fill(site);
      await find(page, names.addSite(list)).click();
    },
    removeSite: (site: string) => find(page, names.removeSite(site)).click(),
    sites: (list: SiteList) => find(page, names.siteList(list)).getByRole('listitem'),
    ownTerms: () => find(page, names.ownTerms).getByRole('listitem'),
    addTerm: () => find(page, names.addTerm).click(),
    editTerm: (term: string) => find(page, names.editTerm(term)).click(),
    removeTerm: (term: string) => find(page, names.removeTerm(term)).click(),
    undoTerm: (term: string) => find(page, names.undoTerm(term)).click(),
  };
}

/** Terms on their way in and out of the options page, as a person moves them. */
export function exchange(page: Page) {
  return {
    open: () => find(page, names.importTerms).click(),
    choose: (file: ChosenFile) => page.getByLabel('Files with terms').setInputFiles(file),
    async paste(text: string) {
      await find(page, names.pastedList).fill(text);
      await find(page, names.lookAtIt).click();
    },
    counts: () => find(page, names.importCounts).getByRole('listitem'),
    column: (name: string) => find(page, names.importColumn(name)),
    start: (name: string) => page.getByRole('button', { name, exact: true }).click(),
    cancel: () => find(page, names.cancel).click(),
    done: () => page.locator('.own-part .notice').first(),
    undo: () => page.locator('.own-part .notice').first().getByRole('button', { name: 'Undo' }).click(),
    async exportAs(form: string) {
      await find(page, names.exportTerms).click();
      await page.getByRole('button', { name: form, exact: true }).click();
    },
    backUp: () => find(page, names.backUp).click(),
    restore: (file: ChosenFile) => page.getByLabel('Backup to restore').setInputFiles(file),
  };
}

type ChosenFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

type SiteList = Parameters<typeof names.siteList>[0];
