/** A control by what a screen reader says of it. */
export type Control = { readonly role: Role; readonly name: string };

type Role =
  | 'article'
  | 'button'
  | 'checkbox'
  | 'combobox'
  | 'list'
  | 'listbox'
  | 'radio'
  | 'region'
  | 'searchbox'
  | 'switch'
  | 'textbox';
type SiteList = 'Switched off' | 'Switched on';

const control = (role: Role, name: string): Control => ({ role, name });

/** What the controls of popup and options are called: the one place for tests in all browsers. */
export const names = {
  search: control('searchbox', 'Search the glossary'),
  results: control('listbox', 'Results'),
  state: control('region', 'This page'),
  onThisPage: control('region', 'On this page'),
  showOnPage: (term: string) => control('button', `Show ${term} on the page`),
  siteSwitch: (site: string) => control('switch', `Explain terms on ${site}`),
  switches: control('button', 'Pause, or choose where it works'),
  resume: control('button', 'Resume'),
  pause: (name: string) => control('button', `Pause ${name}`),
  scope: (site: string, note: string) => control('switch', `${site}, ${note}`),
  allow: control('button', 'Allow on this site'),
  reload: control('button', 'Reload page'),
  openPanel: control('button', 'Open in side panel'),
  options: control('button', 'Options'),
  everywhereSwitch: control('switch', 'Everywhere'),
  recent: control('region', 'Looked up last'),
  clearRecent: control('button', 'Clear what was looked up last'),
  order: control('combobox', 'Order'),
  hideHere: (category: string) => control('button', `Hide here: ${category}`),
  showHere: (category: string) => control('button', `Show again: ${category}`),
  copyAs: (form: string) => control('button', `Copy as ${form}`),
  unknown: control('region', 'Unknown here'),
  add: (name: string) => control('button', `Add “${name}” to my glossary`),
  addTerm: control('button', 'Add a term'),
  termField: control('textbox', 'Term or acronym'),
  meaningField: control('textbox', 'What it means'),
  acronymsField: control('textbox', 'Acronyms'),
  save: control('button', 'Save'),
  undo: control('button', 'Undo'),
  edit: control('button', 'Edit'),
  ownTerms: control('list', 'Your terms'),
  importTerms: control('button', 'Import'),
  exportTerms: control('button', 'Export'),
  pastedList: control('textbox', 'Or paste a list'),
  lookAtIt: control('button', 'Look at it'),
  importCounts: control('list', 'What it would change'),
  importColumn: (name: string) => control('combobox', `What “${name}” is`),
  cancel: control('button', 'Cancel'),
  backUp: control('button', 'Save a backup'),
  editTerm: (term: string) => control('button', `Edit ${term}`),
  removeTerm: (term: string) => control('button', `Remove ${term}`),
  undoTerm: (term: string) => control('button', `Undo removing ${term}`),
  markAgain: control('button', 'Mark them again'),
  category: (name: string) => control('checkbox', name),
  putBackDefaults: control('button', 'Put back the defaults'),
  showAll: control('button', 'Show all'),
  hideAll: control('button', 'Hide all'),
  markAll: control('button', 'Mark all'),
  amount: (label: string) => control('radio', label),
  marksAsElements: control('checkbox', 'Marks as elements'),
  showsCount: control('checkbox', 'Number of terms on the toolbar button'),
  everywhere: control('radio', 'On every site'),
  onlyChosen: control('radio', 'Only on sites you choose'),
  siteList: (list: SiteList) => control('region', list),
  newSite: (list: SiteList) => control('textbox', `Add a site: ${list}`),
  addSite: (list: SiteList) => control('button', `Add to ${list}`),
  removeSite: (site: string) => control('button', `Remove ${site}`),
};
