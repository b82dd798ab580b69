import { askFromPage } from '../../glossary/channel';
import type { ReportedMatch } from '../../glossary/messages';
import type { Running } from './run';

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

/**
 * Tells the top of the tab what this frame found. Says nothing as long as there is nothing, so that a page's many small
 * frames leave the background asleep.
 */
export function createTeller(): (running: Running | undefined) => void {
  let hasTold = false;
  const send = async (matches: ReportedMatch[]) => {
    if (matches.length === 0 && !hasTold) return;
    hasTold = true;
    await askFromPage('frame.found', { matches });
  };
  const tell = async (running: Running | undefined) => {
    // At once: a frame that is taken away comes to no second turn.
    await send(running ? await running.matches() : []);
  };
  // A frame whose extension or tab is going away has nobody to tell.
  return (running) => void tell(running).catch(() => undefined);
}
