import { describe, expect, test } from 'vitest';
import { joinGlossaries } from '../../glossary/all';
import { compileLexicon } from '../../glossary/find/compile';
import { loadLexicon } from '../../glossary/find/lexicon';
import { meaningOf, type OwnEntry, toCompile } from '../../glossary/own';
import { createSearch } from '../../glossary/search';
import { builtin } from './builtin';
import { found } from './find/lexicon-of';

const entry = (term: string, more: Partial<OwnEntry> = {}): OwnEntry => {
  return { id: `own:${term}`, term, acronyms: [], aliases: [], definition: `What ${term} means.`, ...more };
};

describe('an own name', () => {
  test.each<[OwnEntry, string, string[]]>([
    [entry('gold list'), 'Gold lists and a GOLD LIST', ['Gold lists → own:gold list', 'GOLD LIST → own:gold list']],
    [entry('OKX'), 'OKX, OKXs, okx and Okx', ['OKX → own:OKX', 'OKXs → own:OKX']],
    [entry('P&L'), 'The P&L, not p&l', ['P&L → own:P&L']],
    [entry('ISO 27001'), 'ISO 27001, not iso 27001', ['ISO 27001 → own:ISO 27001']],
    [entry('Harbour', { acronyms: ['HBR'] }), 'HBR, hbr, harbour', ['HBR → own:Harbour', 'harbour → own:Harbour']],
    [
      entry('Harbour', { aliases: ['DOCK', 'quay'] }),
      'DOCK, dock, Quays',
      ['DOCK → own:Harbour', 'Quays → own:Harbour'],
    ],
    // Numbers are never names, but what has a letter is one.
    [entry('508'), '508, page 508', []],
    [entry('401(k)', { aliases: ['7'] }), 'a 401(k) of 7', ['401(k) → own:401(k)']],
    [entry('東京'), '東京', ['東京 → own:東京']],
    [entry('Ελλάδα'), 'Ελλάδα', ['Ελλάδα → own:Ελλάδα']],
  ])('%o in %j', (own, text, expected) => {
    const lexicon = loadLexicon(compileLexicon(toCompile([own]), 'test'));
    expect(found(lexicon, text)).toEqual(expected);
  });

  test('is found before a built-in one that is the same', () => {
    const lexicon = loadLexicon(
      compileLexicon(
        [
          ...toCompile([entry('Churn rate')]),
          ...builtin.entries.map((one) => ({ ...one, source: 'builtin' as const })),
        ],
        'test',
      ),
    );
    expect(found(lexicon, 'churn rate')).toEqual(['churn rate → own:Churn rate | churn-rate']);
  });
});

describe('a card of an own entry', () => {
  test('is called after the reader’s category, and says who answers for it and when it was looked at', () => {
    const full = entry('Gate', { category: 'Delivery', owner: 'Jo', reviewed: '2026-03-31', notes: 'For me' });
    expect(meaningOf(full)).toMatchObject({ categoryName: 'Delivery', origin: expect.stringContaining('Owner: Jo') });
    expect(JSON.stringify(meaningOf(full))).not.toContain('For me');
  });

  test('sets its formula, and has the way to where more is said', () => {
    const meaning = meaningOf(entry('Rate', { formula: 'wins / games', link: 'https://x.org/rate' }));
    expect(meaning).toMatchObject({ formula: { text: 'wins / games' }, entry: { link: 'https://x.org/rate' } });
  });

  test('without a meaning says what its acronym stands for', () => {
    const short = entry('Annual contract value', { acronyms: ['ACV'], definition: '' });
    expect(meaningOf(short).entry.definition).toBe('ACV stands for Annual contract value.');
  });
});

describe('all glossaries', () => {
  const own = entry('Gold list', { acronyms: ['GLX'] });
  const all = joinGlossaries(builtin, [own]);

  test('explain own terms under the name of their glossary, and built-in ones as ever', () => {
    expect(all.readMeaning(own.id)).toEqual(meaningOf(own));
    expect(all.readMeaning(own.id)).toMatchObject({ source: 'own', category: null, categoryName: 'Your glossary' });
    expect(all.readMeaning('churn-rate')).toMatchObject({ source: 'builtin', category: expect.any(String) });
    expect(all.readMeaning('own:gone')).toBeUndefined();
  });

  test('say where the other glossary explains the same name otherwise, both ways', () => {
    const mine = entry('Customer drift', { acronyms: ['SLA'], aliases: ['churn rate'] });
    const both = joinGlossaries(builtin, [mine]);
    expect(both.readMeaning('churn-rate')?.otherwise).toEqual([{ id: mine.id, term: 'Customer drift' }]);
    const ids = both.readMeaning(mine.id)?.otherwise?.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['churn-rate', 'service-level-agreement']));
    expect(both.readMeaning('kubernetes')?.otherwise).toBeUndefined();
  });

  test('name entries in the order that is asked for', () => {
    expect(all.readNames(['churn-rate', own.id, 'own:gone']).map(({ term }) => term)).toEqual([
      'Churn rate',
      'Gold list',
    ]);
  });

  test.each(['gold list', 'glx', 'gold', 'what gold list means'])('find an own term by %j', (typed) => {
    expect(createSearch(all.entries)(typed).slice(0, 3)).toContainEqual({ entry: own, category: null });
  });
});
