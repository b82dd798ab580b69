/** A step of a program: what is done, where in the text of its paragraph, and how long it waits then. */
export type Step = {
  readonly act: string;
  readonly from: number;
  readonly length: number;
  readonly paragraph: number;
  /** Milliseconds; undefined goes on in the same task. */
  readonly pause: number | undefined;
};

export type Program = { readonly seed: number; readonly steps: readonly Step[] };

/** What programs do; play.ts says how. */
export const acts = [
  'surround',
  'extract and put back',
  'delete',
  'insert a text',
  'split',
  'write every text in capitals',
  'write one text',
  'insert data',
  'delete data',
  'take all out and put it back',
  'replace by a fragment',
  'wrap a text node',
  'clone',
  'write the markup back',
  'normalize',
  'append word by word',
  'move to the end',
  'set the text',
] as const;

const pauses = [undefined, undefined, 0, 0, 30, 200];

/** The program of a seed: the same one each time. */
export function programOf(seed: number): Program {
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const steps = Array.from({ length: 2 + Math.floor(random() * 5) }, () => ({
    act: pick(acts),
    from: Math.floor(random() * 60),
    length: 1 + Math.floor(random() * 20),
    paragraph: Math.floor(random() * 4),
    pause: pick(pauses),
  }));
  return { seed, steps };
}

/** Numbers from 0 to below 1: mulberry32 by Tommy Ettinger, in the public domain. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
