// What the report of one page is worth against its gold, and the mean over pages.
import { offsetIn, placeAll } from './places.mjs';

/** @typedef {import('./sets.mjs').Gold} Gold */
/** @typedef {import('../../glossary/messages').ReportedMatch} Match */
/** @typedef {import('./places.mjs').Place & { gold: Gold }} GoldPlace */

/**
 * @typedef {{ file: string; recallKnown: number | null; recallAll: number | null; precision: number | null;
 *   wrongPer1000Words: number; trapRate: number | null; words: number; right: number; wrong: number; traps: number;
 *   trapsMarked: string[]; missedKnown: string[]; missedUnknown: string[]; wrongNames: string[] }} PageScore
 *   Rates from 0 to 1, null where a page has nothing to measure; names with one item for each occurrence.
 */

/**
 * @param {string} file
 * @param {{ matches: readonly Match[]; words: number }} seen What the extension reported, and the page's number of words.
 * @param {Pick<import('./sets.mjs').PageSet, 'gold' | 'traps' | 'neutral'>} set
 * @param {(name: string) => boolean} isKnown Whether the glossary has a name.
 * @returns {PageScore}
 */
export function scorePage(file, { matches, words }, set, isKnown) {
  const places = set.gold.filter((gold) => gold.file === file).flatMap(placesOf);
  const stands = placeAll(places, matches);
  const found = new Set(stands);
  const neutral = new Set(set.neutral.filter((row) => row.file === file).map(({ surface }) => surface.toLowerCase()));
  const wrong = matches.filter((match, index) => !stands[index] && !neutral.has(match.text.toLowerCase()));
  const right = stands.filter((place) => place?.gold.tier === 1).length;
  const tier1 = places.filter(({ gold }) => gold.tier === 1);
  const missed = tier1.filter((place) => !found.has(place));
  /** @param {GoldPlace} place */
  const isKnownPlace = ({ gold }) => isKnown(gold.surface) || isKnown(gold.canonical);
  const traps = set.traps.filter((row) => row.file === file);
  const trapsMarked = traps.filter(({ trap }) =>
    wrong.some((match) => offsetIn({ left: '', text: trap, right: '' }, match) >= 0),
  );
  return {
    file,
    recallKnown: share(
      tier1.filter((place) => isKnownPlace(place) && found.has(place)).length,
      tier1.filter(isKnownPlace).length,
    ),
    recallAll: share(tier1.length - missed.length, tier1.length),
    precision: share(right, right + wrong.length),
    wrongPer1000Words: words > 0 ? (wrong.length / words) * 1000 : 0,
    trapRate: share(trapsMarked.length, traps.length),
    words,
    right,
    wrong: wrong.length,
    traps: traps.length,
    trapsMarked: trapsMarked.map(({ trap, looks_like }) => `${trap} (${looks_like})`),
    missedKnown: missed.filter(isKnownPlace).map(({ gold }) => gold.surface),
    missedUnknown: missed.filter((place) => !isKnownPlace(place)).map(({ gold }) => gold.surface),
    wrongNames: wrong.map(({ text, entryId }) => `${text} (${entryId})`),
  };
}

/** @param {Gold} gold @returns {GoldPlace[]} */
function placesOf(gold) {
  const { left, right, surface, count = 1 } = gold;
  if (left !== undefined && right !== undefined) return [{ left, text: surface, right, gold }];
  return Array.from({ length: count }, () => ({ left: '', text: surface, right: '', gold }));
}

/**
 * The mean of pages: recall and precision by page, so that a long page counts as much as a short one; wrong marks and
 * traps over all, wrong marks over the ordinary pages (`o-…`) where there are any.
 *
 * @param {readonly PageScore[]} pages
 */
export function meanOf(pages) {
  const ordinary = pages.filter(({ file }) => file.startsWith('o-'));
  const read = ordinary.length > 0 ? ordinary : pages;
  return {
    recallKnown: mean(pages.map(({ recallKnown }) => recallKnown)),
    recallAll: mean(pages.map(({ recallAll }) => recallAll)),
    precision: mean(pages.map(({ precision }) => precision)),
    wrongPer1000Words:
      (share(
        sum(read, ({ wrong }) => wrong),
        sum(read, ({ words }) => words),
      ) ?? 0) * 1000,
    trapRate: share(
      sum(pages, ({ trapsMarked }) => trapsMarked.length),
      sum(pages, ({ traps }) => traps),
    ),
  };
}

/** @param {readonly (number | null)[]} numbers */
function mean(numbers) {
  const known = numbers.filter((number) => number !== null);
  return share(
    known.reduce((all, number) => all + number, 0),
    known.length,
  );
}

/** @template T @param {readonly T[]} items @param {(item: T) => number} numberOf */
function sum(items, numberOf) {
  return items.reduce((all, item) => all + numberOf(item), 0);
}

/** @param {number} part @param {number} whole */
export function share(part, whole) {
  return whole > 0 ? part / whole : null;
}
