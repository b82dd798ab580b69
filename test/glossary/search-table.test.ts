import { expect, test } from 'vitest';
import { createSearch } from '../../glossary/search';
import { builtin } from './builtin';
import { queries } from './search-queries';

const search = createSearch(builtin.entries);
const placeOf = ([typed, id]: readonly [string, string]) => search(typed).findIndex(({ entry }) => entry.id === id);
const places = queries.map((query) => ({ query, place: placeOf(query) }));

test('of 150 queries and more, 97 in 100 find their entry first', () => {
  expect(queries.length).toBeGreaterThanOrEqual(150);
  const first = places.filter(({ place }) => place === 0).length;
  const missed = places.filter(({ place }) => place !== 0).map(({ query, place }) => `${query.join(' → ')}: ${place}`);
  expect(first / queries.length, missed.join('; ')).toBeGreaterThanOrEqual(0.97);
});

test('every query finds its entry among the first three', () => {
  expect(places.filter(({ place }) => place < 0 || place > 2).map(({ query }) => query[0])).toEqual([]);
});

test('a name finds all entries that speak of it, its own first', () => {
  const found = search('customer journey').map(({ entry }) => entry);
  expect(found[0]?.id).toBe('customer-journey');
  const speaking = builtin.entries.filter(({ entry }) =>
    /customer journeys?\b/i.test(`${entry.definition} ${entry.more}`),
  );
  expect(speaking.filter(({ entry }) => !found.some(({ id }) => id === entry.id)).map(({ entry }) => entry.id)).toEqual(
    [],
  );
});
