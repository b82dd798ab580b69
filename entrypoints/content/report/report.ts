import type { ReportedMatch } from '../../../glossary/messages';
import type { Occurrence } from '../find';
import { createSlices, plainText } from '../read';

/** Characters of context on each side of a reported match. */
const contextLength = 40;

/** A page's terms as messages carry them. */
export async function reportMatches(occurrences: readonly Occurrence[]): Promise<ReportedMatch[]> {
  const slices = createSlices();
  const matches: ReportedMatch[] = [];
  for (const occurrence of occurrences) {
    matches.push(reportMatch(occurrence));
    if (slices.isOver()) await slices.pause();
  }
  return matches;
}

function reportMatch({ term, block }: Occurrence): ReportedMatch {
  return {
    text: plainText(block.text.slice(term.start, term.end)).trim(),
    before: contextBefore(block.text, term.start),
    after: contextAfter(block.text, term.end),
    entryId: term.entry.id,
    term: term.entry.term,
    source: term.entry.source,
    ...(term.isGuess && { guess: true as const }),
  };
}

/** Reads no more of a long text than needed: any part of it can be white space. */
function contextBefore(text: string, end: number): string {
  for (let length = contextLength * 2; ; length *= 2) {
    const before = plainText(text.slice(Math.max(0, end - length), end));
    // One character more than is shown, as the first may be the end of a longer run of white space.
    if (length >= end) return before.trimStart().slice(-contextLength);
    if (before.length > contextLength) return before.slice(-contextLength);
  }
}

function contextAfter(text: string, start: number): string {
  for (let length = contextLength * 2; ; length *= 2) {
    const after = plainText(text.slice(start, start + length));
    if (start + length >= text.length) return after.trimEnd().slice(0, contextLength);
    if (after.length > contextLength) return after.slice(0, contextLength);
  }
}
