import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { paste, readAs, shortly, tablesOf } from './reading';

const rows = [
  ['Term', 'Meaning'],
  ['Gate', 'Where a project is looked at before it goes on'],
  ['Dry dock', 'A week without releases, "ours" alone; nobody knows why'],
];

const expected = [
  'Gate: Where a project is looked at before it goes on',
  'Dry dock: A week without releases, "ours" alone; nobody knows why',
];

const quoted = (separator: string, end = '\n') =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join(end);

const utf16 = (text: string, isBig: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), !isBig);
  return bytes;
};

describe('tables of text', () => {
  test.each([
    ['commas', quoted(',')],
    ['semicolons, as Excel writes them in Europe', quoted(';', '\r\n')],
    ['tabs', quoted('\t')],
    ['bars', quoted('|')],
    ['a first line that names the separator', `sep=;\r\n${quoted(';')}`],
    ['a byte order mark', `\ufeff${quoted(',')}`],
    ['UTF-16 with a mark', utf16(`\ufeff${quoted('\t')}`, false)],
    ['UTF-16 the other way round', utf16(`\ufeff${quoted('\t')}`, true)],
    ['UTF-16 without a mark', utf16(quoted('\t'), false)],
    ['empty lines and cells', `\n\n${quoted(',')}\n,\n\n`],
    ['no heading', quoted(',').split('\n').slice(1).join('\n')],
  ])('with %s', async (_, content) => {
    expect(shortly(await readAs({ 'terms.csv': content }))).toEqual(expected);
  });

  test('in Windows-1252, as older spreadsheets write', async () => {
    const text = new Uint8Array(
      [...'term,meaning\nCaf\u00e9,The caf\u00e9 \u0096 next door'].map((char) => char.charCodeAt(0)),
    );
    expect(shortly(await readAs({ 'a.csv': text }))).toEqual(['Café: The café – next door']);
  });

  test('a line break inside quotes is white space, and rows keep their numbers', async () => {
    const { candidates } = await readAs({ 'a.csv': 'term,definition\nA1 gate,"one\ntwo"\n\nB2 gate,three' });
    expect(candidates.map(({ at, entry }) => [at, entry.definition])).toEqual([
      [2, 'one two'],
      [4, 'three'],
    ]);
  });

  test('pasted cells of a spreadsheet', async () => {
    expect(shortly(await paste('ACV\tAnnual contract value\nGate\tWhere we look'))).toEqual([
      'ACV = Annual contract value',
      'Gate: Where we look',
    ]);
  });
});

describe('workbooks', () => {
  const sheet = (cells: readonly (readonly (string | number)[])[]) =>
    cells.map((row) => row.map((value) => ({ value, type: (typeof value === 'number' ? Number : String) as never })));

  test('the sheet with the most rows comes first; others can be chosen', async () => {
    const content = await writeExcel([
      { sheet: 'Read me', data: sheet([['How to use this file']]) },
      { sheet: 'Terms', data: sheet([...rows, ['Floor', 7]]) },
    ]).toBuffer();
    const tables = await tablesOf({ 'terms.xlsx': new Uint8Array(content) });
    expect(tables.map(({ name, rows: { length } }) => [name, length])).toEqual([
      ['Terms', 3],
      ['Read me', 1],
    ]);
    expect(shortly(await readAs({ 'terms.xlsx': new Uint8Array(content) }))).toEqual([...expected, 'Floor: 7']);
  });

  test('what only looks like one says what to do', async () => {
    const zip = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]);
    await expect(tablesOf({ 'a.xlsx': zip })).rejects.toThrow('save it as .xlsx or CSV');
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]);
    await expect(tablesOf({ 'a.xls': old })).rejects.toThrow('Save it as .xlsx or CSV');
  });
});

describe('JSON and YAML', () => {
  test.each([
    ['records', '[{"term":"Gate","definition":"Where we look"},{"acronym":"ACV","meaning":"Annual contract value"}]'],
    [
      'records with names of their own',
      '[{"Word":"Gate","Explanation":"Where we look"},{"Word":"ACV","Explanation":"Annual contract value"}]',
    ],
    [
      'records inside',
      '{"updated":"2026","glossary":{"terms":[{"name":"Gate","description":"Where we look"},{"name":"ACV","description":"Annual contract value"}]}}',
    ],
    ['records by their names', '{"Gate":{"definition":"Where we look"},"ACV":{"definition":"Annual contract value"}}'],
    [
      'records by their ids',
      '{"17":{"term":"Gate","definition":"Where we look"},"18":{"term":"ACV","definition":"Annual contract value"}}',
    ],
    ['meanings by their names', '{"Gate":"Where we look","ACV":"Annual contract value"}'],
    ['rows', '[["term","meaning"],["Gate","Where we look"],["ACV","Annual contract value"]]'],
    [
      'records by the line',
      '{"term":"Gate","definition":"Where we look"}\n{"term":"ACV","definition":"Annual contract value"}',
      'a.jsonl',
    ],
    [
      'YAML records',
      '- term: Gate\n  definition: Where we look\n- term: ACV\n  definition: >\n    Annual\n    contract value\n',
      'a.yml',
    ],
    ['YAML by names', 'Gate: Where we look\nACV: Annual contract value\n', 'a.yaml'],
    [
      'YAML by names with fields',
      'Gate:\n  definition: Where we look\nACV:\n  longform: Annual contract value\n',
      'a.yaml',
    ],
  ])('%s', async (_, content, name = 'a.json') => {
    expect(shortly(await readAs({ [name]: content }))).toEqual(['Gate: Where we look', 'ACV = Annual contract value']);
  });

  test('several meanings under one name', async () => {
    const read = await readAs({ 'a.json': '{"PM":["Product manager","Project manager"]}' });
    expect(shortly(read)).toEqual(['PM = Product manager', 'PM = Project manager']);
  });

  const languages = [
    { slug: 'gate', en: { term: 'Gate', def: 'Where we look' }, de: { term: 'Schranke', def: 'Wo man nachsieht' } },
    { slug: 'dock', en: { term: 'Dock', def: 'Where we stop' } },
  ];

  test.each([
    ['en', ['Gate: Where we look', 'Dock: Where we stop']],
    ['de', ['Schranke: Wo man nachsieht']],
  ])('records in several languages, read in %s', async (language, read) => {
    expect(shortly(await readAs({ 'a.json': JSON.stringify(languages) }, language))).toEqual(read);
  });

  test('fields in several languages', async () => {
    const content = '- name: {en: Gate, fr: Porte}\n  definition: {en: Where we look, fr: Où on regarde}\n';
    expect(shortly(await readAs({ 'a.yml': content }, 'fr'))).toEqual(['Porte: Où on regarde']);
  });

  test('what can’t be read says why', async () => {
    await expect(tablesOf({ 'a.json': '[{"term": "Gate",}]' })).rejects.toThrow(/^This JSON can’t be read: /);
    await expect(tablesOf({ 'a.yml': 'a: [1, 2' })).rejects.toThrow(/^This YAML can’t be read: /);
    await expect(tablesOf({ 'a.json': '[1, 2, 3]' })).rejects.toThrow('no list of terms');
  });
});

describe('Markdown and lines', () => {
  test.each([
    [
      'a table',
      '# Ours\n\n| Term | What it means |\n|---|---|\n| **Gate** | Where we [look](https://x.org) |\n| `ACV` | Annual contract value |\n',
    ],
    [
      'a table a letter',
      '## A\n\n| Term | Meaning |\n|---|---|\n| ACV | Annual contract value |\n\n## G\n\n| Term | Meaning |\n|---|---|\n| Gate | Where we look |\n',
    ],
    [
      'a list in bold',
      'Words of ours.\n\n- **Gate** - Where we look\n- **[ACV](https://x.org)** – Annual contract value\n',
    ],
    ['a list with colons', '* **Gate**: Where we\n  look\n* **ACV:** Annual contract value\n'],
    ['a plain list', '- Gate: Where we look\n- ACV: Annual contract value\n'],
    ['a definition list', 'Gate\n: Where we look\n\nACV\n: Annual contract value\n'],
    ['headings', '# Glossary\n\n## Gate\n\nWhere we look\n\n## ACV\n\nAnnual contract value\n'],
  ])('%s', async (_, content) => {
    const read = shortly(await readAs({ 'a.md': content }));
    expect(read.sort()).toEqual(['ACV = Annual contract value', 'Gate: Where we look']);
  });

  test('a page a term: its title, its first paragraph, and what follows', async () => {
    const page = (title: string) =>
      `---\ntitle: ${title}\ntags: [a, b]\n---\n\nWhere ${title} looks.\n\n## Why\n\nBecause.\n`;
    const { candidates } = await readAs({ 'gate.md': page('Gate'), 'dock.md': page('Dock') });
    expect(candidates.map(({ entry }) => entry)).toMatchObject([
      { term: 'Gate', definition: 'Where Gate looks.', more: 'Because.' },
      { term: 'Dock', definition: 'Where Dock looks.', more: 'Because.' },
    ]);
  });

  test('items with more than one paragraph, and terms that hide in one', async () => {
    const text =
      '- **AT** - Assistive technology.\n\n  Software too.\n\n  **ATO** - Authority to operate.\n\n- **Gate** means a look\n';
    expect(shortly(await readAs({ 'a.md': text }))).toEqual([
      'AT = Assistive technology: Software too.',
      'ATO = Authority to operate',
      'Gate: means a look',
    ]);
  });

  test.each([
    'Gate - Where we look\nACV - Annual contract value',
    'Gate – Where we look\n\nACV – Annual contract value',
    'Gate: Where we look\nACV: Annual contract value',
    '• Gate = Where we\n  look\n• ACV = Annual contract value',
    '1. Gate → Where we look\n2. ACV → Annual contract value',
    'Gate: Where we look\nACV (Annual contract value)',
  ])('pasted lines: %s', async (text) => {
    expect(shortly(await paste(text))).toEqual(['Gate: Where we look', 'ACV = Annual contract value']);
  });

  test('a line that is no term is named, and one that goes on is joined', async () => {
    const long = 'Gate: Where a project is looked at before it goes on to be built by';
    const read = await paste(`${long}\nthose who have time\nDock: Where we stop\nAnd so on`);
    expect(shortly(read)).toEqual([`${long} those who have time`, 'Dock: Where we stop']);
    expect(read.bad).toMatchObject([{ at: 4, why: '“And so on” has no meaning.' }]);
  });
});

describe('web pages', () => {
  test.each([
    [
      'a table',
      '<table><thead><tr><th>Term</th><th>Meaning</th></tr></thead><tbody><tr><td>Gate</td><td>Where <b>we</b> look</td></tr><tr><td>ACV</td><td>Annual contract value</td></tr></tbody></table>',
    ],
    [
      'a description list',
      '<dl><dt>Gate</dt><dd>Where we look</dd><dt>ACV</dt><dd><p>Annual contract value</p></dd></dl>',
    ],
    [
      'a description list in groups',
      '<dl><div><dt>Gate</dt><dd>Where we look</dd></div><div><dt>ACV</dt><dd>Annual contract value</dd></div></dl>',
    ],
    [
      'a list',
      '<ul><li><strong>Gate</strong>: Where we look</li><li><strong>ACV</strong>: Annual contract value</li></ul>',
    ],
  ])('%s', async (_, content) => {
    expect(shortly(await readAs({ 'a.html': `<!doctype html><body>${content}` }))).toEqual([
      'Gate: Where we look',
      'ACV = Annual contract value',
    ]);
    expect(shortly(await paste('Gate ACV', content)).length > 0 || content.startsWith('<ul')).toBe(true);
  });

  test('several names of one meaning, and several parts of it', async () => {
    const read = await readAs({
      'a.html': '<dl><dt>Gate</dt><dt>Door</dt><dd>Where we look.</dd><dd>Twice.</dd></dl>',
    });
    expect(shortly(read)).toEqual(['Gate: Where we look.', 'Door: Where we look. Twice.']);
  });
});

describe('standards of terminology work', () => {
  const tbx = (entry: string, section: string, term: string) => `<?xml version="1.0"?>
<${entry === 'termEntry' ? 'martif type="TBX"' : 'tbx type="TBX-Basic"'}><text><body><${entry} id="c1">
<descrip type="subjectField">Harbour</descrip>
<${section} xml:lang="en"><descripGrp><descrip type="definition">Where a ship is
 mended.</descrip></descripGrp>
<${term}><term>dry dock</term><termNote type="termType">fullForm</termNote></${term}>
<${term}><term>DD</term><termNote type="termType">acronym</termNote></${term}>
<${term}><term>graving dock</term></${term}></${section}>
<${section} xml:lang="de"><${term}><term>Trockendock</term></${term}></${section}>
</${entry}></body></text></${entry === 'termEntry' ? 'martif' : 'tbx'}>`;

  test.each([
    ['of 2008', tbx('termEntry', 'langSet', 'tig')],
    ['of 2019', tbx('conceptEntry', 'langSec', 'termSec')],
  ])('TBX %s', async (_, content) => {
    const { candidates } = await readAs({ 'a.tbx': content });
    expect(candidates.map(({ entry }) => entry)).toEqual([
      {
        term: 'dry dock',
        acronyms: ['DD'],
        aliases: ['graving dock'],
        definition: 'Where a ship is mended.',
        category: 'Harbour',
      },
    ]);
  });

  const turtle = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://x.org/dd> a skos:Concept ; skos:prefLabel "dry dock"@en, "Trockendock"@de ; skos:altLabel "graving dock"@en ;
  skos:definition "Where a ship is mended."@en .`;
  const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
<skos:Concept rdf:about="https://x.org/dd"><skos:prefLabel xml:lang="en">dry dock</skos:prefLabel><skos:altLabel xml:lang="en">graving dock</skos:altLabel>
<skos:prefLabel xml:lang="de">Trockendock</skos:prefLabel><skos:definition xml:lang="en">Where a ship is mended.</skos:definition></skos:Concept></rdf:RDF>`;
  const expanded = JSON.stringify([
    {
      '@id': 'https://x.org/dd',
      'http://www.w3.org/2004/02/skos/core#prefLabel': [{ '@language': 'en', '@value': 'dry dock' }],
      'http://www.w3.org/2004/02/skos/core#altLabel': [{ '@language': 'en', '@value': 'graving dock' }],
      'http://www.w3.org/2004/02/skos/core#definition': [{ '@language': 'en', '@value': 'Where a ship is mended.' }],
    },
  ]);
  const compact = JSON.stringify({
    '@context': {},
    '@graph': [
      {
        '@id': 'https://x.org/dd',
        prefLabel: { en: 'dry dock', de: 'Trockendock' },
        altLabel: { en: ['graving dock'] },
        definition: { en: 'Where a ship is mended.' },
      },
    ],
  });

  test.each([
    ['a.ttl', turtle],
    ['a.rdf', rdf],
    ['expanded.jsonld', expanded],
    ['compact.jsonld', compact],
  ])('SKOS in %s', async (name, content) => {
    const { candidates } = await readAs({ [name]: content });
    expect(candidates.map(({ entry }) => entry)).toEqual([
      {
        term: 'dry dock',
        acronyms: [],
        aliases: ['graving dock'],
        definition: 'Where a ship is mended.',
        link: 'https://x.org/dd',
      },
    ]);
  });
});

describe('what is no glossary', () => {
  test('an empty file, a picture, a backup', async () => {
    await expect(tablesOf({ 'a.csv': '' })).rejects.toThrow('“a.csv” is empty.');
    const picture = new Uint8Array(readFileSync(new URL('../../../public/icon/48.png', import.meta.url)));
    await expect(tablesOf({ 'a.png': picture })).rejects.toThrow('no text and no Excel workbook');
    await expect(tablesOf({ 'a.json': '{"format":"glosslight-backup"}' })).rejects.toThrow('This is a backup');
  });
});
