import { className, namespaceURI, nodeName, parentOf } from './dom';

/** What a node is to the text that it stands in. */
export type Kind = 'text' | 'break' | 'inline' | 'block' | 'excluded' | 'other';

/** Never read: code, form fields, elements without text for readers, drawings, formulas, and our own elements. */
const excluded = new Set(
  (
    'audio canvas code datalist embed frameset gloss-card head iframe img input kbd map math meter noembed noframes ' +
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

/** Never read either, whatever the element: editable content, and what is declared a formula. */
const untouchable =
  '[contenteditable=""],[contenteditable=true i],[contenteditable=plaintext-only i],[role=textbox],[role=searchbox],' +
  '[role=combobox],[role=spinbutton],[role=math],[role=code]';

/** The name of a component that shows code. */
const codeElement = /(^|-)code(-|$)/;

/**
 * Classes of what editors, formula typesetters and viewers of documents and code keep to themselves. MathJax has many; a page that
 * only says that it has it ("mathjax-on") is read.
 */
const untouchableClass =
  /(^|\s)(katex|cm-editor|codemirror|monaco-editor|ace_editor|prosemirror|ql-editor|textlayer|mathjax\w*|hljs|shiki|syntaxhighlighter|codehilite|sourcecode|blob-code|code|code-?(block|sample))(\s|$)/i;

/** Kinds by the names of nodes as far as these tell; those of HTML elements are written in capitals, in HTML. */
const kinds = new Map<string, Kind>([['#text', 'text']]);

/** Tells what a node is. */
export function kindOf(node: Node): Kind {
  const kind = kindByName(node);
  const isRead = kind === 'inline' || kind === 'block';
  return isRead && isUntouchable(node as Element) ? 'excluded' : kind;
}

function kindByName(node: Node): Kind {
  const name = nodeName.call(node);
  return kinds.get(name) ?? learnKind(node, name);
}

function learnKind(node: Node, name: string): Kind {
  if (!(node instanceof Element)) return node instanceof Text ? 'text' : 'other';
  if (namespaceURI.call(node) !== 'http://www.w3.org/1999/xhtml') return 'excluded';
  const lower = name.toLowerCase();
  const kind =
    lower === 'br'
      ? 'break'
      : excluded.has(lower) || codeElement.test(lower)
        ? 'excluded'
        : inline.has(lower)
          ? 'inline'
          : 'block';
  // In XML, elements of other languages may have the same name.
  if (name !== lower) kinds.set(name, kind);
  return kind;
}

const { hasAttributes, matches } = Element.prototype;

/** Whether an element whose name is one for readers is left alone all the same; most have no attributes to ask for. */
function isUntouchable(element: Element): boolean {
  if (!hasAttributes.call(element)) return false;
  return matches.call(element, untouchable) || untouchableClass.test(className.call(element));
}

/** Whether the place itself or anything around it is left alone. */
export function isInsideExcluded(node: Node): boolean {
  if (node.ownerDocument?.designMode === 'on') return true;
  for (let at: Node | null = node; at; at = parentOf(at)) if (kindOf(at) === 'excluded') return true;
  return false;
}

/** Whether an element's content is part of the line of text around it. */
export function isInline(element: Element): boolean {
  return kindByName(element) === 'inline';
}

/** The nearest element around a node that begins a block; the node itself if it is one. */
export function blockElementOf(node: Node): Element | undefined {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (at instanceof Element && !isInline(at)) return at;
  }
  return undefined;
}
