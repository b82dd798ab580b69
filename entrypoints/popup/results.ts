import { useMemo } from 'preact/hooks';
import { plain, wordsOf } from '../../glossary/search/plain';
import { askedFor, telling } from '../../glossary/search/questions';
import type { Library } from './library';

/** Words from which on a query is likely a description. */
const describing = 4;

/** What a query finds, or else what it may have meant. */
export function useResults(library: Library | undefined, typed: string) {
  return useMemo(() => {
    const found = typed.trim() === '' ? [] : (library?.search(typed) ?? []);
    const results = found.map((hit) => ({ ...hit, categoryName: library?.categoryOf(hit.entry.id)?.name ?? '' }));
    // Of a description, only the words that say something are shown to be met.
    const words = wordsOf(plain(typed));
    const met = words.length < describing ? typed : telling(askedFor(words)).join(' ');
    return { results, met, closest: found.length === 0 ? (library?.closest(typed) ?? []) : [] };
  }, [library, typed]);
}
