// Typing into the search field, with a large glossary.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { percentile, rowOf } from '../figures.mjs';
import { createProse } from '../prose.mjs';
import { createRandom } from '../random.mjs';
import { benchFolder } from '../stage.mjs';
import { makeGlossary } from '../words.mjs';

/**
 * @param {{ stage: import('../stage.mjs').Stage; rounds: number; isQuick: boolean }} bench
 * @returns {AsyncGenerator<import('../figures.mjs').Row>}
 */
export async function* searchRows({ stage, rounds, isQuick }) {
  const random = createRandom(50);
  const prose = createProse(random, []);
  const entries = makeGlossary(50_000, random).map((entry) => ({
    entry: { ...entry, definition: prose.sentence(16), more: '', related: [] },
    category: 'sales',
  }));
  const queries = Array.from({ length: isQuick ? 6 : 12 }, () => random.pick(entries).entry.term.slice(0, 14));
  writeFileSync(join(benchFolder(), 'search.json'), JSON.stringify(entries));
  const runs = [];
  for (let round = 0; round < (isQuick ? 1 : rounds); round++) {
    runs.push(await stage.play({ file: 'empty.html', entries: '/search.json', run: 'search', args: [queries] }));
  }
  const presses = runs.map((run) => percentile(run.presses, 0.95));
  yield rowOf({
    name: 'search, 50,000 entries: 95th percentile per key press',
    values: presses,
    atMost: 8,
    unit: ' ms',
  });
  yield rowOf({
    name: 'search, 50,000 entries: index ready after opening',
    values: runs.map((run) => run.ready),
    atMost: 150,
    unit: ' ms',
  });
}
