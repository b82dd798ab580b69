/** Entries that a rule of quality does not fit, each with the reason. A test fails for one that no longer needs its place. */

/** Definitions above the reading grade that all others keep. */
export const hardToRead: Readonly<Record<string, string>> = {};

/** Acronyms whose letters no name of their entry explains. */
export const unexplainedLetters: Readonly<Record<string, string>> = {};

/** Rates, ratios and scores without one formula. */
export const withoutFormula: Readonly<Record<string, string>> = {};
