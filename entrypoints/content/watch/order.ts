import type { BlockRecord } from '../mark';
import { parentOf, type Slices } from '../read';

/**
 * Readings in document order. They mostly come so: those that do not, as they were read later, are sorted among themselves and
 * merged in.
 */
export async function inDocumentOrder(records: readonly BlockRecord[], slices: Slices): Promise<BlockRecord[]> {
  const early: BlockRecord[] = [];
  const late: BlockRecord[] = [];
  for (const record of records) {
    const last = early.at(-1);
    if (last && compare(last, record) > 0) late.push(record);
    else early.push(record);
    if (slices.isOver()) await slices.pause();
  }
  late.sort(compare);
  const merged: BlockRecord[] = [];
  let next = 0;
  for (const record of early) {
    for (let other = late[next]; other && compare(other, record) < 0; other = late[++next]) merged.push(other);
    merged.push(record);
    if (slices.isOver()) await slices.pause();
  }
  return [...merged, ...late.slice(next)];
}

function compare(a: BlockRecord, b: BlockRecord): number {
  const [first, second] = [a.finding.block.nodes[0], b.finding.block.nodes[0]];
  if (!first || !second || first === second) return 0;
  const position = first.compareDocumentPosition(second);
  if (position & Node.DOCUMENT_POSITION_DISCONNECTED) return compareAcross(first, second);
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Compares nodes of different trees as they are seen: what is slotted stands where its slot does. */
function compareAcross(a: Node, b: Node): number {
  const [pathA, pathB] = [pathTo(a), pathTo(b)];
  const fork = pathA.findIndex((node, depth) => node !== pathB[depth]);
  const [first, second] = [pathA[fork], pathB[fork]];
  if (!first || !second) return pathA.length - pathB.length;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** What is around a node as it is laid out, outermost first, with the node itself. */
function pathTo(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = (at as Partial<Slottable>).assignedSlot ?? parentOf(at)) path.unshift(at);
  return path;
}
