// Reading a list that somebody imports, and comparing it with what is there, beside what the bare parser takes.
import { rowOf } from '../figures.mjs';

/**
 * @param {{ stage: import('../stage.mjs').Stage; rounds: number; isQuick: boolean }} bench
 * @returns {AsyncGenerator<import('../figures.mjs').Row>}
 */
export async function* importRows({ stage, rounds, isQuick }) {
  for (const count of isQuick ? [5_000] : [5_000, 50_000, 100_000]) {
    const values = [];
    for (let round = 0; round < (isQuick ? 1 : rounds); round++) {
      const { parse, whole } = await stage.play({ file: 'empty.html', run: 'importRows', args: [count] });
      values.push(whole / parse);
    }
    yield rowOf({
      name: `import of ${count.toLocaleString('en')} rows, half of them known: whole dry run / bare parsing`,
      values,
      atMost: 20,
      unit: '',
    });
  }
}
