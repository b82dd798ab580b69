import { describe, expect, test } from 'vitest';
import { categoryIds } from '../../glossary/categories';
import { findDefinitions } from '../../glossary/find/acronyms';
import { fold } from '../../glossary/find/letters';
import type { Entry } from '../../glossary/schema';
import { builtin } from './builtin';
import { hardToRead, unexplainedLetters, withoutFormula } from './quality/exceptions';
import { contentWords, likeness } from './quality/likeness';
import { gradeOf } from './quality/readability';
import { misspelt } from './quality/spelling';

const entries = builtin.entries.map(({ entry }) => entry);
const byId = new Map(entries.map((entry) => [entry.id, entry]));
const categoryOf = new Map(builtin.entries.map(({ entry, category }) => [entry.id, category]));
const idsOf = (found: readonly Entry[]) => found.map(({ id }) => id);

/** Grade 14: what a reader finishes school and two years of college with. */
const hardestGrade = 14;

describe('the built-in glossary', () => {
  test('has 1,200 entries or more, in every category', () => {
    expect(entries.length).toBeGreaterThanOrEqual(1200);
    const filled = new Set(builtin.entries.map(({ category }) => category));
    expect([...filled].sort()).toEqual([...categoryIds].sort());
  });

  test('defines each term in one sentence', () => {
    const wrong = entries.filter(
      ({ definition }) => !/^[^a-z].*[.]$/.test(definition) || /[.!?]\s+\p{Lu}/u.test(definition),
    );
    expect(idsOf(wrong)).toEqual([]);
  });

  test('defines no term by its own words alone', () => {
    const circular = entries.filter(({ term, definition }) => {
      const own = contentWords(term);
      return [...contentWords(definition)].every((word) => own.has(word));
    });
    expect(idsOf(circular)).toEqual([]);
  });

  test('can be read by newcomers', () => {
    const hard = entries.filter(({ definition }) => gradeOf(definition) > hardestGrade);
    expect(idsOf(hard)).toEqual(Object.keys(hardToRead).sort((a, b) => place(a) - place(b)));
  });

  test('has no two definitions that say nearly the same', () => {
    const words = entries.map(({ id, definition }) => ({ id, words: contentWords(definition) }));
    const twins = words.flatMap((one, at) => {
      return words
        .slice(at + 1)
        .flatMap((other) => (likeness(one.words, other.words) > 0.6 ? `${one.id} ${other.id}` : []));
    });
    expect(twins).toEqual([]);
  });

  test('relates each entry to two to six others, within a field both ways unless the other side is full', () => {
    const problems = entries.flatMap(({ id, related }) => {
      const count = related.length < 2 || related.length > 6 ? [`${id} has ${related.length}`] : [];
      const oneWay = related.filter((other) => {
        const back = byId.get(other)?.related ?? [];
        return categoryOf.get(other) === categoryOf.get(id) && !back.includes(id) && back.length < 6;
      });
      return [...count, ...oneWay.map((other) => `${other} does not lead back to ${id}`)];
    });
    expect(problems).toEqual([]);
  });

  test('explains the letters of every acronym by a name of its entry', () => {
    const unexplained = entries.filter((entry) => entry.acronyms.some((acronym) => !isExplained(acronym, entry)));
    expect(idsOf(unexplained)).toEqual(Object.keys(unexplainedLetters).sort((a, b) => place(a) - place(b)));
  });

  test('has six clues or more where another entry has the same name', () => {
    const owners = Map.groupBy(
      entries.flatMap((entry) => [...new Set(namesOf(entry).map(fold))].map((name) => ({ name, entry }))),
      ({ name }) => name,
    );
    const shared = [...owners.values()].filter((found) => found.length > 1).flat();
    expect([...new Set(idsOf(shared.map(({ entry }) => entry).filter(({ clues }) => clues.length < 6)))]).toEqual([]);
  });

  test('gives a formula for rates, ratios and scores', () => {
    const metrics = entries.filter(
      ({ term, formula }) => /\b(rate|ratio|score|margin|per \w+)$/i.test(term) && !formula,
    );
    expect(idsOf(metrics)).toEqual(Object.keys(withoutFormula).sort((a, b) => place(a) - place(b)));
  });

  test('is spelt right', async () => {
    const text = entries
      .flatMap(({ term, aliases, definition, more, example, formula, notToConfuse, clues }) => [
        ...[term, ...aliases, definition, more, example, formula].filter(Boolean),
        ...(notToConfuse ?? []).map(({ line }) => line),
        clues.join(' '),
      ])
      .join('\n');
    expect(await misspelt(text)).toEqual([]);
  }, 60_000);
});

function place(id: string): number {
  return entries.findIndex((entry) => entry.id === id);
}

function namesOf({ term, acronyms, aliases }: Entry): string[] {
  return [term, ...acronyms, ...aliases];
}

/** Whether an acronym is a word of one of its entry's names, or fits one as it would where a page defines it. */
function isExplained(acronym: string, { term, aliases }: Entry): boolean {
  const isItself = (name: string) => fold(name) === fold(acronym);
  const names = [term, ...aliases].filter((name) => !isItself(name)).map((name) => name.replaceAll(',', ''));
  if (names.some((name) => name.split(/[\s-]+/).some(isItself))) return true;
  if (isItself(term) && /\p{Ll}{2}/u.test(acronym)) return true;
  return names.some((name) => findDefinitions(`${name} (${acronym.toUpperCase()})`).length > 0);
}
