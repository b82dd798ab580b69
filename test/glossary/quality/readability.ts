import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** The school grade (Flesch and Kincaid 1975) that one sentence asks of its reader. */
export function gradeOf(sentence: string): number {
  const words = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return fleschKincaid({ sentence: 1, word: words.length, syllable: syllable(sentence) });
}
