// From measurements to rows.

/**
 * One row of the bench. `value` is the median, `spread` the least and the greatest; `limit` is what the goal allows,
 * at most or at least.
 *
 * @typedef {{ name: string; goal: string; value: number; spread: readonly [number, number]; isMet: boolean; note?: string }} Row
 */

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** @param {readonly number[]} values @param {number} part From 0 to 1. */
export function percentile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/**
 * @param {{ name: string; values: readonly number[]; atMost?: number; atLeast?: number; unit?: string; note?: string }} measured
 * @returns {Row}
 */
export function rowOf({ name, values, atMost, atLeast, unit = '', note }) {
  const value = median(values);
  const isMet =
    values.length > 0 && (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast);
  const goal = atMost === undefined ? `≥ ${atLeast}${unit}` : `≤ ${atMost}${unit}`;
  return { name, goal, value, spread: [Math.min(...values), Math.max(...values)], isMet, ...(note && { note }) };
}

/**
 * Plays several things in turn, round by round, so that what else the machine does falls on all of them; answers the
 * milliseconds of each, by its name.
 *
 * @param {number} rounds
 * @param {Record<string, () => Promise<{ ms: number }>>} plays
 * @returns {Promise<Record<string, number[]>>}
 */
export async function playInTurn(rounds, plays) {
  const names = Object.keys(plays);
  const took = Object.fromEntries(names.map((name) => [name, /** @type {number[]} */ ([])]));
  for (let round = 0; round < rounds; round++) {
    // Now one first, now the other: what comes later may find a warmer machine.
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const { ms = Number.NaN } = (await plays[name]?.()) ?? {};
      took[name]?.push(ms);
    }
  }
  return took;
}

/**
 * The ratio of two things that are played in turn, of each round.
 *
 * @param {number} rounds
 * @param {() => Promise<{ ms: number }>} ours
 * @param {() => Promise<{ ms: number }>} base
 */
export async function ratios(rounds, ours, base) {
  const took = await playInTurn(rounds, { base, ours });
  return over(took.ours ?? [], took.base ?? []);
}

/** Times as multiples of those of the same round. @param {readonly number[]} times @param {readonly number[]} base */
export function over(times, base) {
  return times.map((ms, round) => ms / (base[round] ?? Number.NaN));
}

const round = (/** @type {number} */ value) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** @param {readonly Row[]} rows */
export function layOut(rows) {
  const cells = rows.map((row) => [
    row.isMet ? 'yes' : 'NO',
    row.name,
    row.goal,
    round(row.value),
    `${round(row.spread[0])} to ${round(row.spread[1])}`,
    row.note ?? '',
  ]);
  const table = [['MET', 'ROW', 'GOAL', 'MEDIAN', 'SPREAD', ''], ...cells];
  const widths = [0, 1, 2, 3, 4, 5].map((at) => Math.max(...table.map((line) => line[at]?.length ?? 0)));
  return table
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
