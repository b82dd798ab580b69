import { expect, test } from 'vitest';
import { createSearch } from '../../glossary/search';
import { closestTo } from '../../glossary/search/closest';
import { builtin } from './builtin';

const search = createSearch(builtin.entries);
const names = (typed: string) => closestTo(builtin.entries, typed).map(({ entry }) => entry.term);

test.each([
  ['kuubernetties', 'Kubernetes'],
  ['costumer gurney', 'Customer journey'],
  ['personna', 'Persona'],
  ['dev opps', 'DevOps'],
])('“%s”, which is no slip of two letters, may mean %s', (typed, term) => {
  expect(names(typed)).toContain(term);
});

test('what is near nothing means nothing', () => {
  expect(names('zzzzqqqq')).toEqual([]);
  expect(names('')).toEqual([]);
  expect(search('zzzzqqqq')).toEqual([]);
});

test('no more than three are offered', () => {
  expect(names('custoner xperience mapp').length).toBeLessThanOrEqual(3);
});
