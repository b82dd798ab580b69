// Sentences with a glossary's terms in them.
import { ordinary, rareWord } from './words.mjs';

/**
 * @typedef {import('./random.mjs').Random} Random
 * @typedef {{ sentence: (words: number) => string; paragraph: (words: number) => string; words: (count: number) => string }} Prose
 */

/**
 * Writes prose in which about every two-hundredth word begins a name of the glossary; none where it has none.
 *
 * @param {Random} random
 * @param {readonly { term: string; acronyms: readonly string[] }[]} glossary
 * @returns {Prose}
 */
export function createProse(random, glossary) {
  // A page has a subject: of a glossary it uses a part.
  const used = Array.from({ length: Math.min(glossary.length, 80) }, () => random.pick(glossary));
  const word = () => (random.next() < 0.08 ? rareWord(random) : random.pickOften(ordinary));
  const name = () => {
    const { term, acronyms } = random.pickOften(used);
    return random.next() < 0.25 && acronyms[0] ? acronyms[0] : term;
  };
  const words = (/** @type {number} */ count) =>
    Array.from({ length: count }, () => (used.length > 0 && random.next() < 0.006 ? name() : word())).join(' ');
  const sentence = (/** @type {number} */ count) => {
    const text = count > 9 ? `${words(count >> 1)}, ${words(count - (count >> 1))}` : words(count);
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  return {
    words,
    sentence,
    paragraph(count) {
      const sentences = [];
      for (let rest = count; rest > 0; rest -= 14) sentences.push(sentence(6 + random.below(16)));
      return sentences.join(' ');
    },
  };
}
