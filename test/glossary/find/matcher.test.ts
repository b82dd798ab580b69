import { describe, expect, test } from 'vitest';
import { findMatches } from '../../../glossary/find/matcher';
import { found, lexiconOf } from './lexicon-of';

const lexicon = lexiconOf([
  { term: 'Customer journey', acronyms: ['CJ'] },
  { term: 'Customer journey map', aliases: ['journey map'] },
  { term: 'Key performance indicator', acronyms: ['KPI'] },
  { term: 'Customer experience', acronyms: ['CX'], aliases: ['CX design'] },
  { term: 'Sales qualified lead', acronyms: ['SQL'] },
  { term: 'Structured query language', acronyms: ['SQL'] },
  { term: 'A/B testing', aliases: ['A/B test'] },
  { term: 'Research and development', acronyms: ['R&D'] },
  { term: 'Continuous delivery', acronyms: ['CD'] },
  { term: 'CI/CD' },
  { term: 'IT support' },
  { term: 'AIDA' },
  { term: 'Docker', acronyms: ['Docker'] },
  { term: 'Top of funnel', acronyms: ['ToFu', 'TOFU'] },
  { term: 'Word of mouth' },
  { term: 'Personalization' },
  { term: 'Geofencing', aliases: ['geo-fencing'] },
  { term: 'Buyer’s journey' },
  { term: 'Node.js' },
  { term: 'Extract, transform, load' },
  { term: '.NET' },
  { term: 'Software as a service', acronyms: ['SaaS'] },
]);

describe('matches', () => {
  test.each([
    ['the longest name', 'a customer journey map', ['customer journey map → Customer journey map']],
    ['whole words only', 'customer journeyman, customerjourney', []],
    [
      'every occurrence',
      'CX, CX and CX',
      ['CX → Customer experience', 'CX → Customer experience', 'CX → Customer experience'],
    ],
    ['names side by side', 'KPI CX', ['KPI → Key performance indicator', 'CX → Customer experience']],
    ['any case in names', 'CUSTOMER Journey', ['CUSTOMER Journey → Customer journey']],
    ['exact case in acronyms', 'kpi, Kpi, KPI', ['KPI → Key performance indicator']],
    ['plurals', 'customer journeys', ['customer journeys → Customer journey']],
    ['plurals before a preposition', 'words of mouth', ['words of mouth → Word of mouth']],
    ['plurals of acronyms', 'KPIs and KPI’s', ['KPIs → Key performance indicator', 'KPI → Key performance indicator']],
    ['no capital plural', 'KPIS', []],
    ['possessives', 'the customer journey’s end', ['customer journey → Customer journey']],
    ['possessives inside', "a buyers' journey", ["buyers' journey → Buyer’s journey"]],
    ['hyphens for spaces', 'word-of-mouth', ['word-of-mouth → Word of mouth']],
    ['joined hyphens', 'geofencing, geo-fencing', ['geofencing → Geofencing', 'geo-fencing → Geofencing']],
    ['British spelling', 'personalisation', ['personalisation → Personalization']],
    ['slashes', 'A/B tests or CI/CD', ['A/B tests → A/B testing', 'CI/CD → CI/CD']],
    ['ampersands, spaced too', 'R&D, R & D', ['R&D → Research and development', 'R & D → Research and development']],
    ['commas of a name', 'extract, transform, load', ['extract, transform, load → Extract, transform, load']],
    ['dots', 'Node.js and .NET.', ['Node.js → Node.js', '.NET → .NET']],
    ['mixed case', 'SaaS and ToFu, no tofu', ['SaaS → Software as a service', 'ToFu → Top of funnel']],
    ['every sense', 'an SQL', ['SQL → Sales qualified lead | Structured query language']],
    ['an all-capitals name in capitals only', 'AIDA, not Aida', ['AIDA → AIDA']],
    ['a proper name in its own case', 'Docker, a docker', ['Docker → Docker']],
    ['no ordinary word for an acronym in a name', 'it support, IT support', ['IT support → IT support']],
    ['slashes between names', 'CX/KPI', ['CX → Customer experience', 'KPI → Key performance indicator']],
    ['names over soft hyphens', 'cus\u00adtomer jour\u00adney', ['cus\u00adtomer jour\u00adney → Customer journey']],
    ['names over no-break spaces', 'customer\u00a0journey', ['customer\u00a0journey → Customer journey']],
    ['nothing across a sentence', 'the customer. Journey', []],
    ['nothing across a list', 'customer, journey', []],
    ['nothing in addresses', 'cx@example.com, www.CX.com/KPI, https://a.io/CX', []],
    ['nothing in file names and identifiers', 'KPI.txt, KPI_total, $KPI, a\\CX', []],
    ['a name at the end of a sentence', 'Watch the KPI.', ['KPI → Key performance indicator']],
    ['names in brackets and quotes', '(CX) “KPI”', ['CX → Customer experience', 'KPI → Key performance indicator']],
    ['nothing cut from a compound', 'a multi-customer journey, the pre-KPI time', ['KPI → Key performance indicator']],
    ['nothing in an empty text', '', []],
  ])('%s', (_, text, expected) => expect(found(lexicon, text)).toEqual(expected));

  test('count the words that names and clues are made of', () => {
    const withClues = lexiconOf([{ term: 'Lead', clues: ['quota'] }]);
    const counts = new Uint32Array(withClues.words.length);
    findMatches(withClues, 'Quota, lead, quotas and weather', counts);
    const counted = withClues.words.map((word, id) => `${word} ${counts[id]}`);
    expect(counted.filter((count) => !count.endsWith(' 0')).sort()).toEqual(['lead 1', 'quota 1', 'quotas 1']);
  });

  test('tell acronyms and single words from written-out names', () => {
    const kinds = findMatches(lexicon, 'KPI of a customer journey: personalization').map((m) => [
      m.isShort,
      m.isOneWord,
    ]);
    expect(kinds).toEqual([
      [true, true],
      [false, false],
      [false, true],
    ]);
  });

  test('find every name of a lexicon of thousands', () => {
    const letters = (number: number) => [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    const names = Array.from({ length: 3000 }, (_, i) => `term ${letters(i)} of kind${letters(i % 7)}`);
    const many = lexiconOf(names.map((term) => ({ term })));
    expect(findMatches(many, names.map((name) => `${name}s`).join('; '))).toHaveLength(3000);
  });
});
