import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReportedMatch } from '../../glossary/messages';
import { pageOf } from './browser.mjs';
import { isSuppressed, judgeMeaning } from './meaning-score.mjs';
import { meanOf, scorePage } from './page-score.mjs';
import { scorePairs } from './pair-score.mjs';
import { offsetIn, placeAll } from './places.mjs';
import { tally } from './print.mjs';
import { readSets } from './sets.mjs';

/** A match by its line, in which it stands between bars: "a |lead| comes in". */
function match(line: string, more: Partial<ReportedMatch> = {}): ReportedMatch {
  const [before = '', text = '', after = ''] = line.split('|');
  return { text, before, after, entryId: text.toLowerCase(), term: text, source: 'builtin', ...more };
}

const place = (left: string, text: string, right: string) => ({ left, text, right });

describe('places', () => {
  test.each([
    ['itself', place('we ask for ', 'churn rate', ' now'), 'ask for |churn rate| now and', 0],
    ['a shorter term in it', place('', 'customer churn rate', ''), 'our customer |churn| rate', 8],
    ['other white space', place('ask for\n', 'churn  rate', ''), 'ask for |churn rate| now', 0],
    ['the end of a block', place('Title\nask for ', 'churn', ' now'), 'for |churn| now', 0],
    ['other surroundings', place('ask for ', 'churn', ' now'), 'the |churn| now', -1],
    ['another word', place('', 'lead time', ''), 'a |lead| comes', -1],
    ['a longer match', place('the ', 'churn', ' rate'), 'the |churn rate|', -1],
  ])('tell %s', (_, gold, line, at) => expect(offsetIn(gold, match(line))).toBe(at));

  test('that look alike are taken in order', () => {
    const places = [place('', 'NPS', ''), place('', 'NPS', ''), place('', 'CX', '')];
    const matches = ['|NPS|', '|CX|', '|NPS|', '|NPS|'].map((line) => match(line));
    expect(placeAll(places, matches)).toEqual([places[0], places[2], places[1], places[0]]);
  });
});

describe('pages', () => {
  const gold = (surface: string, tier: number, left: string, right: string) => {
    return { file: 'j-a.html', surface, canonical: surface.toLowerCase(), tier, left, right };
  };
  const set = {
    gold: [
      gold('churn', 1, 'our ', ' is'),
      gold('Zorbing', 1, 'and ', ' too'),
      gold('NPS', 1, 'the ', ' fell'),
      gold('team', 2, 'the ', ''),
    ],
    traps: [
      { file: 'j-a.html', trap: 'a lead role', looks_like: 'lead' },
      { file: 'j-a.html', trap: 'champion swimmer', looks_like: 'champion' },
    ],
    neutral: [{ file: 'j-a.html', surface: 'Cloud' }],
  };
  const matches = ['our |churn| is', 'the |team|', 'she has a |lead| role', 'the |cloud| is'].map((line) =>
    match(line),
  );
  const score = scorePage('j-a.html', { matches, words: 500 }, set, (name) => name !== 'Zorbing' && name !== 'zorbing');

  test('are scored by place; neutral words and tier 2 count neither way', () => {
    expect(score).toMatchObject({ recallKnown: 1 / 2, recallAll: 1 / 3, precision: 1 / 2, wrongPer1000Words: 2 });
    expect(score).toMatchObject({ missedKnown: ['NPS'], missedUnknown: ['Zorbing'], wrongNames: ['lead (lead)'] });
    expect(score).toMatchObject({ trapRate: 1 / 2, trapsMarked: ['a lead role (lead)'] });
  });

  test('without spans are scored by surface and count', () => {
    const counted = { ...set, gold: [{ file: 'j-a.html', surface: 'churn', canonical: 'churn', tier: 1, count: 2 }] };
    expect(scorePage('j-a.html', { matches, words: 500 }, counted, () => true)).toMatchObject({ recallAll: 1 / 2 });
  });

  test('weigh the same in the mean; wrong marks are those of ordinary pages', () => {
    const ordinary = { ...score, file: 'o-b.html', recallAll: null, precision: 1, wrong: 3, words: 1500, traps: 0 };
    const mean = meanOf([score, { ...ordinary, trapsMarked: [] }]);
    expect(mean).toEqual({
      recallKnown: 1 / 2,
      recallAll: 1 / 3,
      precision: 3 / 4,
      wrongPer1000Words: 2,
      trapRate: 1 / 2,
    });
  });
});

test('pairs are unique in a document; the case of long forms, and what is only implied, do not count', () => {
  const documents = [
    {
      id: '1',
      text: 'x',
      pairs: [
        { sf: 'NPS', lf: 'Net  promoter score' },
        { sf: 'CX', lf: 'customer experience' },
      ],
    },
    { id: '2', text: 'y', pairs: [], implicit: [{ sf: 'BI', lf: 'business intelligence' }] },
  ];
  const found: Record<string, { sf: string; lf: string }[]> = {
    x: ['net promoter score', 'Net Promoter Score', 'promoter score'].map((lf) => ({ sf: 'NPS', lf })),
    y: [{ sf: 'BI', lf: 'business intelligence' }],
  };
  const { p, r, f1, missed, wrong } = scorePairs(documents, (text) => found[text] ?? []);
  expect([p, r, f1]).toEqual([1 / 2, 1 / 2, 1 / 2]);
  expect(missed).toEqual(['CX = customer experience  [1]']);
  expect(wrong).toEqual(['NPS = promoter score  [1]']);
});

describe('meanings', () => {
  const entries = new Map([['sla', { acronyms: ['SLA'], names: ['Service-level agreement'] }]]);
  const passage = {
    id: '1',
    text: 'An SLA, two SLAs and the SLAB.',
    acronym: 'SLA',
    sense: 'service level agreements',
  };
  const sla = { entryId: 'sla', term: 'Service-level agreement' };
  test.each([
    ['right', [match('An |SLA|', sla)], { verdict: 'right', isKnown: true, mentions: 2, lost: 1 }],
    ['guessed', [match('An |SLA|', { ...sla, guess: true })], { verdict: 'guessed' }],
    ['unmarked', [match('the |SLAB|')], { verdict: 'unmarked', lost: 2 }],
    [
      'wrong',
      [match('two |SLAs|', { entryId: 'page:SLA', term: 'Stereolithography', source: 'page' })],
      { verdict: 'wrong' },
    ],
  ])('are %s', (_, matches, expected) => expect(judgeMeaning(passage, matches, entries)).toMatchObject(expected));
});

test('a negative is suppressed unless the token at its offset is marked', () => {
  const negative = { id: '1', text: 'US or us? In the US again', token: 'US', offset: 17, category: 'country' };
  expect(isSuppressed(negative, [match('|US| or us?')])).toBe(true);
  expect(isSuppressed(negative, [match('In the |US| again')])).toBe(false);
  expect(isSuppressed(negative, [match('In |the US| again')])).toBe(false);
});

test('a text becomes a page of paragraphs', () => {
  const page = pageOf('One\nline.\n\nA <b>\n- item\n- item');
  expect(page.match(/<p>.*?<\/p>/gs)).toEqual([
    '<p>One\nline.</p>',
    '<p>A &#60;b&#62;</p>',
    '<p>- item</p>',
    '<p>- item</p>',
  ]);
});

test('names are counted, the most frequent first', () => {
  expect(tally('wrong', ['a', 'b', 'b', 'c'], 2)).toBe('\nwrong: 4\n  b ×2, a … and 1 more');
});

test('sets are known by their fields, and what is none is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'glosslight-'));
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  try {
    await write('a.jsonl', '{"id":"1","text":"t","pairs":[]}\n\n{"id":"2","text":"t","pairs":[]}');
    await write('b.jsonl', '{"id":"1","text":"t","acronym":"A","sense":"s"}');
    await write('c.jsonl', '{"id":"1","text":"t","token":"A","offset":0,"category":"c"}');
    await write('d.jsonl', '{"name":"x"}');
    expect(readSets(folder).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'pairs a.jsonl',
      'meanings b.jsonl',
      'negatives c.jsonl',
    ]);
    expect(() => readSets(join(folder, 'd.jsonl'))).toThrow(/d\.jsonl is no set/);
    expect(() => readSets(join(folder, 'none'))).toThrow(/There is no folder or file/);
    await mkdir(join(folder, 'pages'));
    expect(() => readSets(folder)).toThrow(/no gold\.jsonl/);
    await write('gold.jsonl', '{"file":"p.html"}\n{');
    expect(() => readSets(folder)).toThrow(/gold\.jsonl, line 2, is no JSON/);
    await write('gold.jsonl', '{"file":"p.html"}');
    await write('pages/p.html', '');
    expect(readSets(folder)).toMatchObject([{ kind: 'pages', files: ['p.html'], gold: [{ file: 'p.html' }] }]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
