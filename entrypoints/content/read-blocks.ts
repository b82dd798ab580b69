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
const chunkLength = 4_000;

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
    const gathered: Gathered = { parts: [], lengths: [] };
    const shadow = gather(walk, gathered);
    // Of lines between blocks, the text in one piece would be that of the blocks too.
    const all = depth === 'all' ? textAcross(gathered) : undefined;
    yield (all !== undefined && compose(gathered, all)) || compose(gathered) || [];
    if (!shadow) continue;
    yield* readShadow(shadow);
    const inside: Node | null = firstChild.call(walk.at);
    if (inside) walk.at = inside;
    else walk.isLeft = true;
  }
  if (walk.isLost) onLost?.();
}

/** The same as one list, for who does not let the page change in between. */
export function readBlocks(...asked: Parameters<typeof readChunks>): Block[] {
  return [...readChunks(...asked)].flat();
}

/** What lines are made of: text nodes, line breaks, elements that are not read; and nothing, where a line ends. */
type Part = Text | '\n' | Element | undefined;

/** Parts, and of each that is a text node its length. */
type Gathered = { readonly parts: Part[]; readonly lengths: number[] };

/** Where a walk through the nodes of an element is: `isLeft` once what the node holds was read. */
type Walk = {
  readonly root: Node;
  readonly depth: 'all' | 'own';
  at: Node | null;
  isLeft: boolean;
  /** The node that the walk was at is no longer in the element. */
  isLost?: boolean;
};

/**
 * Walks on until some blocks are gathered or all are read, or up to a host, the open shadow root of which it answers. A plain
 * loop with as few calls as can be: it visits every node of a page, before the engine has compiled any of it.
 */
function gather(walk: Walk, { parts, lengths }: Gathered): ShadowRoot | null {
  const { root, depth } = walk;
  let { at, isLeft } = walk;
  let length = 0;
  while (at) {
    const kind = kindOf(at);
    let isEdge = kind === 'block';
    let next: Node | null = null;
    if (isLeft) {
      isLeft = false;
    } else if (kind === 'text') {
      const own = (at as Text).length;
      lengths[parts.length] = own;
      parts.push(at as Text);
      length += own;
    } else if (kind === 'inline' || (isEdge && depth === 'all')) {
      if (isEdge) parts.push(undefined);
      const shadow = shadowRoot.call(at as Element);
      if (shadow) {
        walk.at = at;
        return shadow;
      }
      next = firstChild.call(at);
    } else if (kind === 'break') {
      parts.push('\n');
    } else if (kind !== 'other') {
      if (isEdge) parts.push(undefined);
      parts.push(at as Element);
    }
    while (!next) {
      if (isEdge) {
        parts.push(undefined);
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

/**
 * Composes blocks, their text taken from that of all that was gathered: to ask each node for its own costs more than all else
 * that is done with a page. Undefined where the page has other text between the nodes.
 */
function compose({ parts, lengths }: Gathered, all?: string): Block[] | undefined {
  const blocks: Block[] = [];
  let nodes: Text[] = [];
  let starts: number[] = [];
  let text = '';
  let at = 0;
  let end = 0;
  for (let index = 0; index <= parts.length; index++) {
    const part = parts[index];
    const length = lengths[index];
    if (length !== undefined) {
      nodes.push(part as Text);
      starts.push(text.length);
      text += all === undefined ? (part as Text).data : all.slice(at, at + length);
      at += length;
      end = at;
    } else if (part === undefined) {
      if (!nodes[0]) continue;
      const element = /\S/.test(text) && blockElementOf(nodes[0]);
      if (element) blocks.push({ element, text, nodes, starts });
      nodes = [];
      starts = [];
      text = '';
    } else {
      const isBreak = part === '\n';
      // Before the first node of a line, what is not read is no part of it.
      if (nodes[0]) text += isBreak ? part : objectCharacter;
      if (!isBreak && end > 0) at += textContent.call(part)?.length ?? 0;
    }
  }
  return all === undefined || end === all.length ? blocks : undefined;
}

/** Text nodes of which each is asked for its text: fewer than these are not worth another way. */
const askedSingly = 6;

/** One for all, as each that there is costs time at every change of the page. */
let range: Range | undefined;

/** All text from the first text node to the last; undefined of few. */
function textAcross({ parts, lengths }: Gathered): string | undefined {
  if (lengths.length < askedSingly) return undefined;
  range ??= document.createRange();
  range.setStart(parts.find((part) => part instanceof Text) as Text, 0);
  range.setEnd(parts[lengths.length - 1] as Text, lengths.at(-1) as number);
  const text = range.toString();
  range.selectNode(document.documentElement);
  range.collapse();
  return text;
}
