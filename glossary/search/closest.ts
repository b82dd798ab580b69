import { distance } from 'fastest-levenshtein';
import type { Categorised } from '../builtin';
import { plain } from './plain';

/** Entries that are offered at most. */
const offered = 3;

/** The part of a query that may be wrong; beyond it, what comes closest is something else. */
const mostWrong = 0.34;

/**
 * The entries whose names are spelt most like a query that found nothing, the likeliest first; none where no name is near.
 * Compares with every name, which takes some milliseconds for some thousand.
 */
export function closestTo(entries: readonly Categorised[], typed: string): readonly Categorised[] {
  const query = plain(typed).trim();
  if (query === '') return [];
  const allowed = Math.floor(query.length * mostWrong);
  const slips = (name: string) =>
    Math.abs(name.length - query.length) > allowed ? allowed + 1 : distance(name, query);
  return entries
    .map((found) => {
      const { term, acronyms, aliases } = found.entry;
      return { found, slips: Math.min(...[term, ...acronyms, ...aliases].map((name) => slips(plain(name)))) };
    })
    .filter((one) => one.slips <= allowed)
    .sort((a, b) => a.slips - b.slips)
    .slice(0, offered)
    .map(({ found }) => found);
}
