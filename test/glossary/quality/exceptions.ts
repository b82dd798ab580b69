/** Entries that a rule of quality does not fit, each with the reason. A test fails for one that no longer needs its place. */

/** Definitions above the reading grade that all others keep. */
export const hardToRead: Readonly<Record<string, string>> = {
  'web-content-accessibility-guidelines':
    'short and plain; "international" and "disabilities" have five syllables each',
};

/** Acronyms whose letters no name of their entry explains. */
export const unexplainedLetters: Readonly<Record<string, string>> = {
  'advertising-id': 'GAID and AAID begin with the makers, Google and Android',
  'machine-learning-operations': 'LLMOps is the same for large language models',
  'percentile-latency': 'p95 is a percentile and its number',
  'fourth-party-logistics': 'the 4 is read as "fourth"',
  'aria-roles': 'WAI is the initiative that wrote the standard',
  'interaction-design': 'the x of IxD stands for the rest of the word',
  jira: 'JIRA is a name in capitals',
  'remote-procedure-call': 'the g of gRPC has no fixed meaning',
  'ltv-to-cac-ratio': 'the letters are two acronyms and a sign',
  'canadian-dollar': 'C$ has the sign of the dollar',
  'diversity-equity-and-inclusion': 'the B of DEIB adds belonging',
  'sales-performance-incentive-fund': 'the second F of SPIFF is made up',
  'vice-president': 'its names end in "of": a country has a vice president too',
  'supervisory-authority': 'CNIL stands for a French name with apostrophes',
  'cross-site-request-forgery': 'the X of XSRF is drawn as a cross',
};

/** Rates, ratios and scores without one formula. */
export const withoutFormula: Readonly<Record<string, string>> = {};
