import { type CardContent, nameOf, type Step } from '../../components/card-content';

type Read = () => Promise<CardContent>;

/** The way through one card, from term to related term and back. */
export type Trail = {
  /** Starts over; reads still pending for an earlier card are dropped. */
  start(read: Read): void;
  /** Turns to another entry. */
  open(entryId: string): void;
  /** Goes back one step; undefined at the start. */
  back(): (() => void) | undefined;
  /** The steps before the shown one, the first first. */
  way(): Step[];
  /** Reads once more what was read last. */
  retry(): void;
  stop(): void;
};

/** Reads with `read` and shows with `draw`; the last request wins. */
export function createTrail(
  read: (entryId: string, term: string) => Promise<CardContent>,
  draw: (content: CardContent) => void,
): Trail {
  let steps: readonly CardContent[] = [];
  let asked = 0;
  let retry = () => {};

  function show(next: readonly CardContent[]): void {
    steps = next;
    const content = steps.at(-1);
    if (content) draw(content);
  }

  function after(readNext: Read, before: readonly CardContent[]): void {
    asked++;
    const mine = asked;
    retry = () => after(readNext, before);
    void readNext().then((content) => {
      if (mine === asked) show([...before, content]);
    });
  }

  return {
    start: (readFirst) => after(readFirst, []),
    open: (entryId) => after(() => read(entryId, entryId), steps),
    back: () => (steps.length > 1 ? () => show(steps.slice(0, -1)) : undefined),
    way: () =>
      steps.slice(0, -1).map((step, at) => ({ name: nameOf(step), onOpen: () => show(steps.slice(0, at + 1)) })),
    retry: () => retry(),
    stop() {
      asked++;
      steps = [];
    },
  };
}
