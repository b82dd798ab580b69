import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planImport, type Resolution, writesOf } from '../../../glossary/exchange/plan';
import type { Candidate } from '../../../glossary/exchange/table';
import type { OwnEntry } from '../../../glossary/own';

const content = (term: string, definition: string, more: Partial<OwnEntry> = {}) => {
  return { term, acronyms: [], aliases: [], definition, ...more };
};
const mine = (term: string, definition: string, more: Partial<OwnEntry> = {}): OwnEntry => {
  return { id: `own:${term}-${definition}`, ...content(term, definition, more) };
};
const theirs = (...entries: Candidate['entry'][]): Candidate[] => entries.map((entry, at) => ({ at: at + 1, entry }));

const counts = (candidates: readonly Candidate[], own: readonly OwnEntry[]) => {
  const { added, completed, clashes, same } = planImport(candidates, own);
  return [added.length, completed.length, clashes.length, same.length];
};

/** The reader's terms after an import. */
function imported(candidates: readonly Candidate[], own: readonly OwnEntry[], all: Resolution): OwnEntry[] {
  let id = own.length;
  const written = writesOf(planImport(candidates, own), all, new Map(), () => `own:new-${id++}`);
  const ids = new Set(written.map((entry) => entry.id));
  return [...own.filter((entry) => !ids.has(entry.id)), ...written];
}

describe('a dry run', () => {
  test.each<[string, Candidate['entry'][], OwnEntry[], number[]]>([
    ['new', [content('Gate', 'A')], [], [1, 0, 0, 0]],
    ['the same, however its name is written', [content('GATE', 'A')], [mine('Gate', 'A')], [0, 0, 0, 1]],
    ['twice in the file', [content('Gate', 'A'), content('Gate', 'A')], [], [1, 0, 0, 1]],
    ['several meanings in the file', [content('Gate', 'A'), content('Gate', 'B')], [], [2, 0, 0, 0]],
    [
      'several meanings in both',
      [content('Gate', 'B'), content('Gate', 'A')],
      [mine('Gate', 'A'), mine('Gate', 'B')],
      [0, 0, 0, 2],
    ],
    ['more about a term', [content('Gate', 'A', { link: 'https://x.org' })], [mine('Gate', 'A')], [0, 1, 0, 0]],
    ['less than is known', [content('Gate', 'A')], [mine('Gate', 'A', { more: 'B' })], [0, 0, 0, 1]],
    ['another meaning', [content('Gate', 'B')], [mine('Gate', 'A')], [0, 0, 1, 0]],
    ['one of two others', [content('Gate', 'C')], [mine('Gate', 'A'), mine('Gate', 'B')], [0, 0, 1, 0]],
    [
      'another term with the same acronym',
      [content('Product manager', '', { acronyms: ['PM'] })],
      [mine('Project manager', '', { acronyms: ['PM'] })],
      [1, 0, 0, 0],
    ],
  ])('%s', (_, file, own, expected) => {
    expect(counts(theirs(...file), own)).toEqual(expected);
  });

  const own = [mine('Gate', 'A', { more: 'Mine', notes: 'Ask Jo' })];
  const file = theirs(content('Gate', 'B', { link: 'https://x.org' }));

  test.each<[Resolution, readonly Partial<OwnEntry>[]]>([
    ['mine', [{ definition: 'A', notes: 'Ask Jo' }]],
    ['theirs', [{ definition: 'B', more: 'Mine', notes: 'Ask Jo', link: 'https://x.org' }]],
    ['both', [{ definition: 'A' }, { definition: 'B' }]],
  ])('of two that differ, %s stay', (all, expected) => {
    expect(imported(file, own, all)).toMatchObject(expected);
    expect(imported(file, own, all)).toHaveLength(expected.length);
  });

  test('one by one, by the row of the file', () => {
    const two = [mine('Gate', 'A'), mine('Dock', 'A')];
    const plan = planImport(theirs(content('Gate', 'B'), content('Dock', 'B')), two);
    const written = writesOf(plan, 'mine', new Map([[2, 'theirs']]), () => 'own:new');
    expect(written).toMatchObject([{ term: 'Dock', definition: 'B' }]);
  });
});

test('importing the same file again changes nothing', () => {
  const text = fc.constantFrom('', 'A', 'B', 'C');
  const entry = fc.record({
    term: fc.constantFrom('Gate', 'gate', 'Dock', 'Yard'),
    acronyms: fc.uniqueArray(fc.constantFrom('G', 'D'), { maxLength: 2 }),
    aliases: fc.uniqueArray(fc.constantFrom('door', 'pier'), { maxLength: 2 }),
    definition: text,
    more: fc.constantFrom('A', 'B'),
  });
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 12 }),
      fc.array(entry, { maxLength: 6 }),
      fc.constantFrom<Resolution>('theirs', 'both'),
      (file, before, all) => {
        const own = before.map((each, at) => ({ id: `own:${at}`, ...each }));
        const once = imported(theirs(...file), own, all);
        const { added, completed } = planImport(theirs(...file), once);
        expect([added, completed]).toEqual([[], []]);
        if (all === 'both') expect(planImport(theirs(...file), once).clashes).toEqual([]);
      },
    ),
    { numRuns: 1000 },
  );
});
