// Which place of a page a reported match stands in, told by the text around it.

/**
 * @typedef {{ left: string; text: string; right: string }} Place A stretch of a page's text, and what stands around it.
 * @typedef {{ before: string; text: string; after: string }} Match
 */

/**
 * Where in a place's text a match lies, counted without white space; -1 where it doesn't. What both know of their
 * surroundings must agree; the edges of a block end what either knows.
 *
 * @param {Place} place
 * @param {Match} match
 */
export function offsetIn(place, match) {
  const [left, text, right] = [bare(place.left), bare(place.text), bare(place.right)];
  const [before, inner, after] = [bare(match.before), bare(match.text), bare(match.after)];
  for (let at = text.indexOf(inner); at >= 0; at = text.indexOf(inner, at + 1)) {
    const isLeft = agreeAtEnd(left + text.slice(0, at), before);
    if (isLeft && agreeAtStart(text.slice(at + inner.length) + right, after)) return at;
  }
  return -1;
}

/** White space, and what stands for things without text, differs between ways of reading a page. @param {string} text */
function bare(text) {
  return text.replace(/[\s\u00ad\u200b\ufffc]+/g, '');
}

/** @param {string} a @param {string} b */
function agreeAtEnd(a, b) {
  return a.endsWith(b) || b.endsWith(a);
}

/** @param {string} a @param {string} b */
function agreeAtStart(a, b) {
  return a.startsWith(b) || b.startsWith(a);
}

/**
 * The place that each match stands in, or undefined. Places and matches are in the order of the page: where the same
 * words come again in the same surroundings, the first match takes the first place.
 *
 * @template {Place} P
 * @template {Match} M
 * @param {readonly P[]} places
 * @param {readonly M[]} matches
 * @returns {(P | undefined)[]}
 */
export function placeAll(places, matches) {
  /** @type {Set<string>} */
  const taken = new Set();
  return matches.map((match) => {
    /** @type {P | undefined} */
    let again;
    for (const [index, place] of places.entries()) {
      const at = offsetIn(place, match);
      if (at < 0) continue;
      const key = `${index} ${at}`;
      again ??= place;
      if (taken.has(key)) continue;
      taken.add(key);
      return place;
    }
    return again;
  });
}
