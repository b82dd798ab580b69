import type { ReportedMatch } from '../../../glossary/messages';
import { askFromPage } from '../../../glossary/messages-in-page';

/** What was found in this frame. */
type Found = { readonly matches: () => Promise<ReportedMatch[]> };

/** What the frames of a tab told its top, by frame. */
export function createFrames() {
  const told = new Map<number, readonly ReportedMatch[]>();
  return {
    /** Keeps what a frame told; answers the message that told it. */
    keep(frame: number, matches: readonly ReportedMatch[]): Record<string, never> {
      told.set(frame, matches);
      return {};
    },
    matches: (): ReportedMatch[] => [...told.values()].flat(),
  };
}

/** A frame can be ready before the top of its tab is: how often, and after how many milliseconds, it tells again. */
const again = { times: 5, afterMs: 1000 };

/**
 * Tells the top of the tab what this frame found. Says nothing as long as there is nothing, so that a page's many small
 * frames leave the background asleep.
 */
export function createTeller(): (running: Found | undefined) => void {
  let hasTold = false;
  let latest = 0;
  const send = (matches: ReportedMatch[], turn: number, left = again.times): void => {
    const repeat = () => turn === latest && left > 0 && send(matches, turn, left - 1);
    askFromPage('frame.found', { matches }).catch(() => setTimeout(repeat, again.afterMs));
  };
  return async (running) => {
    latest++;
    const turn = latest;
    // At once where nothing runs: a frame that is taken away comes to no second turn.
    const matches = running ? await running.matches() : [];
    if (turn !== latest || (matches.length === 0 && !hasTold)) return;
    hasTold = true;
    send(matches, turn);
  };
}
