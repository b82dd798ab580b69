import { expect, test, vi } from 'vitest';
import { readBuiltin } from '../../glossary/builtin';
import { builtin, entryFiles } from './builtin';

test('a glossary that could not be read is read again, and then once for all', async () => {
  const read = vi
    .spyOn(globalThis, 'fetch')
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockImplementation(async () => Response.json(entryFiles));
  await expect(readBuiltin()).rejects.toThrow('Failed to fetch');
  const { readMeaning } = await readBuiltin();
  expect(readMeaning('churn-rate')?.entry.term).toBe('Churn rate');
  await readBuiltin();
  expect(read).toHaveBeenCalledTimes(2);
});

test('no card leads to the same entry twice', () => {
  const doubled = builtin.entries.filter(({ entry }) => {
    const { related = [], notToConfuse = [] } = builtin.readMeaning(entry.id) ?? {};
    const ids = [...related, ...notToConfuse].map(({ id }) => id);
    return new Set(ids).size < ids.length;
  });
  expect(doubled.map(({ entry }) => entry.id)).toEqual([]);
  expect(builtin.readMeaning('churn-rate')?.related.length).toBeGreaterThan(0);
});
