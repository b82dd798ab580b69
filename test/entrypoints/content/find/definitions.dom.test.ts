import { expect, test } from 'vitest';
import { createDefinitions } from '../../../../entrypoints/content/find/definitions';
import { readBlocks } from '../../../../entrypoints/content/read/read-blocks';
import { lexiconOf } from '../../../glossary/find/lexicon-of';

/** What of a text a page explains by its own words, once it has said so. */
function explainedBy(page: string, text: string): string[] {
  document.body.innerHTML = page;
  const definitions = createDefinitions(lexiconOf([]));
  for (const block of readBlocks(document.body)) definitions.learn(block);
  return definitions.termsIn(text).map(({ start, end }) => text.slice(start, end));
}

test('a long name that a page defines is found in any case, in singular and plural', () => {
  const page = '<p>The customer success manager (CSM) calls.</p>';
  expect(explainedBy(page, 'Customer Success Managers, CSMs and a customer success manager')).toEqual([
    'Customer Success Managers',
    'CSMs',
    'customer success manager',
  ]);
});

test('an acronym in it that is also a word counts in capitals only', () => {
  const page = '<p>We enter the US Market Segment (USMS) now.</p>';
  const text = 'USMS, the US market segment: who helps us market segment by segment?';
  expect(explainedBy(page, text)).toEqual(['USMS', 'US market segment']);
});
