// Numbers that look random and are the same in every run.

/**
 * A generator of numbers from 0 to below 1 (mulberry32).
 *
 * @param {number} seed
 */
export function createRandom(seed) {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    /** @param {number} limit A whole number from 0 to below it. */
    below: (limit) => Math.floor(next() * limit),
    /** @template T @param {readonly T[]} list @returns {T} */
    pick: (list) => /** @type {T} */ (list[Math.floor(next() * list.length)]),
    /**
     * An item of a list in which those at the front are met far more often, as words of a language are.
     *
     * @template T @param {readonly T[]} list @returns {T}
     */
    pickOften: (list) => /** @type {T} */ (list[Math.floor(list.length ** next()) - 1]),
  };
}

/** @typedef {ReturnType<typeof createRandom>} Random */
