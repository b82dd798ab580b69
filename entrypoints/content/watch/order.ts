import type { BlockRecord } from '../mark';
import { parentOf, precedes, type Slices } from '../read';

/**
 * Readings in document order; in the order in which they are seen, if the document has shadow trees. They mostly come so: those
 * that do not, as they were read later, are sorted among themselves and merged in.
 */
export async function inDocumentOrder(
  records: readonly BlockRecord[],
  hasShadows: boolean,
  slices: Slices,
): Promise<BlockRecord[]> {
  const compareNodes = hasShadows ? compareSeen : compareInTree;
  const compare = (a: BlockRecord, b: BlockRecord) => {
    const [first, second] = [a.finding.block.nodes[0], b.finding.block.nodes[0]];
    return !first || !second || first === second ? 0 : compareNodes(first, second);
  };
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

const compareInTree = (a: Node, b: Node) => (precedes(a, b) ? -1 : 1);

/** Compares nodes as they are seen: what is slotted stands where its slot does. */
function compareSeen(a: Node, b: Node): number {
  const [pathA, pathB] = [pathTo(a), pathTo(b)];
  const fork = pathA.findIndex((node, depth) => node !== pathB[depth]);
  const [first, second] = [pathA[fork], pathB[fork]];
  if (!first || !second) return pathA.length - pathB.length;
  return compareInTree(first, second);
}

/** What is around a node as it is laid out, outermost first, with the node itself. */
function pathTo(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = (at as Partial<Slottable>).assignedSlot ?? parentOf(at)) path.unshift(at);
  return path;
}
