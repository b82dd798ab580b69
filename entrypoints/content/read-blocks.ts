import { type Block, objectCharacter } from './blocks';
import { blockElementOf, isInline, kindOf } from './kinds';
import { firstChild, nextSibling, parentOf, shadowRoot, textContent } from './nodes';

/** What the reading of blocks may be told, and tells. */
export type ReadingOptions = {
  /** A block in the element; those before it are left out. */
  readonly from?: Node;
  /** The place to go on from has left the element, and the rest is not read. */
  readonly onLost?: () => void;
  /** An open shadow root is read; who watches the page watches it too. */
  readonly onShadow?: (root: ShadowRoot) => void;
};

/** Characters that are read in one go: some hundredths of a second, at the worst. */
const chunkLength = 12_000;

/**
 * Reads the blocks of an element in document order, those of open shadow roots in the place of their hosts, and gives them
 * out some at once. With `depth: 'own'` only the element's own lines are read, not those of the blocks in it. Between two
 * chunks the page may change.
 */
export function* readChunks(
  root: Element | ShadowRoot,
  depth: 'all' | 'own' = 'all',
  { from, onLost, onShadow }: ReadingOptions = {},
): Generator<readonly Block[]> {
  const readShadow = function* (shadow: ShadowRoot): Generator<readonly Block[]> {
    onShadow?.(shadow);
    yield* readChunks(shadow, depth, onShadow && { onShadow });
  };
  const own = !from && root instanceof Element ? shadowRoot.call(root) : null;
  if (own) yield* readShadow(own);
  const walk: Walk = { root, depth, at: from ?? firstChild.call(root), isLeft: false };
  while (walk.at) {
    const gathered: Gathered = { nodes: [], lengths: [], ends: [], owners: [], gaps: [], skipped: [] };
    const shadow = gather(walk, gathered);
    yield composeBlocks(gathered);
    if (!shadow) continue;
    yield* readShadow(shadow);
    const inside: Node | null = firstChild.call(walk.at);
    if (inside) walk.at = inside;
    else walk.isLeft = true;
  }
  if (walk.isLost) onLost?.();
}

/** The same block by block, for who does not let the page change in between. */
export function* readBlocks(...asked: Parameters<typeof readChunks>): Generator<Block> {
  for (const blocks of readChunks(...asked)) yield* blocks;
}

/** Where a walk through the nodes of an element is: `isLeft` once what the node holds was read. */
type Walk = {
  readonly root: Node;
  readonly depth: 'all' | 'own';
  at: Node | null;
  isLeft: boolean;
  /** The node that the walk was at is no longer in the element. */
  isLost?: boolean;
};

/** Something between text nodes: what it reads as, and the number of the node that it stands before. */
type Gap = { readonly before: number; readonly text: string };

/** An element that is not read, and the number of the text node that it stands before. */
type Skipped = { readonly before: number; readonly node: Node };

/** Text nodes that stand one after the other, and the lines that they make. */
type Gathered = {
  readonly nodes: Text[];
  readonly lengths: number[];
  /** Of each line that has ended, the number of the node after it, and the element whose line it is, as far as that was seen. */
  readonly ends: number[];
  readonly owners: (Element | undefined)[];
  readonly gaps: Gap[];
  readonly skipped: Skipped[];
};

/**
 * Walks on until some blocks are gathered or all are read, or up to a host, the open shadow root of which it answers. A plain
 * loop with as few calls as can be: it visits every node of a page, before the engine has compiled any of it.
 */
function gather(walk: Walk, { nodes, lengths, ends, owners, gaps, skipped }: Gathered): ShadowRoot | null {
  const { root, depth } = walk;
  let { at, isLeft } = walk;
  let begun = 0;
  let length = 0;
  /** The block that the walk has entered and no other edge since. */
  let entered: Element | undefined;
  let owner: Element | undefined;
  while (at) {
    const kind = kindOf(at);
    let isEdge = kind === 'block';
    let next: Node | null = null;
    if (isLeft) {
      isLeft = false;
    } else if (kind === 'text') {
      const { length: own } = at as Text;
      if (nodes.length === begun) owner = entered;
      nodes.push(at as Text);
      lengths.push(own);
      length += own;
    } else {
      if (isEdge) {
        if (nodes.length > begun) {
          owners.push(owner);
          ends.push(nodes.length);
          begun = nodes.length;
        }
        entered = at as Element;
      }
      if (kind === 'inline' || (isEdge && depth === 'all')) {
        const shadow = shadowRoot.call(at as Element);
        if (shadow) {
          walk.at = at;
          return shadow;
        }
        next = firstChild.call(at);
      } else if (kind !== 'other' && nodes.length > 0) {
        if (nodes.length > begun) gaps.push({ before: nodes.length, text: kind === 'break' ? '\n' : objectCharacter });
        if (kind !== 'break') skipped.push({ before: nodes.length, node: at });
      }
    }
    while (!next) {
      if (isEdge) {
        entered = undefined;
        if (nodes.length > begun) {
          owners.push(owner);
          ends.push(nodes.length);
          begun = nodes.length;
        }
        if (length >= chunkLength) {
          walk.at = at;
          walk.isLeft = true;
          return null;
        }
      }
      next = nextSibling.call(at);
      if (next) break;
      const parent: Node | null = parentOf(at);
      if (!parent || parent === root) {
        walk.at = null;
        walk.isLost = !parent;
        return null;
      }
      at = parent;
      // What was read is an inline element or a block.
      isEdge = !isInline(at as Element);
    }
    at = next;
  }
  walk.at = null;
  return null;
}

/** The blocks of what was gathered. Most lines of a page are white space, or one node: little is made for these. */
function composeBlocks(gathered: Gathered): Block[] {
  const { nodes, lengths, ends, owners, gaps } = gathered;
  // The last line ends with the chunk.
  if ((ends.at(-1) ?? 0) < nodes.length) ends.push(nodes.length);
  const { all, from } = textsOf(gathered);
  const blocks: Block[] = [];
  let gap = 0;
  let begin = 0;
  for (let line = 0; line < ends.length; line++) {
    const end = ends[line] as number;
    const start = from[begin] as number;
    const stop = (from[end - 1] as number) + (lengths[end - 1] as number);
    if (!isBlank(all, start, stop)) {
      const first = nodes[begin] as Text;
      const element = owners[line] ?? blockElementOf(first);
      const isPlain = end === begin + 1 && (gaps[gap]?.before ?? end + 1) > end;
      if (element && isPlain) blocks.push({ element, text: all.slice(start, stop), nodes: [first], starts: atStart });
      else if (element) blocks.push({ element, ...composeLine(gathered, all, from, begin, end, gap) });
    }
    while ((gaps[gap]?.before ?? end + 1) <= end) gap++;
    begin = end;
  }
  return blocks;
}

const atStart: readonly number[] = [0];

/** A line of several nodes, or of one with something behind it; `gap` is the first that may stand in it. */
function composeLine(
  { nodes, lengths, gaps }: Gathered,
  all: string,
  from: Int32Array,
  begin: number,
  end: number,
  gap: number,
): Omit<Block, 'element'> {
  const starts: number[] = [];
  let text = '';
  let next = gap;
  for (let first = begin; first < end; ) {
    // Up to what stands between two nodes, texts follow each other in the line as they do in all.
    const until = Math.min(gaps[next]?.before ?? end, end);
    const shift = text.length - (from[first] as number);
    for (let index = first; index < until; index++) starts.push(shift + (from[index] as number));
    text += all.slice(from[first], (from[until - 1] as number) + (lengths[until - 1] as number));
    for (; gaps[next]?.before === until; next++) text += gaps[next]?.text;
    first = until;
  }
  return { text, nodes: nodes.slice(begin, end), starts };
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x20 && (code < 0x80 || /\S/.test(text.charAt(at)))) return false;
  }
  return true;
}

/** Text nodes of which each is asked for its text: fewer than these are not worth another way. */
const askedSingly = 6;

/**
 * The texts of nodes as one, and where in it each begins: to ask each of them for its own costs more than all else that is
 * done with a page. What is passed over between them may stand in it, too.
 */
function textsOf({ nodes, lengths, skipped }: Gathered): { all: string; from: Int32Array } {
  const from = new Int32Array(nodes.length);
  if (nodes.length >= askedSingly) {
    const all = textAcross(nodes);
    let next = 0;
    let length = 0;
    for (let index = 0; index < nodes.length; index++) {
      for (; skipped[next]?.before === index; next++)
        length += textContent.call(skipped[next]?.node as Node)?.length ?? 0;
      from[index] = length;
      length += lengths[index] as number;
    }
    if (length === all.length) return { all, from };
  }
  let all = '';
  nodes.forEach(({ data }, index) => {
    from[index] = all.length;
    all += data;
  });
  return { all, from };
}

/** One for all, as each that there is costs time at every change of the page. */
let range: Range | undefined;

/** All text from the first of some nodes to the last. */
function textAcross(nodes: readonly Text[]): string {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (!first || !last) return '';
  range ??= document.createRange();
  range.setStart(first, 0);
  range.setEnd(last, last.length);
  const text = range.toString();
  range.selectNode(document.documentElement);
  range.collapse();
  return text;
}
