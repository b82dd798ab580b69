import type { CardContent } from '../../components/TermCard';

/** The way through one card, from term to related term and back. */
export type Trail = {
  /** Starts over; what is still being read for an earlier card is dropped. */
  start(content: Promise<CardContent>): void;
  /** Turns to another entry. */
  open(entryId: string): void;
  /** Goes back one step; undefined at the start. */
  back(): (() => void) | undefined;
  stop(): void;
};

/** Reads with `read` and shows with `draw`; the last thing asked for is what is shown. */
export function createTrail(
  read: (entryId: string, term: string) => Promise<CardContent>,
  draw: (content: CardContent) => void,
): Trail {
  let steps: readonly CardContent[] = [];
  let asked = 0;

  function show(next: readonly CardContent[]): void {
    steps = next;
    const content = steps.at(-1);
    if (content) draw(content);
  }

  function after(content: Promise<CardContent>, next: (content: CardContent) => readonly CardContent[]): void {
    asked++;
    const mine = asked;
    void content.then((read) => {
      if (mine === asked) show(next(read));
    });
  }

  return {
    start: (content) => after(content, (read) => [read]),
    open: (entryId) => after(read(entryId, entryId), (read) => [...steps, read]),
    back: () => (steps.length > 1 ? () => show(steps.slice(0, -1)) : undefined),
    stop() {
      asked++;
      steps = [];
    },
  };
}
