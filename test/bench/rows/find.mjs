// How long finding takes, as a multiple of what it takes to visit all text nodes and read every character.
import { ratios, rowOf } from '../figures.mjs';

/**
 * @typedef {import('../figures.mjs').Row} Row
 * @param {{ stage: import('../stage.mjs').Stage; rounds: number; pages: readonly string[]; plain: readonly string[]; isQuick: boolean }} bench
 * @returns {AsyncGenerator<Row>}
 */
export async function* findRows({ stage, rounds, pages, plain, isQuick }) {
  const some = isQuick ? 1 : 3;
  const limit = (/** @type {string} */ file) => () => stage.play({ file, run: 'limit' });
  for (const [size, atMost] of /** @type {const} */ ([
    [5000, 1.3],
    [50000, 2],
  ])) {
    for (const file of isQuick && size > 5000 ? pages.slice(0, some) : pages) {
      const values = await ratios(rounds, () => stage.play({ file, size, run: 'find' }), limit(file));
      yield rowOf({
        name: `find, ${size.toLocaleString('en')} surfaces, ${nameOf(file)}: our time / limit, first run`,
        values,
        atMost,
      });
    }
  }
  for (const file of isQuick ? plain.slice(0, some) : plain) {
    const values = await ratios(rounds, () => stage.play({ file, size: 5000, run: 'find' }), limit(file));
    yield rowOf({ name: `page without a single term, ${nameOf(file)} / limit`, values, atMost: 1 });
  }
  for (const file of pages.slice(0, some)) {
    const find = () => stage.play({ file, size: 5000, run: 'find' });
    const values = await ratios(rounds, () => stage.play({ file, size: 5000, run: 'explain' }), find);
    yield rowOf({ name: `meanings and page acronyms added, ${nameOf(file)} / find alone`, values, atMost: 1.5 });
  }
}

/** @param {string} file */
const nameOf = (file) => file.replace(/\.html?$/, '').replace(/-plain$/, '');
