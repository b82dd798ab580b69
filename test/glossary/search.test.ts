import { describe, expect, test } from 'vitest';
import { createSearch } from '../../glossary/search';
import { builtin } from './builtin';

const search = createSearch(builtin.entries);
const first = (typed: string) => search(typed)[0]?.entry.term;

describe('a search', () => {
  test.each([
    ['CX', 'Customer experience'],
    ['cx', 'Customer experience'],
    ['mql', 'Marketing qualified lead'],
    ['kpi', 'Key performance indicator'],
    ['customer journey', 'Customer journey'],
    ['canary', 'Canary release'],
    ['kuberentes', 'Kubernetes'],
    ['custmer effort', 'Customer effort score'],
    ['personalisation', 'Personalization'],
    ['net promoter', 'Net Promoter Score'],
    ['a/b', 'A/B testing'],
    ['upsold', 'Upselling'],
    ['sla', 'Service level agreement'],
    ['word of mouth', 'Word of mouth'],
    ['return on inv', 'Return on investment'],
    ['dockr', 'Docker'],
  ])('for %j finds %s first', (typed, term) => expect(first(typed)).toBe(term));

  test('finds every entry by its own name', () => {
    const lost = builtin.entries.filter(
      ({ entry }) =>
        !search(entry.term)
          .slice(0, 3)
          .some((found) => found.entry.id === entry.id),
    );
    expect(lost.map(({ entry }) => entry.term)).toEqual([]);
    // Two thousand searches.
  }, 60_000);

  test('finds words of definitions, after names', () => {
    const terms = search('ransom files').map(({ entry }) => entry.term);
    expect(terms).toContain('Ransomware');
  });

  test('finds nothing for nothing', () => {
    expect(search('')).toEqual([]);
    expect(search('qqqqxxyyzz')).toEqual([]);
  });
});
