import { expect, test, vi } from 'vitest';
import { readBuiltin } from '../../glossary/builtin';
import { entryFiles } from './builtin';

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
