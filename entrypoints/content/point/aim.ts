import type { Point } from './anchor';

/** Pixels around the card that count as the card: hands are not rulers. */
const slack = 12;

/** Whether a move from one point to another, carried on, meets a box: the pointer is on its way there. */
export function headsFor({ left, top, right, bottom }: DOMRect, from: Point, to: Point): boolean {
  const x = crossing(from.x, to.x - from.x, left - slack, right + slack);
  const y = crossing(from.y, to.y - from.y, top - slack, bottom + slack);
  return Math.max(x.in, y.in, 0) <= Math.min(x.out, y.out);
}

/** When something that starts at a place and moves by so much in a step is between two places, in steps. */
function crossing(start: number, step: number, low: number, high: number): { in: number; out: number } {
  if (step === 0)
    return low <= start && start <= high ? { in: -Infinity, out: Infinity } : { in: Infinity, out: -Infinity };
  const times = [(low - start) / step, (high - start) / step].sort((a, b) => a - b) as [number, number];
  return { in: times[0], out: times[1] };
}
