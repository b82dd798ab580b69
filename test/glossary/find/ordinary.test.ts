import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../glossary/find/compile';
import { loadLexicon } from '../../../glossary/find/lexicon';
import { findMatches } from '../../../glossary/find/matcher';
import { ordinaryPhrases } from '../../../glossary/find/ordinary';

const compile = (terms: readonly string[]) => {
  const entries = terms.map((term) => ({
    entry: { id: term, term, acronyms: [], aliases: [], clues: [] },
    category: 'sales' as const,
    source: 'builtin' as const,
  }));
  return loadLexicon(compileLexicon(entries, 'test', ordinaryPhrases));
};

const lexicon = compile(['Account', 'Account executive', 'Lead', 'Board', 'Board of directors', 'Opportunity']);
const found = (text: string) => findMatches(lexicon, text).map(({ start, end }) => text.slice(start, end));

describe('an ordinary phrase', () => {
  test.each([
    ['hides the term inside it', 'It should account for rollbacks', []],
    ['hides nothing around it', 'Leads account for an opportunity', ['Leads', 'opportunity']],
    ['gives way to a longer name that begins in it', 'Ask your account executive', ['account executive']],
    ['ends where it ends', 'The account, for example', ['account']],
    ['gives way to a name with the same start', 'The board of directors came on board', ['board of directors']],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));

  test('is no name of an entry', () => {
    const claimed = compile(['Lead to']);
    expect(findMatches(claimed, 'This will lead to sales')).toHaveLength(1);
  });
});
