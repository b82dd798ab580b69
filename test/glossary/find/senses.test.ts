import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../glossary/find/compile';
import { createEvidence } from '../../../glossary/find/evidence';
import { type Lexicon, loadLexicon } from '../../../glossary/find/lexicon';
import { createChooser } from '../../../glossary/find/senses';
import { toCompile } from '../../../glossary/own';
import { lexiconOf } from './lexicon-of';

const lexicon = lexiconOf([
  { term: 'Sales qualified lead', acronyms: ['SQL'], clues: ['pipeline', 'quota', 'handoff', 'prospect'] },
  {
    term: 'Structured query language',
    acronyms: ['SQL'],
    clues: ['database', 'table', 'query', 'select'],
    category: 'data',
  },
  { term: 'Backstage', guard: 'context', clues: ['blueprint', 'service', 'staff'] },
  { term: 'Customer effort score', acronyms: ['CES'], guard: 'context', clues: ['survey', 'effort'] },
  { term: 'Key performance indicator', acronyms: ['KPI'], clues: ['target'] },
  { term: 'Sales funnel' },
  { term: 'Win rate' },
  { term: 'Account executive', acronyms: ['AE'], guard: 'context', clues: ['quota', 'pipeline'] },
  { term: 'Adverse event', acronyms: ['AE'], category: 'other', clues: ['patient', 'dose', 'trial'] },
  { term: 'Lead', guard: 'context', clues: ['pipeline', 'quota', 'prospect'] },
  { term: 'Language service provider', acronyms: ['LSP'], clues: ['translation'] },
]);

/** What is explained in a page of one text, each as `text → id`, with a question mark for a guess. */
function explained(text: string, defined: ReadonlyMap<string, number> = new Map(), on: Lexicon = lexicon): string[] {
  const evidence = createEvidence(on, defined);
  const candidates = evidence.read([text], () => true).get(0) ?? [];
  const choose = createChooser(on, evidence.now());
  return candidates.flatMap((candidate) => {
    const written = text.slice(candidate.match.start, candidate.match.end);
    const choice = choose(candidate);
    return choice ? [`${written} → ${on.entries[choice.entry]?.id}${choice.isGuess ? ' ?' : ''}`] : [];
  });
}

describe('the meaning of a name', () => {
  test.each([
    ['follows the clues of the page', 'SQL to the quota: pipeline and prospects', ['SQL → Sales qualified lead']],
    [
      'is another with other clues',
      'Write SQL: SELECT from a table of the database',
      ['SQL → Structured query language'],
    ],
    ['is a guess without any evidence', 'SQL', ['SQL → Sales qualified lead ?']],
    [
      'is the one that the page writes out',
      'Structured query language. SQL it is, though the pipeline is full.',
      ['Structured query language → Structured query language', 'SQL → Structured query language'],
    ],
    ['of one sense needs no choice', 'Our KPI is the target', ['KPI → Key performance indicator']],
    ['of an ordinary word needs evidence', 'Backstage, the band was tired', []],
    [
      'of an ordinary word is taken with it',
      'A service blueprint shows what staff do backstage',
      ['backstage → Backstage'],
    ],
    [
      'of an ordinary word is taken with one clue among terms of its field',
      'Backstage staff know the sales funnel and the win rate',
      ['Backstage → Backstage', 'sales funnel → Sales funnel', 'win rate → Win rate'],
    ],
    ['of guarded capitals needs evidence', 'We flew to CES in January', []],
    [
      'of a written-out name never does',
      'The customer effort score',
      ['customer effort score → Customer effort score'],
    ],
    ['from another field wins with its clues', 'Each patient reports an AE after a dose', ['AE → Adverse event']],
    ['is open where nothing speaks for any', 'The AE wrote', []],
    ['from another field is no term in full', 'A patient had an adverse event after a dose', []],
    ['of an ordinary word is none where it is a verb', 'Quota, pipeline, prospect: we lead sales', []],
    ['of an ordinary word is none in capitals for stress', 'Quota, pipeline, prospect: LEAD', []],
    [
      'of guarded capitals is clear once written out',
      'customer effort score; CES',
      ['customer effort score → Customer effort score', 'CES → Customer effort score'],
    ],
  ])('%s', (_, text, expected) => expect(explained(text)).toEqual(expected));

  test('says which words of the page speak for it', () => {
    const evidence = createEvidence(lexicon, new Map());
    const [candidate] = evidence.read(['SQL, said the rep: the pipeline lacks prospects'], () => true).get(0) ?? [];
    const choice = createChooser(lexicon, evidence.now())(candidate!);
    expect(choice?.reasons).toEqual(expect.arrayContaining(['pipeline', 'prospects']));
    expect(choice?.others.map((other) => lexicon.entries[other]?.id)).toEqual(['Structured query language']);
  });

  test('of one text more does not hang on chance words of a long page', () => {
    const long = `${'Some words of a novel about the sea. '.repeat(3000)} The pipeline was old.`;
    expect(explained(`${long} A lead sank. One quota.`)).toEqual([]);
  });

  test.each([
    ['SQL', 'of two senses'],
    ['LSP', 'of one sense'],
  ])('of %s, a short form %s, is none on a page that goes on without a word that speaks for it', (short) => {
    const story = 'Some words of a novel about the sea. '.repeat(40);
    expect(explained(`${story} Then came ${short} again.`)).toEqual([]);
    expect(explained(`${story} A quota, and a translation. Then came ${short} again.`)).toHaveLength(1);
    expect(explained(`${story} Then came our KPI again.`)).toHaveLength(1);
  });

  test('is the page’s own, whatever the clues say', () => {
    expect(explained('SQLs for the quota and the pipeline', new Map([['SQL', 1]]))).toEqual([
      'SQLs → Structured query language',
    ]);
  });
});

describe('of several meanings that the reader wrote for one name', () => {
  const entry = (term: string, definition: string) => {
    return { id: term, term, acronyms: ['PM'], aliases: [], definition };
  };
  const several = loadLexicon(
    compileLexicon(
      toCompile([
        entry('Product manager', 'Decides with customers what the software does next.'),
        entry('Preventive maintenance', 'Work on machines and pumps before they break.'),
      ]),
      'test',
    ),
  );

  test.each([
    ['Ask the PM what the customers of the software want', 'PM → Product manager'],
    ['The pumps stood still: PM of all machines', 'PM → Preventive maintenance'],
    ['Preventive maintenance is due. The PM takes a day', 'PM → Preventive maintenance'],
  ])('the page tells which: %s', (text, expected) => {
    expect(explained(text, new Map(), several)).toContain(expected);
  });

  test('none is certain where the page says nothing', () => {
    expect(explained('We met the PM', new Map(), several)).toEqual(['PM → Product manager ?']);
  });
});

describe('the reader’s own meaning', () => {
  const own = lexiconOf([
    { term: 'Second quarter launch', acronyms: ['SQL'], source: 'own' },
    { term: 'Backstage', source: 'own' },
    {
      term: 'Structured query language',
      acronyms: ['SQL'],
      clues: ['database', 'table', 'query', 'select'],
      category: 'data',
    },
    { term: 'Backstage pass', guard: 'context', aliases: ['backstage'], clues: ['blueprint'] },
    { term: 'Sales qualified lead', acronyms: ['SQ'], clues: ['quota'] },
  ]);

  test.each([
    [
      'wins, whatever the clues say, and is no guess',
      'Write SQL: SELECT from a table of the database',
      ['SQL → Second quarter launch'],
    ],
    [
      'wins though the page writes another out',
      'Structured query language, or SQL',
      ['Structured query language → Structured query language', 'SQL → Second quarter launch'],
    ],
    ['of an ordinary word needs no evidence', 'Backstage, the band was tired', ['Backstage → Backstage']],
    ['leaves other names alone', 'The SQ of the quota', ['SQ → Sales qualified lead']],
    ['is none where capitals say nothing', 'THE SQL IS NOT A WARRANTY OF ANY KIND', []],
  ])('%s', (_, text, expected) => expect(explained(text, new Map(), own)).toEqual(expected));

  test('comes after what the page says itself', () => {
    expect(explained('SQL', new Map([['SQL', 2]]), own)).toEqual(['SQL → Structured query language']);
  });

  test('leaves the others to choose from', () => {
    const evidence = createEvidence(own, new Map());
    const [candidate] = evidence.read(['SQL'], () => true).get(0) ?? [];
    const choice = createChooser(own, evidence.now())(candidate!);
    expect(choice?.others.map((other) => own.entries[other]?.id)).toEqual(['Structured query language']);
  });
});
