/** Blocks of text → the terms in them: what they mean, what the page defines itself, what nothing explains. */
export { createPageTerms, type Finding, isSameTerms, type Occurrence, seenTerms, type Term } from './page-terms';
export { isSamePreferences, type Preferences, preferencesFor } from './preferences';
export { countUnknown } from './unknown-acronyms';
