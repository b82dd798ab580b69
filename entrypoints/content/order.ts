import type { Reading } from './book';
import type { Slices } from './slices';

/**
 * Readings in document order. They mostly come so: those that do not, as they were read later, are sorted among themselves and
 * merged in.
 */
export async function inDocumentOrder(readings: readonly Reading[], slices: Slices): Promise<Reading[]> {
  const early: Reading[] = [];
  const late: Reading[] = [];
  for (const reading of readings) {
    const last = early.at(-1);
    if (last && compare(last, reading) > 0) late.push(reading);
    else early.push(reading);
    if (slices.isOver()) await slices.pause();
  }
  late.sort(compare);
  const merged: Reading[] = [];
  let next = 0;
  for (const reading of early) {
    for (let other = late[next]; other && compare(other, reading) < 0; other = late[++next]) merged.push(other);
    merged.push(reading);
    if (slices.isOver()) await slices.pause();
  }
  return [...merged, ...late.slice(next)];
}

function compare(a: Reading, b: Reading): number {
  const [first, second] = [a.finding.block.nodes[0], b.finding.block.nodes[0]];
  if (!first || !second || first === second) return 0;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
