import { localName, namespaceURI, parentOf } from './nodes';

/** What a node is to the text that it stands in. */
export type Kind = 'text' | 'break' | 'inline' | 'block' | 'excluded' | 'other';

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
  return namespaceURI.call(element) !== 'http://www.w3.org/1999/xhtml' || isExcludedByAttributes(element);
}

function isExcludedByAttributes(element: Element): boolean {
  // Most elements have none, and every one that is asked for costs time.
  if (!hasAttributes.call(element)) return false;
  const attribute = (key: string) => getAttribute.call(element, key);
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
  const known = kindsOfClasses.get(Object.getPrototypeOf(element));
  if (known !== undefined) return known === 'inline';
  return kindOfName(localName.call(element)) === 'inline';
}

/** The nearest element around a node that begins a block; the node itself if it is one. */
export function blockElementOf(node: Node): Element | undefined {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (at instanceof Element && !isInline(at)) return at;
  }
  return undefined;
}

const { hasAttributes, getAttribute } = Element.prototype;

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

/**
 * What the commonest nodes are, known by their class alone: to ask a node for its name costs more than to visit it.
 */
const kindsOfClasses = new Map<object, Kind>([
  [Text.prototype, 'text'],
  [Comment.prototype, 'other'],
  ...[HTMLAnchorElement, HTMLSpanElement].map(({ prototype }) => [prototype, 'inline'] as const),
  ...[
    HTMLDivElement,
    HTMLHeadingElement,
    HTMLLIElement,
    HTMLOListElement,
    HTMLParagraphElement,
    HTMLTableCellElement,
    HTMLTableRowElement,
    HTMLUListElement,
  ].map(({ prototype }) => [prototype, 'block'] as const),
]);

/** Tells what a node is. */
export function kindOf(node: Node): Kind {
  const known = kindsOfClasses.get(Object.getPrototypeOf(node));
  if (known === undefined) return kindByName(node);
  const isElement = known === 'inline' || known === 'block';
  return isElement && isExcludedByAttributes(node as Element) ? 'excluded' : known;
}

function kindByName(node: Node): Kind {
  if (node instanceof Text) return 'text';
  if (!(node instanceof Element)) return 'other';
  const kind = kindOfName(localName.call(node));
  if (kind === 'excluded' || kind === 'break') return kind;
  return isExcludedByItself(node) ? 'excluded' : kind;
}
