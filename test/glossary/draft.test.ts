import { describe, expect, test } from 'vitest';
import { type Draft, draftFor, draftOf, readDraft } from '../../glossary/draft';
import type { OwnEntry } from '../../glossary/own';

const empty = draftFor('');
const good: Draft = { ...empty, term: 'Run rate', definition: 'This month, times twelve.' };
const entry = (term: string, more: Partial<OwnEntry> = {}): OwnEntry => {
  return { id: `own:${term}`, term, acronyms: [], aliases: [], definition: 'Something.', ...more };
};

/** What is wrong with a draft, each as `field: words`. */
function problemsOf(draft: Draft, others: readonly OwnEntry[] = []): string[] {
  const read = readDraft(draft, others);
  return read.kind === 'problems' ? read.problems.map(({ field, words }) => `${field}: ${words}`) : [];
}

test('a draft is read: white space folded, names divided at commas, each once, empty ones left out', () => {
  const draft = {
    ...empty,
    term: '  Run \n rate ',
    definition: ' This month.\nTimes twelve. ',
    acronyms: 'RR, RR ,, R2;',
    aliases: 'annual  rate\nRun rate',
    more: '  ',
  };
  expect(readDraft(draft, [])).toEqual({
    kind: 'entry',
    entry: {
      term: 'Run rate',
      definition: 'This month.\nTimes twelve.',
      acronyms: ['RR', 'R2'],
      aliases: ['annual rate'],
    },
  });
});

test('what was read is shown again as it was typed', () => {
  const full: Draft = {
    term: 'A',
    definition: 'B',
    acronyms: 'C, D',
    aliases: 'e, f',
    more: 'G',
    example: 'H',
    formula: 'I / J',
    category: 'K',
    link: 'https://l.org/m',
    owner: 'N',
    reviewed: '2026-03-31',
    notes: 'O',
  };
  const read = readDraft(full, []);
  expect(read.kind === 'entry' && draftOf(read.entry)).toEqual(full);
});

test('an address may be typed without its beginning', () => {
  const read = readDraft({ ...good, link: 'wiki.example.com/run-rate' }, []);
  expect(read).toMatchObject({ kind: 'entry', entry: { link: 'https://wiki.example.com/run-rate' } });
});

test.each([
  ['  two\n words ', 'two words'],
  [`${'a'.repeat(119)} bc`, 'a'.repeat(119)],
  [`${'a'.repeat(119)}😀`, 'a'.repeat(119)],
  ['', ''],
])('a form for %j begins with the name %j', (selected, term) => {
  expect(draftFor(selected)).toEqual({ ...empty, term });
});

describe('what is wrong is said by field:', () => {
  test.each<[string, Draft, string[]]>([
    ['nothing', good, []],
    ['all that is missing', empty, ['term: Write the term or acronym', 'definition: Write what it means']],
    ['white space alone', { ...good, definition: ' \n ' }, ['definition: Write what it means']],
    ['signs alone', { ...good, term: '…!' }, ['term: Use at least one letter or number']],
    ['a long name', { ...good, term: 'a'.repeat(121) }, ['term: Shorten it to 120 characters: it has 121']],
    ['the longest name', { ...good, term: 'a'.repeat(120) }, []],
    [
      'a long meaning',
      { ...good, definition: 'a'.repeat(1001) },
      ['definition: Shorten it to 1,000 characters: it has 1,001'],
    ],
    ['a long rest', { ...good, more: 'a'.repeat(4001) }, ['more: Shorten it to 4,000 characters: it has 4,001']],
    ['no meaning, but what an acronym stands for', { ...good, definition: '', acronyms: 'RR' }, []],
    ['no address', { ...good, link: 'our wiki' }, ['link: Begin the address with https:// and leave out spaces']],
    [
      'another kind of address',
      { ...good, link: 'javascript:x' },
      ['link: Begin the address with https:// and leave out spaces'],
    ],
    ['a long owner', { ...good, owner: 'a'.repeat(121) }, ['owner: Shorten it to 120 characters: it has 121']],
    [
      'a long acronym',
      { ...good, acronyms: `A, ${'B'.repeat(121)}` },
      [`acronyms: Shorten “${'B'.repeat(30)}…” to 120 characters, or put commas between names`],
    ],
    [
      'many names',
      { ...good, aliases: Array.from({ length: 31 }, (_, n) => `n${n}`).join() },
      ['aliases: List 30 at most: these are 31'],
    ],
  ])('%s', (_, draft, expected) => expect(problemsOf(draft)).toEqual(expected));

  const others = [entry('Burn rate', { acronyms: ['BR'], aliases: ['cash burn'] })];

  test.each<[string, Draft, string[]]>([
    [
      'a name that is explained',
      { ...good, term: 'burn Rate' },
      ['term: You already explain “Burn rate”: edit that one instead'],
    ],
    [
      'another name of one that is',
      { ...good, term: 'Cash burn' },
      ['term: You already explain “Cash burn” as another name of “Burn rate”: edit that one instead'],
    ],
    [
      'a second name that is taken',
      { ...good, aliases: 'rate, burn rate' },
      ['aliases: “burn rate” stands for “Burn rate” already: take it out here'],
    ],
    ['an acronym may mean both', { ...good, acronyms: 'BR' }, []],
  ])('%s', (_, draft, expected) => expect(problemsOf(draft, others)).toEqual(expected));

  test('with the entry that is in the way', () => {
    expect(readDraft({ ...good, term: 'BURN RATE' }, others)).toMatchObject({ problems: [{ existing: others[0] }] });
  });
});
