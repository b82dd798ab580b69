import type { ReportedMatch } from '../../glossary/messages';
import { objectCharacter } from './blocks';
import type { Occurrence } from './scan';

/** Characters of context on each side of a reported match. */
const contextLength = 40;

/** A page's terms as messages carry them. */
export function reportMatches(occurrences: readonly Occurrence[]): ReportedMatch[] {
  return occurrences.map(({ term, block }) => ({
    text: plain(block.text.slice(term.start, term.end)).trim(),
    before: plain(block.text.slice(0, term.start)).trimStart().slice(-contextLength),
    after: plain(block.text.slice(term.end)).trimEnd().slice(0, contextLength),
    entryId: term.entry.id,
    term: term.entry.term,
    source: term.entry.source,
    ...(term.isGuess && { guess: true as const }),
  }));
}

function plain(text: string): string {
  return text.replaceAll(objectCharacter, ' ').replace(/\s+/g, ' ');
}
