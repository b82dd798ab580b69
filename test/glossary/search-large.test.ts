import { expect, test } from 'vitest';
import { createSearch } from '../../glossary/search';
import { createRandom } from '../bench/random.mjs';
import { makeGlossary } from '../bench/words.mjs';

const random = createRandom(11);
const made = makeGlossary(20_000, random).map((entry) => ({
  entry: { ...entry, definition: `What people call ${entry.term} here.` },
  category: null,
}));
const search = createSearch(made);
const asked = Array.from({ length: 60 }, () => random.pick(made).entry.term);

test.each(asked)(
  'of 20,000 entries, “%s” is found first by its name, and by it in capitals and in one word',
  (term) => {
    for (const typed of [term, term.toUpperCase(), term.replaceAll(' ', '')]) {
      expect(search(typed)[0]?.entry.term, typed).toBe(term);
    }
  },
);

test('a long word with a letter too much is found all the same', () => {
  const long = asked.filter((term) => /^[a-z]{9,}$/.test(term));
  expect(long.length).toBeGreaterThan(3);
  for (const term of long) {
    const typed = `${term.slice(0, 4)}x${term.slice(4)}`;
    expect(
      search(typed).map(({ entry }) => entry.term),
      typed,
    ).toContain(term);
  }
});

test('one letter finds every entry with a name that begins so, once', () => {
  const found = search('q').map(({ entry }) => entry.id);
  const named = made.filter(({ entry }) => [entry.term, ...entry.acronyms].some((name) => /(^| )q/i.test(name)));
  expect(new Set(found).size).toBe(found.length);
  expect(named.filter(({ entry }) => !found.includes(entry.id))).toEqual([]);
});
