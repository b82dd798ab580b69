import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkGlossary } from '../../glossary/check';

const entry = {
  id: 'win-rate',
  term: 'Win rate',
  acronyms: [],
  aliases: [],
  definition: 'The share of sales opportunities that end in a signed deal.',
  more: 'Managers watch it to see where deals are lost.',
  related: [],
  clues: [],
};

const check = (...entries: object[]) => checkGlossary([{ category: 'sales', content: entries }]);

describe('the check of a glossary', () => {
  test('passes a sound one', () => expect(check(entry)).toEqual([]));

  test.each([
    ['an unknown category', [{ category: 'magic', content: [] }], 'magic.json: no category has this name'],
    ['a file that is no list', [{ category: 'sales', content: {} }], 'sales.json: not a list of entries'],
    [
      'a duplicate id',
      [
        { category: 'data', content: [entry] },
        { category: 'sales', content: [entry] },
      ],
      'duplicate id',
    ],
  ])('names %s', (_, files, why) => expect(checkGlossary(files).join()).toContain(why));

  test.each([
    ['a missing field', [{ ...entry, more: undefined }], 'win-rate: more:'],
    ['an unknown field', [{ ...entry, color: 'red' }], 'win-rate:'],
    ['an id out of form', [{ ...entry, id: 'Win Rate' }], 'Win Rate: id: an id is kebab-case'],
    ['an over-long definition', [{ ...entry, definition: 'x'.repeat(201) }], 'win-rate: definition:'],
    ['a dangling relation', [{ ...entry, related: ['gone'] }], 'win-rate: points to "gone", which no entry has'],
    [
      'a dangling confusion',
      [{ ...entry, notToConfuse: [{ id: 'gone', line: 'Something else.' }] }],
      'points to "gone"',
    ],
    ['a relation to itself', [{ ...entry, related: ['win-rate'] }], 'is related to itself'],
    ['a circular definition', [{ ...entry, definition: 'Win rate is the rate of wins.' }], 'starts with the term'],
    ['a guard without clues', [{ ...entry, guard: 'context' }], 'needs clues'],
    [
      'two owners of a name',
      [
        { ...entry, id: 'a', aliases: ['WIN rate '.trim()] },
        { ...entry, id: 'b' },
      ],
      'b: claims the name "win rate" of a',
    ],
    [
      'entries out of order',
      [
        { ...entry, id: 'b', term: 'One' },
        { ...entry, id: 'a', term: 'Two' },
      ],
      'a: stands after b',
    ],
  ])('names %s with file and id', (_, entries, why) => {
    const problems = check(...entries).join('\n');
    expect(problems).toContain('glossary/entries/sales.json: ');
    expect(problems).toContain(why);
  });

  test('passes the built-in glossary', () => {
    const folder = new URL('../../glossary/entries/', import.meta.url);
    const files = readdirSync(folder).map((name) => ({
      category: name.replace('.json', ''),
      content: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown,
    }));
    expect(checkGlossary(files)).toEqual([]);
  });
});
