import { describe, expect, test } from 'vitest';
import { guessMapping } from '../../../glossary/exchange/columns';
import type { Role } from '../../../glossary/exchange/roles';
import { readRows } from '../../../glossary/exchange/rows';
import { tableOf } from '../../../glossary/exchange/table';
import { readAs, shortly } from './reading';

/** What rows say under headings, as an import reads them that nobody corrects. */
async function read(heading: string, ...rows: string[]) {
  return readAs({ 'a.csv': [heading, ...rows].map((row) => row.replaceAll(' | ', '\t')).join('\n') });
}

const row = (fields: Partial<Record<Role, string>>) => {
  const roles = Object.keys(fields) as Role[];
  return readRows(tableOf('', [fields as Record<string, string>]), roles);
};

describe('columns', () => {
  test.each<[string, string[], Role[]]>([
    ['acronym | definition', ['ACV | Annual contract value'], ['acronyms', 'definition']],
    [
      'Acronym | Full form | Description',
      ['ACV | Annual contract value | Money'],
      ['acronyms', 'expansion', 'definition'],
    ],
    ['Name | Full name | Notes', ['ACV | Annual contract value | Money'], ['acronyms', 'expansion', 'notes']],
    [
      'Sheet | Variable | Explanation | Version',
      ['all | Gate | Where we look | 1'],
      ['category', 'term', 'definition', 'ignored'],
    ],
    [
      'Title | Meaning | Context | Notes',
      ['Gate | Where we look | Sales | Ask Jo'],
      ['term', 'definition', 'more', 'notes'],
    ],
    [
      'ID | Business Term | Business Definition | Data Steward | Last Reviewed',
      ['7 | Gate | Where we look | Jo | 2026-01-02'],
      ['ignored', 'term', 'definition', 'owner', 'reviewed'],
    ],
    ['Begriff | Bedeutung | Abkürzung', ['Tor | Wo man nachsieht | T1'], ['term', 'definition', 'acronyms']],
    ['用語 | 意味', ['関門 | 確認する所'], ['term', 'definition']],
    [
      'Category | English_word | English_descr | German_word | German_descr',
      ['a | Gate | Where we look | Tor | Wo'],
      ['category', 'term', 'definition', 'ignored', 'ignored'],
    ],
    ['en | ko', ['Gate | 관문'], ['term', 'definition']],
    [
      'Department | Thing we say | What we mean by it',
      ['HR | Gate | Where a project is looked at, by all who have a say in it'],
      ['category', 'term', 'definition'],
    ],
    [
      'Term | Definition | Synonyms | Link | Example',
      ['Gate | Where we look | Door | https://x.org | At the gate'],
      ['term', 'definition', 'aliases', 'link', 'example'],
    ],
  ])('%s', (heading, rows, roles) => {
    const columns = heading.split(' | ');
    const cells = rows.map((each, index) => ({ at: index + 2, cells: each.split(' | ') }));
    expect(guessMapping({ name: '', columns, rows: cells })).toEqual(roles);
  });

  test('without headings, what stands in them decides', () => {
    const cells = [
      ['ACV', 'Annual contract value, in a year', 'https://x.org/acv', 'Sales'],
      ['MRR', 'Monthly recurring revenue, in a month', 'https://x.org/mrr', 'Sales'],
      ['NPS', 'Net promoter score, how many recommend us', 'https://x.org/nps', 'Sales'],
      ['DAU', 'Daily active users of what we make', 'https://x.org/dau', 'Sales'],
    ];
    const rows = cells.map((each, index) => ({ at: index + 1, cells: each }));
    const mapping = guessMapping({ name: '', columns: ['', '', '', ''], rows });
    expect(mapping).toEqual(['acronyms', 'definition', 'link', 'category']);
  });

  test.each([
    ['de', ['ignored', 'ignored', 'term', 'definition']],
    ['fr', ['term', 'definition', 'ignored', 'ignored']],
  ])('of several languages, those of %s are taken, or else English', (language, roles) => {
    const columns = ['term_en', 'definition_en', 'term_de', 'definition_de'];
    const rows = [{ at: 2, cells: ['Gate', 'Where we look', 'Tor', 'Wo man nachsieht'] }];
    expect(guessMapping({ name: '', columns, rows }, language)).toEqual(roles);
  });
});

describe('names', () => {
  test.each([
    ['term | definition', 'ACV | Annual contract value', 'ACV = Annual contract value'],
    [
      'term | definition',
      'ACV | Annual contract value. What a year brings.',
      'ACV = Annual contract value: What a year brings.',
    ],
    [
      'term | definition',
      '2FA | Two-factor authentication: a second code',
      '2FA = Two-factor authentication: a second code',
    ],
    [
      'term | definition',
      'ACV (Annual contract value) | What a year brings',
      'ACV = Annual contract value: What a year brings',
    ],
    [
      'term | definition',
      'Annual contract value (ACV) | What a year brings',
      'ACV = Annual contract value: What a year brings',
    ],
    ['term | definition', 'ACV | What a year brings', 'ACV: What a year brings'],
    [
      'term | acronym | definition',
      'Annual contract value | ACV | What a year brings',
      'ACV = Annual contract value: What a year brings',
    ],
    ['acronym | expansion', 'ACV | Annual contract value', 'ACV = Annual contract value'],
    [
      'acronym | expansion | definition',
      'ACV, ACVs | Annual contract value | Money',
      'ACV, ACVs = Annual contract value: Money',
    ],
    ['term | definition', '3G, 4G, 5G | Ways of networks', '4G, 5G = 3G: Ways of networks'],
    ['term | definition', 'Lead, cold | Nobody spoke to them', 'Lead, cold: Nobody spoke to them'],
    ['term | definition', '1040 | Form 1040: a return', '1040: Form 1040: a return'],
    ['term | definition', 'NA | A value that is not there', 'NA: A value that is not there'],
    ['term | definition', 'Gate: | Where we look', 'Gate: Where we look'],
    ['term | definition', '<b>Gate</b> | Where <a href="#x">we</a> look &amp; talk', 'Gate: Where we look & talk'],
    [
      'term | definition',
      'Gate | Where [we](https://x.org/a_(b)) **look**, in `code`, not in vector<int>',
      'Gate: Where we look, in code, not in vector<int>',
    ],
  ])('%s: %s', async (heading, cells, expected) => {
    expect(shortly(await read(heading, cells))).toEqual([expected]);
  });

  test('rows with the same acronym are several meanings', async () => {
    const found = await read('acronym | meaning', 'PM | Product manager', 'PM | Project manager', 'PM | After noon');
    expect(shortly(found)).toEqual(['PM = Product manager', 'PM = Project manager', 'PM: After noon']);
  });

  test('every field is kept; what is written for nothing is not', () => {
    const { candidates } = row({
      term: 'Gate',
      definition: 'Where we look.',
      more: 'It saves time.',
      example: 'At the gate.',
      formula: 'a / b',
      aliases: 'door; portal',
      category: 'Delivery',
      link: 'see https://x.org/gate.',
      owner: 'Jo',
      reviewed: '2026-01-02',
      notes: 'n/a',
    });
    expect(candidates[0]?.entry).toEqual({
      term: 'Gate',
      acronyms: [],
      aliases: ['door', 'portal'],
      definition: 'Where we look.',
      more: 'It saves time.',
      example: 'At the gate.',
      formula: 'a / b',
      category: 'Delivery',
      link: 'https://x.org/gate',
      owner: 'Jo',
      reviewed: '2026-01-02',
    });
  });

  test('a long meaning goes on in what is more', () => {
    const { candidates } = row({ term: 'Gate', definition: 'A sentence of some length. '.repeat(60) });
    const { definition, more = '' } = candidates[0]?.entry ?? { definition: '' };
    expect(definition).toMatch(/length\.$/);
    expect(`${definition} ${more}`).toBe('A sentence of some length. '.repeat(60).trim());
  });
});

describe('rows that can’t be taken say why', () => {
  test.each<[Partial<Record<Role, string>>, RegExp]>([
    [{ term: '', definition: 'Where we look' }, /^There is no term in it\.$/],
    [{ term: 'Gate', definition: '' }, /^“Gate” has no meaning\.$/],
    [{ term: '???', definition: 'What?' }, /^“\?\?\?” has no letter and no number\.$/],
    [{ term: 'x'.repeat(121), definition: 'Long' }, /is longer than 120 characters\.$/],
  ])('%j', (fields, why) => {
    const { candidates, bad } = row(fields);
    expect(candidates).toEqual([]);
    expect(bad[0]?.why).toMatch(why);
  });

  test('with their numbers', async () => {
    const { bad } = await read('term | definition', 'Gate | Where we look', ' | nobody knows', 'Dock | Where we stop');
    expect(bad.map(({ at, cells }) => [at, cells[1]])).toEqual([[3, 'nobody knows']]);
  });
});
