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

/** Never read: code and what is typed, no text for readers, drawings and formulas, our own elements. */
const excluded = new Set(
  (
    'applet audio canvas code datalist embed frameset gloss-card head iframe img input kbd map math meter noembed noframes ' +
    'noscript object option optgroup picture plaintext pre progress samp script select style svg template textarea title ' +
    'tt var video xmp mjx-container'
  ).split(' '),
);

/** Elements that take part in a line of text; every other one begins a block of its own. */
const inline = new Set(
  (
    'a abbr acronym b bdi bdo big button cite data del dfn em font gloss-mark i ins label mark nobr q ruby rb s slot small ' +
    'span strike strong sub sup time u wbr'
  ).split(' '),
);

/** Reader-facing classes of editors and formula typesetters whose text is not ours to touch. */
const excludedClasses =
  /(^|\s)(katex|mathjax\w*|cm-editor|CodeMirror|monaco-editor|ace_editor|ProseMirror|ql-editor|textLayer)(\s|$)/i;

const editableRoles = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton', 'math']);

/** Whether an element and all in it is left alone. */
function isExcluded(element: Element): boolean {
  return kindOfName(localName.call(element)) === 'excluded' || isExcludedByItself(element);
}

/** Whether an element whose name is one for readers is left alone all the same. */
function isExcludedByItself(element: Element): boolean {
  if (namespaceURI.call(element) !== 'http://www.w3.org/1999/xhtml') return true;
  // Most elements have none, and every one that is asked for costs time.
  if (!hasAttributes.call(element)) return false;
  const attribute = (key: string) => Element.prototype.getAttribute.call(element, key);
  if (/^(true|plaintext-only|)$/i.test(attribute('contenteditable') ?? 'false')) return true;
  if (editableRoles.has(attribute('role') ?? '')) return true;
  return excludedClasses.test(attribute('class') ?? '');
}

/** Whether the place itself or anything around it is left alone. */
export function isInsideExcluded(node: Node): boolean {
  if (node.ownerDocument?.designMode === 'on') return true;
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (at instanceof Element && isExcluded(at)) return true;
  }
  return false;
}

/** Whether an element's content is part of the line of text around it. */
export function isInline(element: Element): boolean {
  return kindOfName(localName.call(element)) === 'inline';
}

/** The nearest element around a node that begins a block; the node itself if it is one. */
export function blockElementOf(node: Node): Element | undefined {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (at instanceof Element && !isInline(at)) return at;
  }
  return undefined;
}

/** A node's parent, also where a form field named `parentNode` hides the property; that of a shadow root is its host. */
export function parentOf(node: Node): Node | null {
  return parentNode.call(node) ?? (node instanceof ShadowRoot ? node.host : null);
}

const parentNode = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get as (this: Node) => Node | null;
const firstChild = Object.getOwnPropertyDescriptor(Node.prototype, 'firstChild')?.get as (this: Node) => Node | null;
const nextSibling = Object.getOwnPropertyDescriptor(Node.prototype, 'nextSibling')?.get as (this: Node) => Node | null;
const shadowRoot = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot')?.get as (
  this: Element,
) => ShadowRoot | null;
const localName = Object.getOwnPropertyDescriptor(Element.prototype, 'localName')?.get as (this: Element) => string;
const namespaceURI = Object.getOwnPropertyDescriptor(Element.prototype, 'namespaceURI')?.get as (
  this: Element,
) => string;

const { hasAttributes } = Element.prototype;

/** What elements are as far as their names tell: few names are met, and each is looked up thousands of times. */
const kindsOfNames = new Map<string, Kind>();

function kindOfName(name: string): Kind {
  const known = kindsOfNames.get(name);
  if (known) return known;
  const lower = name.toLowerCase();
  const kind = lower === 'br' ? 'break' : excluded.has(lower) ? 'excluded' : inline.has(lower) ? 'inline' : 'block';
  kindsOfNames.set(name, kind);
  return kind;
}

/** What the reading of blocks may be told, and tells. */
export type ReadingOptions = {
  /** A block in the element; those before it are left out. */
  readonly from?: Node;
  /** The place to go on from has left the element, and the rest is not read. */
  readonly onLost?: () => void;
  /** An open shadow root is read; who watches the page watches it too. */
  readonly onShadow?: (root: ShadowRoot) => void;
};

/**
 * Reads the blocks of an element in document order, those of open shadow roots in the place of their hosts. With
 * `depth: 'own'` only the element's own lines are read, not those of the blocks in it. Between two blocks the page may
 * change.
 */
export function* readBlocks(
  root: Element | ShadowRoot,
  depth: 'all' | 'own' = 'all',
  { from, onLost, onShadow }: ReadingOptions = {},
): Generator<Block> {
  const readShadow = function* (shadow: ShadowRoot): Generator<Block> {
    if (line.isBegun()) yield* line.take();
    onShadow?.(shadow);
    yield* readBlocks(shadow, depth, onShadow && { onShadow });
  };
  const line = createLine();
  const own = !from && shadowOf(root);
  if (own) yield* readShadow(own);
  let at = from ?? firstChild.call(root);
  while (at) {
    const kind = kindOf(at);
    let isEdge = kind === 'block';
    // Most edges have nothing before them, and to ask for it costs more than to look.
    if (isEdge && line.isBegun()) yield* line.take();
    if (at instanceof Text) line.add(at);
    else if (kind === 'break') line.append('\n');
    else if (kind === 'excluded') line.append(objectCharacter);
    const isRead = kind === 'inline' || (isEdge && depth === 'all');
    const shadow = isRead && shadowOf(at);
    if (shadow) yield* readShadow(shadow);
    let next = isRead ? firstChild.call(at) : null;
    while (!next) {
      if (isEdge && line.isBegun()) yield* line.take();
      next = nextSibling.call(at);
      if (next) break;
      const parent: Node | null = parentOf(at);
      if (!parent) onLost?.();
      if (!parent || parent === root) return yield* line.take();
      at = parent;
      // What was read is an inline element or a block.
      isEdge = !(at instanceof Element && isInline(at));
    }
    at = next;
  }
  yield* line.take();
}

function shadowOf(node: Node): ShadowRoot | null {
  return node instanceof Element ? shadowRoot.call(node) : null;
}

/** What a node is to the text that it stands in. */
export type Kind = 'text' | 'break' | 'inline' | 'block' | 'excluded' | 'other';

/** Tells what a node is. */
export function kindOf(node: Node): Kind {
  if (node instanceof Text) return 'text';
  if (!(node instanceof Element)) return 'other';
  const kind = kindOfName(localName.call(node));
  if (kind === 'excluded' || kind === 'break') return kind;
  return isExcludedByItself(node) ? 'excluded' : kind;
}

/** Stands where something that is not read stood, so that no name is found across it. */
export const objectCharacter = '\ufffc';

function createLine() {
  let nodes: Text[] = [];
  let starts: number[] = [];
  let text = '';
  return {
    isBegun: () => nodes.length > 0,
    add(node: Text): void {
      nodes.push(node);
      starts.push(text.length);
      text += node.data;
    },
    /** Text that stands in no node; not needed before the first. */
    append(separator: string): void {
      if (nodes.length > 0) text += separator;
    },
    *take(): Generator<Block> {
      const element = nodes[0] && blockElementOf(nodes[0]);
      if (element && /\S/.test(text)) yield { element, text, nodes, starts };
      nodes = [];
      starts = [];
      text = '';
    },
  };
}

/** The parts of a block's text nodes that lie from `start` to before `end` in its text. */
export function spansOf(block: Block, start: number, end: number): Span[] {
  const spans: Span[] = [];
  block.nodes.forEach((node, index) => {
    const from = block.starts[index] ?? 0;
    const span = { node, start: Math.max(0, start - from), end: Math.min(node.data.length, end - from) };
    if (span.end > span.start) spans.push(span);
  });
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

/** The nearest element around a node that a selector means. */
export function closest(node: Node, selector: string): Element | null {
  const element = node instanceof Element ? node : parentOf(node);
  return element instanceof Element ? Element.prototype.closest.call(element, selector) : null;
}

/** All in an element that a selector means. */
export function within(element: Element, selector: string): Element[] {
  return [...Element.prototype.querySelectorAll.call(element, selector)];
}

function isInlineUpTo(node: Node, block: Element): boolean {
  for (let at = parentOf(node); at instanceof Element && at !== block; at = parentOf(at)) {
    if (!/^(inline|contents|ruby.*)$/.test(getComputedStyle(at).display)) return false;
  }
  return true;
}
