import { readdirSync, readFileSync } from 'node:fs';
import type { Report } from '../../glossary/messages';
import { expect, test } from './fixtures';

type Expected = {
  readonly expect: readonly { readonly text: string; readonly entryId: string; readonly count: number }[];
  readonly never: readonly string[];
};

/** One test for each folder of test/pages: its report holds exactly what its expected.json names. */
for (const name of readdirSync('test/pages')) {
  test(`${name}: the report holds what the page is expected to have explained`, async ({ open }) => {
    const expected: Expected = JSON.parse(readFileSync(`test/pages/${name}/expected.json`, 'utf8'));
    const source = readFileSync(`test/pages/${name}/page.html`, 'utf8').replace(/\s+/g, ' ');
    const { report } = await open(name);
    // Asked again while a page is still changing itself.
    await expect.poll(async () => counted(await report())).toEqual(sorted(expected.expect));
    const { matches } = await report();
    for (const text of expected.never) {
      expect(source, 'a text that must not be marked stands in the page').toContain(text);
      expect(matches.filter((match) => overlaps(match, text))).toEqual([]);
    }
  });
}

function counted({ matches }: Report) {
  const counts = new Map<string, { text: string; entryId: string; count: number }>();
  for (const { text, entryId } of matches) {
    const key = `${text}\n${entryId}`;
    counts.set(key, { text, entryId, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return sorted([...counts.values()]);
}

function sorted(rows: Expected['expect']) {
  const keyOf = (row: Expected['expect'][number]) => `${row.text}\n${row.entryId}`;
  return rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Whether a match takes in some of a text, as far as its surroundings tell. */
function overlaps({ text, before, after }: Report['matches'][number], wanted: string): boolean {
  const at = `${before}${text}${after}`.indexOf(wanted);
  return at >= 0 && at < before.length + text.length && at + wanted.length > before.length;
}
