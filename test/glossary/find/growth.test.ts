import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../glossary/find/compile';
import { type Lexicon, loadLexicon } from '../../../glossary/find/lexicon';
import { findMatches } from '../../../glossary/find/matcher';
import { createProse } from '../../bench/prose.mjs';
import { createRandom } from '../../bench/random.mjs';
import { makeGlossary } from '../../bench/words.mjs';

/** Entries that make lexicons of about 500, 5,000 and 50,000 surfaces. */
const sizes = [215, 2180, 22_000];

function lexiconOf(count: number): Lexicon {
  const entries = makeGlossary(count, createRandom(count));
  const compilable = entries.map((entry) => ({ entry, category: 'sales' as const, source: 'builtin' as const }));
  return loadLexicon(compileLexicon(compilable, 'growth'));
}

/** How often the matcher looks at the trie and the table of words while it reads a text. */
function countLooks(lexicon: Lexicon, text: string): number {
  let looks = 0;
  const counted = (numbers: Int32Array) =>
    new Proxy(numbers, {
      get(target, key) {
        if (typeof key === 'string') looks++;
        const value = Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  const { table, roots, edgeFrom, edgeWord, edgeTo } = lexicon;
  findMatches(
    {
      ...lexicon,
      roots: counted(roots),
      edgeFrom: counted(edgeFrom),
      edgeWord: counted(edgeWord),
      edgeTo: counted(edgeTo),
      table: { ...table, hashes: counted(table.hashes), ids: counted(table.ids) },
    },
    text,
  );
  return looks;
}

describe('the work of finding names', () => {
  const prose = createProse(createRandom(7), makeGlossary(215, createRandom(215)));
  const lexicons = sizes.map(lexiconOf);

  test('is the same for each character, however long the text is', () => {
    const text = prose.paragraph(2000);
    const [lexicon] = lexicons;
    if (!lexicon) throw new Error('There is no lexicon.');
    const short = countLooks(lexicon, text) / text.length;
    const long = countLooks(lexicon, Array(8).fill(text).join(' ')) / (text.length * 8);
    expect(long / short).toBeLessThan(1.02);
  });

  test('hardly grows with the lexicon: a hundred times the names, not twice the work', () => {
    const text = prose.paragraph(6000);
    const looks = lexicons.map((lexicon) => countLooks(lexicon, text) / text.length);
    expect(Math.max(...looks) / Math.min(...looks)).toBeLessThan(2.5);
    expect(Math.max(...looks)).toBeLessThan(2);
  });

  test('takes a lexicon as it was stored: numbers in typed arrays, some tens of bytes a surface', () => {
    const [, , large] = lexicons;
    const numbers = Object.values(large ?? {}).filter((value) => ArrayBuffer.isView(value));
    const bytes = numbers.reduce((sum, { byteLength }) => sum + byteLength, 0);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(6_000_000);
  });
});
