// Exact precision, recall and F1 of acronym definitions over unique (document, short form, long form).

/** @typedef {import('./sets.mjs').Document} Document */
/** @typedef {import('./sets.mjs').Pair} Pair */

/**
 * @typedef {{ p: number; r: number; f1: number; missed: string[]; wrong: string[]; megabytesPerSecond: number }} PairScore
 */

/**
 * Scores what `define` finds in each document. Short forms count in their case, long forms in any. What the set lists as
 * meant but not written (`implicit`) is neither right nor wrong.
 *
 * @param {readonly Document[]} documents
 * @param {(text: string) => Pair[]} define
 * @returns {PairScore}
 */
export function scorePairs(documents, define) {
  /** @type {{ missed: string[]; wrong: string[] }} */
  const { missed, wrong } = { missed: [], wrong: [] };
  let [right, given, wanted, length, ms] = [0, 0, 0, 0, 0];
  for (const { id, text, pairs, implicit = [] } of documents) {
    const started = performance.now();
    const found = define(text);
    ms += performance.now() - started;
    length += text.length;
    const gold = new Set(pairs.map(keyOf));
    const free = new Set(implicit.map(keyOf));
    const keys = new Set(found.map(keyOf).filter((key) => gold.has(key) || !free.has(key)));
    given += keys.size;
    wanted += gold.size;
    right += gold.intersection(keys).size;
    missed.push(
      ...gold
        .difference(keys)
        .keys()
        .map((key) => `${key}  [${id}]`),
    );
    wrong.push(
      ...keys
        .difference(gold)
        .keys()
        .map((key) => `${key}  [${id}]`),
    );
  }
  const p = given > 0 ? right / given : 0;
  const r = wanted > 0 ? right / wanted : 0;
  const f1 = p + r > 0 ? (2 * p * r) / (p + r) : 0;
  return { p, r, f1, missed, wrong, megabytesPerSecond: length / 1000 / Math.max(ms, 0.001) };
}

/** @param {Pair} pair */
function keyOf({ sf, lf }) {
  return `${sf.trim()} = ${lf.trim().replace(/\s+/g, ' ').toLowerCase()}`;
}
