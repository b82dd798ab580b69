import { expect, test } from 'vitest';
import { createLines } from '../../glossary/search/lines';
import { createRandom } from '../bench/random.mjs';
import { makeGlossary } from '../bench/words.mjs';

const random = createRandom(23);
const texts = [
  ...makeGlossary(400, random).map(({ term, aliases }) => `${term} ${aliases.join(' ')}`),
  'zzzzzzzz at the end of zzzzzzz',
  'iso 27001 and 27001000, iso2700127001',
  'straßenverkehr, großhandel',
  'обслуживание клиентов',
  '顧客満足度調査の結果',
  '',
];
const lines = createLines(texts.join('\n'));

function expectFound(needle: string): void {
  const holding = texts.flatMap((text, line) => (text.includes(needle) ? [{ line, text }] : []));
  expect([...lines.find(needle)], needle).toEqual(holding);
}

test.each([1, 4, 6, 7, 9, 14])(
  '%i letters are found in the lines that hold them, each once, and in no other',
  (length) => {
    for (const text of texts) {
      const from = random.below(Math.max(1, text.length - length));
      if (text !== '') expectFound(text.slice(from, from + length));
    }
  },
);

test.each(['zzzzzzzz', 'zzzzzzzzz', '2700127001', 'großhandel', 'verkehrt', 'обслуживание', '顧客満足度調査'])(
  '“%s” is found where it stands as a whole',
  expectFound,
);
