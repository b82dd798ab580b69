import { closest, parentOf } from './dom';

/**
 * The text of one run of inline content, as one string, with the text nodes that it was read from: node i holds the
 * text from `starts[i]` on. A `<br>` reads as a line break.
 */
export type Block = {
  /** The element whose own inline content this is. */
  readonly element: Element;
  readonly text: string;
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
};

/** A place in a block's text, in one of its text nodes; offsets are within the node. */
export type Span = { readonly node: Text; readonly start: number; readonly end: number };

/** Stands where something that is not read stood, so that no name is found across it. */
export const objectCharacter = '\ufffc';

/** The parts of a block's text nodes that lie from `start` to before `end` in its text. */
export function spansOf({ nodes, starts }: Block, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let index = starts.findLastIndex((from) => from <= start);
  for (let node = nodes[index]; node; node = nodes[++index]) {
    const from = starts[index] ?? 0;
    if (from >= end) break;
    const span = { node, start: Math.max(0, start - from), end: Math.min(node.length, end - from) };
    if (span.end > span.start) spans.push(span);
  }
  return spans;
}

/**
 * Whether a place in a block is one piece of a line as the reader sees it: style can make a block of any element, and two
 * links side by side are two things. Looked up only for the few names that run over several text nodes.
 */
export function isUnbroken(block: Block, start: number, end: number): boolean {
  const nodes = spansOf(block, start, end).map(({ node }) => node);
  if (nodes.length < 2) return true;
  const links = new Set(nodes.flatMap((node) => closest(node, 'a[href], button') ?? []));
  return links.size < 2 && nodes.every((node) => isInlineUpTo(node, block.element));
}

function isInlineUpTo(node: Node, block: Element): boolean {
  for (let at = parentOf(node); at instanceof Element && at !== block; at = parentOf(at)) {
    if (!/^(inline|contents|ruby.*)$/.test(getComputedStyle(at).display)) return false;
  }
  return true;
}

/** A block's text as people write it: white space collapsed. */
export function plainText(text: string): string {
  return text.replaceAll(objectCharacter, ' ').replace(/\s+/g, ' ');
}
