import { describe, expect, test } from 'vitest';
import { createSearch } from '../../glossary/search';
import { wellKnown } from '../../glossary/search/well-known';
import { builtin } from './builtin';
import { descriptions, fields, questions } from './search-descriptions';
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

describe('what is not a name', () => {
  const asked = [...descriptions, ...questions].map((query) => ({ query, place: placeOf(query) }));
  const missed = (least: number) =>
    asked
      .filter(({ place }) => place < 0 || place >= least)
      .map(({ query, place }) => `${query.join(' → ')}: ${place}`);

  test('of 62 descriptions and 20 questions, 84 in 100 find their entry first', () => {
    expect(1 - missed(1).length / asked.length, missed(1).join('; ')).toBeGreaterThanOrEqual(0.84);
  });

  test('93 in 100 find it among the first five', () => {
    expect(1 - missed(5).length / asked.length, missed(5).join('; ')).toBeGreaterThanOrEqual(0.93);
  });

  test('of 20 questions, 18 are answered first', () => {
    expect(questions.filter((question) => placeOf(question) === 0).length).toBeGreaterThanOrEqual(18);
  });

  test('of a selected text it is not taken for a description', () => {
    expect(search('the harbour of our customers was late')).not.toEqual([]);
    expect(search('the harbour of our customers was late', true)).toEqual([]);
  });
});

test.each(fields)('of all that %s finds, the well known come among the first five', (typed, ids) => {
  expect(ids.map((id) => placeOf([typed, id])).filter((place) => place < 0 || place > 4)).toEqual([]);
});

test('the list of well-known entries names entries', () => {
  const ids = new Set(builtin.entries.map(({ entry }) => entry.id));
  expect([...wellKnown].filter((id) => !ids.has(id))).toEqual([]);
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
