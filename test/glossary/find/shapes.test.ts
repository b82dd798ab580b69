import { describe, expect, test } from 'vitest';
import { found, lexiconOf } from './lexicon-of';

/** Names as readers write them, signs and all. */
const names = [
  ...['C++', 'C#', '.NET', 'Node.js', 'P&L sheet', 'TL;DR', 'A/B/n test', '24/7 desk', '80/20 rule', '401(k) plan'],
  ...[
    'S.M.A.R.T. goal',
    'U.S. GAAP',
    'Net-30',
    'W-2',
    '日本語',
    '客户旅程',
    '고객 여정',
    'แผนงาน',
    '3PL+',
    '$ARR',
    'C$',
    '@here',
  ],
  ...[
    '#blessed',
    '10x dev',
    "Moore's law",
    'go/no-go',
    'GA4',
    'Sev-1',
    'résumé bar',
    'SaaS™ pack',
    'naïve Bayes',
    'R²',
  ],
  ...['voice of the customer (VoX)', 'واجهة', 'Überschuss', '1:1s', 'e‑commerce hub', 'bracket(s)'],
];

describe('a name of any shape is found as it is written', () => {
  test.each(names)('%s', (term) => {
    const lexicon = lexiconOf([{ term }]);
    for (const text of [`We speak of ${term} here.`, `(${term}) there`, `${term} first, and last ${term}`]) {
      expect(found(lexicon, text), text).toContain(`${term} → ${term}`);
    }
  });
});

describe('and not where its signs are missing', () => {
  test.each([
    ['@here', 'It is here, and here.'],
    ['#blessed', 'We are blessed.'],
    ['C$', 'Vitamin C, C++, and John C. Reilly paid 5 $.'],
    ['$ARR', 'The ARR grows.'],
    ['TL;DR', 'a TL and a DR, TL DR'],
    ['401(k) plan', 'the 401 k plan, a 401 plan'],
    ['bracket(s)', 'a bracket, and an s'],
    ['U.S. GAAP', 'for us. GAAP says'],
    ['日本語', '日本の語'],
    ['R²', 'an R and a 2'],
  ])('%s: %s', (term, text) => expect(found(lexiconOf([{ term }]), text)).toEqual([]));
});
