import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from '#imports';
import type { Draft } from '../../../glossary/draft';
import type { OwnEntry } from '../../../glossary/own';
import { healOwn, readOwn, removeOwn, restoreOwn, saveOwn, watchOwn } from '../../../glossary/store/own';

const { local } = browser.storage;
const draft = (term: string, definition = 'What it means.'): Draft => {
  return { term, definition, acronyms: '', aliases: '', more: '' };
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

beforeEach(() => local.clear());

test('a saved term is there for everyone who reads or watches', async () => {
  const onChange = vi.fn();
  const stop = watchOwn(onChange);
  const entry = await save(draft('Run rate'));
  expect(entry.id).toMatch(/^own:.{8,}/);
  expect(await readOwn()).toEqual([entry]);
  expect(onChange).toHaveBeenCalledExactlyOnceWith([entry]);
  stop();
});

test('an edited term keeps its id, and what it was is answered', async () => {
  const before = await save(draft('Run rate'));
  const after = await saveOwn(draft('Run rate', 'Times twelve.'), before.id);
  expect(after).toEqual({ kind: 'saved', entry: { ...before, definition: 'Times twelve.' }, before });
  expect(await readOwn()).toEqual([{ ...before, definition: 'Times twelve.' }]);
});

test('what is wrong is answered, and nothing is written', async () => {
  const onChange = vi.fn();
  const stop = watchOwn(onChange);
  expect(await saveOwn(draft(''))).toMatchObject({ kind: 'problems', problems: [{ field: 'term' }] });
  expect(onChange).not.toHaveBeenCalled();
  stop();
});

test('of many writes at the same moment all are kept, and of two with one name the first', async () => {
  const names = Array.from({ length: 20 }, (_, n) => `Term ${n}`);
  const saved = await Promise.all([...names, 'term 3'].map((name) => saveOwn(draft(name))));
  expect(await terms()).toEqual(names);
  expect(saved.at(-1)).toMatchObject({ kind: 'problems', problems: [{ existing: { term: 'Term 3' } }] });
});

test('several are removed in one write and put back under their ids', async () => {
  const all = [await save(draft('A')), await save(draft('B')), await save(draft('C'))];
  const onChange = vi.fn();
  const stop = watchOwn(onChange);
  await removeOwn(all.slice(0, 2).map(({ id }) => id));
  expect(await terms()).toEqual(['C']);
  expect(onChange).toHaveBeenCalledOnce();
  await restoreOwn(all.slice(0, 2));
  expect((await readOwn()).map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
  stop();
});

test('one that was removed while it was edited is saved all the same', async () => {
  const entry = await save(draft('A'));
  await removeOwn([entry.id]);
  expect(await save(draft('A', 'Edited.'), entry.id)).toMatchObject({ id: entry.id, definition: 'Edited.' });
});

test.each([
  ['Error: QUOTA_BYTES quota exceeded', /no room left/],
  ['Error: the disk is on fire', /could not be saved/],
])('a write that fails (%s) says so and loses nothing', async (why, words) => {
  await save(draft('A'));
  const set = vi.spyOn(local, 'set').mockRejectedValue(new Error(why));
  expect(await saveOwn(draft('B'))).toEqual({ kind: 'failed', words: expect.stringMatching(words) });
  expect(await removeOwn(['own:none'])).toMatchObject({ kind: 'failed' });
  set.mockRestore();
  expect(await terms()).toEqual(['A']);
  await save(draft('B'));
  expect(await terms()).toEqual(['A', 'B']);
});

test.each<[string, unknown, string[], unknown[]]>([
  ['nothing', undefined, [], []],
  ['a text', 'terms', [], ['terms']],
  ['a record', { a: 1 }, [], [{ a: 1 }]],
  ['one without a meaning', [{ ...stored('A'), definition: '' }, stored('B')], ['B'], [{ definition: '' }]],
  ['one of another glossary', [{ ...stored('A'), id: 'kpi' }, stored('B')], ['B'], [{ id: 'kpi' }]],
  ['two with one id', [stored('A', 'own:1'), stored('B', 'own:1')], ['A'], [{ term: 'B' }]],
  ['more than is known', [{ ...stored('A'), color: 'red' }], ['A'], [{ color: 'red' }]],
  ['fields in another order', [Object.fromEntries(Object.entries(stored('A')).toReversed())], ['A'], []],
])('stored as %s: what can be read is, the rest is kept aside', async (_, own, readable, aside) => {
  if (own !== undefined) await local.set({ own });
  expect(await terms()).toEqual(readable);
  await healOwn();
  await save(draft('New'));
  expect(await terms()).toEqual([...readable, 'New']);
  const { rejectedOwn } = await local.get('rejectedOwn');
  expect(rejectedOwn ?? []).toMatchObject(aside.length > 0 ? [{ own: aside }] : []);
});

test('what is set aside later stands beside what was before', async () => {
  for (const own of ['first', 'second']) {
    await local.set({ own });
    await healOwn();
  }
  expect((await local.get('rejectedOwn')).rejectedOwn).toMatchObject([{ own: ['first'] }, { own: ['second'] }]);
});
