import { type Block, objectCharacter } from './blocks';
import { firstChild, nextSibling, parentOf, shadowRoot, textContent } from './dom';
import { blockElementOf, isInline, kindOf } from './node-kinds';

/** What the reading of blocks may be told, and tells. */
export type ReadingOptions = {
  /** A block in the element; those before it are left out. */
  readonly from?: Node;
  /** The place to go on from has left the element, and the rest is not read. */
  readonly onLost?: () => void;
  /** An open shadow root is read; who watches the page watches it too. */
  readonly onShadow?: (root: ShadowRoot) => void;
  /** Whether the block that begins with a text node is left out. */
  readonly isKnown?: (first: Text) => boolean;
};

/** Blocks that were read in one go: their texts, and each with its nodes when it is asked for, while the page has not changed. */
export type Passage = { readonly texts: readonly string[]; readonly blockAt: (index: number) => Block };

/** Characters that are read in one go: some hundredths of a second, at the worst. */
const chunkLength = 4_000;

/**
 * Reads the blocks of an element in document order, those of open shadow roots in the place of their hosts, and gives them
 * out some at once. With `depth: 'own'` only the element's own lines are read, not those of the blocks in it. Between two
 * passages the page may change.
 */
export function* readPassages(
  root: Element | ShadowRoot,
  depth: 'all' | 'own' = 'all',
  { from, onLost, ...asked }: ReadingOptions = {},
): Generator<Passage> {
  const readShadow = function* (shadow: ShadowRoot): Generator<Passage> {
    asked.onShadow?.(shadow);
    yield* readPassages(shadow, depth, asked);
  };
  const own = !from && root instanceof Element ? shadowRoot.call(root) : null;
  if (own) yield* readShadow(own);
  const walk: Walk = { root, depth, at: from ?? firstChild.call(root), isLeft: false };
  while (walk.at) {
    const gathered: Gathered = { parts: [], lengths: [] };
    const shadow = gather(walk, gathered);
    // Of lines between blocks, the text in one piece would be that of the blocks too.
    const across = depth === 'all' ? textAcross(gathered) : undefined;
    yield compose(gathered, asked.isKnown, across) ?? (compose(gathered, asked.isKnown) as Passage);
    if (!shadow) continue;
    yield* readShadow(shadow);
    const inside: Node | null = firstChild.call(walk.at);
    if (inside) walk.at = inside;
    else walk.isLeft = true;
  }
  if (walk.isLost) onLost?.();
}

/** The same as one list, for who does not let the page change in between. */
export function readBlocks(...asked: Parameters<typeof readPassages>): Block[] {
  return [...readPassages(...asked)].flatMap(({ texts, blockAt }) => texts.map((_, index) => blockAt(index)));
}

/** Blocks that were read already, as a passage. */
export function passageOf(blocks: readonly Block[]): Passage {
  return { texts: blocks.map(({ text }) => text), blockAt: (index) => blocks[index] as Block };
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
        walk.isLeft = false;
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
 * Composes a passage, its texts taken from that across all that was gathered: to ask each node for its own costs more than all
 * else that is done with a page. Undefined where the page has other text between the nodes.
 */
function compose(gathered: Gathered, isKnown: ReadingOptions['isKnown'], across?: string): Passage | undefined {
  const { parts, lengths } = gathered;
  const all = across ?? lengths.map((_, index) => (parts[index] as Text).data).join('');
  const texts: string[] = [];
  const firsts: number[] = [];
  let text = '';
  let first = -1;
  let from = 0;
  let at = 0;
  let end = 0;
  for (let index = 0; index <= parts.length; index++) {
    const part = parts[index];
    const length = lengths[index];
    if (length !== undefined) {
      if (first < 0) {
        first = index;
        from = at;
      }
      at += length;
      end = at;
      continue;
    }
    // An unread element before the first node of a line is not part of the line.
    if (first >= 0) {
      text += all.slice(from, at);
      if (part !== undefined) text += part === '\n' ? part : objectCharacter;
      else {
        if (/\S/.test(text) && !isKnown?.(parts[first] as Text)) {
          texts.push(text);
          firsts.push(first);
        }
        text = '';
        first = -1;
      }
    }
    if (across !== undefined && end > 0 && part instanceof Element) at += textContent.call(part)?.length ?? 0;
    from = at;
  }
  if (end !== all.length) return undefined;
  return { texts, blockAt: (index) => blockOf(gathered, firsts[index] as number, texts[index] as string) };
}

/** The block whose text begins with a part. */
function blockOf({ parts, lengths }: Gathered, first: number, text: string): Block {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let at = 0;
  for (let index = first; parts[index] !== undefined; index++) {
    const length = lengths[index];
    if (length !== undefined) {
      nodes.push(parts[index] as Text);
      starts.push(at);
    }
    at += length ?? 1;
  }
  return { element: blockElementOf(parts[first] as Text) as Element, text, nodes, starts };
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
