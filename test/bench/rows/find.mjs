// How long finding takes, as a multiple of what it takes to visit all text nodes and read every character.
import { over, playInTurn, rowOf } from '../figures.mjs';

/** Pages of which the first few are measured most closely. */
const some = 3;

/**
 * @typedef {import('../figures.mjs').Row} Row
 * @typedef {{ stage: import('../stage.mjs').Stage; rounds: number; pages: readonly string[]; plain: readonly string[]; isQuick: boolean }} Bench
 * @param {Bench} bench
 * @returns {AsyncGenerator<Row>}
 */
export async function* findRows(bench) {
  for (const [at, file] of bench.pages.entries()) yield* pageRows(bench, file, at < (bench.isQuick ? 1 : some));
  for (const file of bench.isQuick ? bench.plain.slice(0, 1) : bench.plain) yield await plainRow(bench, file);
}

/**
 * The rows of one page, all out of the same rounds.
 *
 * @param {Bench} bench
 * @param {string} file
 * @param {boolean} isClose Meanings too; and in the quick bench the large lexicon.
 * @returns {AsyncGenerator<Row>}
 */
async function* pageRows({ stage, rounds, isQuick }, file, isClose) {
  const hasLarge = isClose || !isQuick;
  const took = await playInTurn(rounds, {
    limit: () => stage.play({ file, run: 'limit' }),
    find: () => stage.play({ file, size: 5000, run: 'find' }),
    ...(hasLarge && { large: () => stage.play({ file, size: 50000, run: 'find' }) }),
    ...(isClose && { explain: () => stage.play({ file, size: 5000, run: 'explain' }) }),
  });
  const { limit = [], find = [], large, explain } = took;
  const name = nameOf(file);
  yield rowOf({
    name: `find, 5,000 surfaces, ${name}: our time / limit, first run`,
    values: over(find, limit),
    atMost: 1.3,
  });
  if (large)
    yield rowOf({
      name: `find, 50,000 surfaces, ${name}: our time / limit, first run`,
      values: over(large, limit),
      atMost: 2,
    });
  if (explain)
    yield rowOf({
      name: `meanings and page acronyms added, ${name} / find alone`,
      values: over(explain, find),
      atMost: 1.5,
    });
}

/** @param {Bench} bench @param {string} file */
async function plainRow({ stage, rounds }, file) {
  const { limit = [], find = [] } = await playInTurn(rounds, {
    limit: () => stage.play({ file, run: 'limit' }),
    find: () => stage.play({ file, size: 5000, run: 'find' }),
  });
  return rowOf({
    name: `page without a single term, ${nameOf(file)} / limit`,
    values: over(find, limit),
    atMost: 1,
  });
}

/** @param {string} file */
const nameOf = (file) => file.replace(/\.html?$/, '').replace(/-plain$/, '');
