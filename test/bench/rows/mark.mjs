// How long marking takes, compared with registering highlight ranges by hand and with the usual way to use mark.js.
import { ratios, rowOf } from '../figures.mjs';
import { glossaryOf } from '../stage.mjs';

/** The longest that is waited for `mark(list)`; a run that takes longer counts as if it had ended then. */
const patienceMs = 60_000;

/**
 * @param {{ stage: import('../stage.mjs').Stage; rounds: number; isQuick: boolean }} bench
 * @returns {AsyncGenerator<import('../figures.mjs').Row>}
 */
export async function* markRows({ stage, rounds, isQuick }) {
  // The long page takes seconds to load.
  const file = isQuick ? 'reference.html' : 'specification.html';
  const places = isQuick ? 400 : 1500;
  const mark = () => stage.play({ file, size: 5000, run: 'mark', args: [places] });
  const byHand = () => stage.play({ file, size: 5000, run: 'markByHand', args: [places] });
  yield rowOf({
    name: 'mark: our time / registering the same ranges by hand',
    values: await ratios(rounds, mark, byHand),
    atMost: 2,
  });

  const perMark = (/** @type {number} */ marks) => async () => {
    const { ms, done } = await stage.play({ file: 'marks.html', size: 5000, run: 'mark', args: [marks] });
    return { ms: ms / done };
  };
  const growth = await ratios(rounds, perMark(8000), perMark(500));
  yield rowOf({ name: 'cost per mark at 8,000 marks / at 500', values: growth, atMost: 1.3 });

  const words = glossaryOf(5000)
    .slice(0, 500)
    .map(({ term }) => term);
  const list = await stage.play({
    file: 'article.html',
    run: 'markList',
    args: [words, isQuick ? 5000 : patienceMs],
  });
  const values = [];
  for (let round = 0; round < rounds; round++) {
    const { ms } = await stage.play({ file: 'article.html', size: 500, run: 'whole' });
    values.push(list.ms / ms);
  }
  const note = `mark(list), run once: ${(list.ms / 1000).toFixed(1)} s for ${words.length} terms${list.isWhole ? '' : ', not at its end'}`;
  yield rowOf({
    name: 'whole job against mark(list) with 500 terms on the 93 kB article: times faster',
    values,
    atLeast: 300,
    note,
  });
}
