import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from '#imports';
import { type Draft, draftFor } from '../../../glossary/draft';
import { limits, type OwnEntry } from '../../../glossary/own';
import { takeUpEarlier } from '../../../glossary/store/earlier-own';
import { changeOwn, readOwn, readUnreadableOwn, saveOwn, watchOwn } from '../../../glossary/store/own';

const { local } = browser.storage;
const draft = (term: string, definition = 'What it means.'): Draft => {
  return { ...draftFor(term), definition };
};
const terms = async () => (await readOwn()).map(({ term }) => term);
const stored = (term: string, id = `own:${term}`): OwnEntry => {
  return { id, term, acronyms: [], aliases: [], definition: 'What it means.' };
};
/** Saves and answers the entry. */
async function save(...asked: Parameters<typeof saveOwn>): Promise<OwnEntry> {
  const saved = await saveOwn(...asked);
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
  return saved.entry;
}

beforeEach(async () => {
  await local.clear();
  await changeOwn({ put: [], remove: (await readOwn()).map(({ id }) => id) });
});

test('a saved term is there for everyone who reads or watches', async () => {
  const onChange = vi.fn();
  const stop = watchOwn(onChange);
  const entry = await save(draft('Run rate'));
  expect(entry.id).toMatch(/^own:.{8,}/);
  expect(await readOwn()).toEqual([entry]);
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledExactlyOnceWith([entry]));
  stop();
});

test('an edited term keeps its id, and what it was is answered', async () => {
  const before = await save(draft('Run rate'));
  const after = await saveOwn(draft('Run rate', 'Times twelve.'), before.id);
  expect(after).toEqual({ kind: 'saved', entry: { ...before, definition: 'Times twelve.' }, before });
  expect(await readOwn()).toEqual([{ ...before, definition: 'Times twelve.' }]);
});

test('what is wrong is answered, and nothing is written', async () => {
  expect(await saveOwn(draft(''))).toMatchObject({ kind: 'problems', problems: [{ field: 'term' }] });
  expect(await readOwn()).toEqual([]);
});

test('of many writes at the same moment all are kept, and of two with one name the first', async () => {
  const names = Array.from({ length: 20 }, (_, n) => `Term ${n}`);
  const saved = await Promise.all([...names, 'term 3'].map((name) => saveOwn(draft(name))));
  expect((await terms()).sort()).toEqual(names.sort());
  expect(saved.at(-1)).toMatchObject({ kind: 'problems', problems: [{ existing: { term: 'Term 3' } }] });
});

test('a change of many is one step, and is taken back as one', async () => {
  const [a, b, c] = [await save(draft('A')), await save(draft('B')), stored('C')];
  const changed = await changeOwn({ put: [{ ...a, definition: 'Edited.' }, c], remove: [b.id] });
  expect(await readOwn()).toEqual(expect.arrayContaining([{ ...a, definition: 'Edited.' }, c]));
  expect(await terms()).toHaveLength(2);
  if (changed.kind === 'saved') await changeOwn(changed.undo);
  expect(await readOwn()).toEqual(expect.arrayContaining([a, b]));
  expect(await terms()).toHaveLength(2);
});

test('one that was removed while it was edited is saved all the same', async () => {
  const entry = await save(draft('A'));
  await changeOwn({ put: [], remove: [entry.id] });
  expect(await save(draft('A', 'Edited.'), entry.id)).toMatchObject({ id: entry.id, definition: 'Edited.' });
});

test.each([
  [new DOMException('The disk is full', 'QuotaExceededError'), /no room left/],
  [new DOMException('The disk is on fire', 'UnknownError'), /could not be saved/],
])('a write that fails (%s) says so and loses nothing', async (why, words) => {
  await save(draft('A'));
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw why;
  });
  expect(await saveOwn(draft('B'))).toEqual({ kind: 'failed', words: expect.stringMatching(words) });
  expect(await changeOwn({ put: [stored('C')], remove: ['own:A'] })).toMatchObject({ kind: 'failed' });
  put.mockRestore();
  expect(await terms()).toEqual(['A']);
  await save(draft('B'));
  expect((await terms()).sort()).toEqual(['A', 'B']);
});

test('a change that fails half-way changes nothing', async () => {
  const entry = await save(draft('A'));
  const bad = { ...stored('C'), id: { no: 'key' } } as unknown as OwnEntry;
  expect(await changeOwn({ put: [stored('B'), bad], remove: [entry.id] })).toMatchObject({ kind: 'failed' });
  expect(await terms()).toEqual(['A']);
});

test('more than fits is refused before anything is written, with the limit', async () => {
  const many = Array.from({ length: limits.terms }, (_, n) => stored(`T${n}`));
  expect(await changeOwn({ put: [...many, stored('One more')], remove: [] })).toEqual({
    kind: 'failed',
    words: 'Your glossary holds 100,000 terms at most, and this would make 100,001: nothing was saved.',
  });
  expect(await terms()).toEqual([]);
});

test.each<[string, unknown, string[], unknown[]]>([
  ['nothing', undefined, [], []],
  ['a text', 'terms', [], ['terms']],
  ['a record', { a: 1 }, [], [{ a: 1 }]],
  ['one without a name', [{ ...stored('A'), term: '' }, stored('B')], ['B'], [{ term: '' }]],
  ['one of another glossary', [{ ...stored('A'), id: 'kpi' }, stored('B')], ['B'], [{ id: 'kpi' }]],
  ['two with one id', [stored('A', 'own:1'), stored('B', 'own:1')], ['A'], [{ term: 'B' }]],
  ['more than is known', [{ ...stored('A'), color: 'red' }], ['A'], [{ color: 'red' }]],
  ['fields in another order', [Object.fromEntries(Object.entries(stored('A')).toReversed())], ['A'], []],
])('kept by an earlier version as %s: what can be read is, the rest is set aside', async (_, own, readable, aside) => {
  if (own !== undefined) await local.set({ own });
  expect(await terms()).toEqual(readable);
  await save(draft('New'));
  expect((await terms()).sort()).toEqual([...readable, 'New'].sort());
  const { rejectedOwn } = await local.get('rejectedOwn');
  expect(rejectedOwn ?? []).toMatchObject(aside.length > 0 ? [{ own: aside }] : []);
  expect(await readUnreadableOwn()).toHaveLength(aside.length > 0 ? 1 : 0);
  expect((await local.get('own')).own).toBeUndefined();
});

test('what an earlier version kept is taken over without loss, whatever fails in between', async () => {
  await local.set({ own: [stored('A'), stored('B')] });
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The disk is on fire', 'UnknownError');
  });
  await expect(takeUpEarlier()).rejects.toThrow('on fire');
  put.mockRestore();
  expect(await terms()).toEqual(['A', 'B']);
  expect((await local.get('own')).own).toBeUndefined();
});

test('what is set aside later stands beside what was before', async () => {
  for (const own of ['first', 'second']) {
    await local.set({ own });
    await takeUpEarlier();
  }
  expect((await local.get('rejectedOwn')).rejectedOwn).toMatchObject([{ own: ['first'] }, { own: ['second'] }]);
});
