import { expect, test } from 'vitest';
import { linesOf, type SheetLine, writeSheet } from '../../../entrypoints/popup/sheet';
import { churn } from '../../components/meanings';

const line: SheetLine = { term: 'A|B *test*', acronyms: '', definition: 'One, "two"', category: 'Product', count: 2 };

test('a sheet has what entries and the page itself say, and nothing of what is gone', () => {
  const found = ['churn-rate', 'page:OKX', 'gone'].map((entryId) => ({ entryId, term: entryId, count: 1 }));
  const lines = linesOf(found, (id) => {
    if (id === 'churn-rate') return { kind: 'entry', meaning: churn, guess: false };
    return id === 'gone'
      ? undefined
      : { kind: 'page', term: 'Key index', acronym: 'OKX', quote: 'Our key index (OKX).' };
  });
  expect(lines.map(({ term, definition }) => [term, definition])).toEqual([
    [churn.entry.term, churn.entry.definition],
    ['Key index', 'Our key index (OKX).'],
  ]);
});

test('Markdown takes no character of a term for a mark', () => {
  expect(writeSheet('markdown', [line, { ...line, term: 'B', acronyms: 'BB' }], 'example.com')).toBe(
    '# Terms on example.com\n\n- **A\\|B \\*test\\***: One, "two"\n- **B** (BB): One, "two"\n',
  );
});

test('CSV is quoted where it has to be, and nothing in it is a formula', () => {
  expect(writeSheet('csv', [line, { ...line, term: '=1+1' }], 'example.com').split('\r\n')).toEqual([
    'term,acronyms,definition,category,count',
    'A|B *test*,,"One, ""two""",Product,2',
    `"'=1+1",,"One, ""two""",Product,2`,
  ]);
});
