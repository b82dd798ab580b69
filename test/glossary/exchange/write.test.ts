import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { mergeKept, readBackup, writeBackup } from '../../../glossary/exchange/backup';
import schema from '../../../glossary/exchange/terms.schema.json';
import { TermsFile } from '../../../glossary/exchange/terms-file';
import { writeTerms } from '../../../glossary/exchange/write';
import { limits, type OwnEntry } from '../../../glossary/own';
import { Settings } from '../../../glossary/store/settings';
import { readAs, shortly } from './reading';

const line = (most: number) => fc.string({ minLength: 1, maxLength: Math.min(most, 40), unit: 'grapheme' });
const awkward = fc.constantFrom(
  '=1+1',
  '+1',
  "'",
  "'=x",
  '-',
  '@here',
  '\ta',
  'a;b',
  'a, "b"',
  'None',
  '<b>x</b>',
  '[a](b)',
);
const text = fc.oneof(line(limits.more), awkward);
const name = fc.oneof(line(limits.name), awkward);
const listed = fc.uniqueArray(
  name.filter((each) => !each.includes('; ')),
  { maxLength: 3 },
);

const entries = fc.uniqueArray(
  fc.record(
    {
      id: fc.uuid().map((id) => `own:${id}`),
      term: name,
      acronyms: listed,
      aliases: listed,
      definition: fc.oneof(text, fc.constant('')),
      more: text,
      example: text,
      formula: text,
      category: name,
      link: fc.webUrl(),
      owner: name,
      reviewed: name,
      notes: text,
    },
    { requiredKeys: ['id', 'term', 'acronyms', 'aliases', 'definition'] },
  ),
  { maxLength: 8, selector: ({ id }) => id },
);

const withoutIds = (all: readonly OwnEntry[]) =>
  all.map(({ id: _, ...entry }) => JSON.stringify(entry, Object.keys(entry).sort()));

describe('what is written is read back exactly', () => {
  test.each(['csv', 'json'] as const)('as %s', async (form) => {
    await fc.assert(
      fc.asyncProperty(entries, async (own) => {
        const { name: file, text: written } = writeTerms(form, own);
        const { candidates, bad } = await readAs({ [file]: written });
        expect(bad).toEqual([]);
        const read = candidates.map(({ entry }) => ({ id: '', ...entry }));
        expect(withoutIds(read).sort()).toEqual(withoutIds(own).sort());
      }),
    );
  });
});

const gate: OwnEntry = {
  id: 'own:1',
  term: 'Gate',
  acronyms: ['G1'],
  aliases: [],
  definition: '=HYPERLINK("https://x.org")',
  more: 'So *we* look.',
  category: 'Our delivery',
};

test('no cell of a table is a formula', () => {
  const { data } = Papa.parse<string[]>(writeTerms('csv', [gate]).text.replace('\ufeff', ''));
  expect(data.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
});

test('Markdown shows signs as they are, and can be read again', async () => {
  const { text: written } = writeTerms('markdown', [gate]);
  expect(written).toContain('- **Gate** (G1): =HYPERLINK("https://x.org") So \\*we\\* look.');
  expect(shortly(await readAs({ 'a.md': '- **Annual value** (AV): By year' }))).toEqual(['AV = Annual value: By year']);
});

test('cards for Anki have a front, a back and a tag, a line each', () => {
  const { text: written } = writeTerms('anki', [{ ...gate, definition: 'Where\twe\nlook' }]);
  const cards = written.split('\n').filter((each) => each !== '' && !each.startsWith('#'));
  expect(cards.map((card) => card.split('\t'))).toEqual([['Gate (G1)', 'Where we look So *we* look.', 'Our-delivery']]);
});

test('the schema of the file is the one that is documented', () => {
  expect(z.toJSONSchema(TermsFile as never)).toEqual(schema);
});

describe('a backup', () => {
  const settings = (more: object) => Settings.parse(more);

  test('holds all that is kept: out and in again is the identity', () => {
    fc.assert(
      fc.property(entries, fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 })), (terms, known) => {
        const kept = { terms, settings: settings({ known, offSites: ['a.org'], theme: 'dark' }), recent: ['sla'] };
        const read = readBackup(JSON.parse(writeBackup(kept, '2026-01-02T03:04:05Z')));
        expect(read).toEqual({ ...kept, made: '2026-01-02T03:04:05Z', unread: 0 });
      }),
    );
  });

  test('put beside what is kept now takes nothing away', () => {
    const now = {
      terms: [gate],
      settings: settings({ offSites: ['a.org'], known: ['sla'], theme: 'dark' }),
      recent: ['sla'],
    };
    const backup = {
      terms: [
        { ...gate, definition: 'Old' },
        { ...gate, id: 'own:2' },
      ],
      settings: settings({ onSites: ['a.org', 'b.org'], known: ['crm'], theme: 'light' }),
      recent: [],
    };
    expect(mergeKept(now, backup)).toMatchObject({
      terms: [gate, { id: 'own:2' }],
      settings: { offSites: ['a.org'], onSites: ['b.org'], known: ['sla', 'crm'], theme: 'dark' },
      recent: ['sla'],
    });
  });

  test.each([
    [{ format: 'glosslight-backup' }, /damaged/],
    [{ format: 'glosslight-backup', version: 2, made: '', terms: [], settings: {} }, /newer version/],
    [{ format: 'glosslight-backup', version: 1, made: '', terms: [], settings: 7 }, /settings can’t be read/],
  ])('that can’t be read says why: %j', (value, why) => {
    expect(readBackup(value)).toMatch(why);
  });

  test('with terms that can’t be read says how many', () => {
    const value = { format: 'glosslight-backup', version: 1, made: '', terms: [gate, { id: 7 }], settings: {} };
    expect(readBackup(value)).toMatchObject({ terms: [gate], unread: 1 });
  });
});
