/** Ways to ask nodes that hold where a form field named `parentNode` hides the property, and for what stands around them. */

/** A node's parent; that of a shadow root is its host. */
export function parentOf(node: Node): Node | null {
  return parentNode.call(node) ?? (node instanceof ShadowRoot ? node.host : null);
}

export const parentNode = getter<Node, Node | null>(Node.prototype, 'parentNode');
export const firstChild = getter<Node, Node | null>(Node.prototype, 'firstChild');
export const nextSibling = getter<Node, Node | null>(Node.prototype, 'nextSibling');
export const textContent = getter<Node, string | null>(Node.prototype, 'textContent');
export const nodeName = getter<Node, string>(Node.prototype, 'nodeName');
export const namespaceURI = getter<Element, string>(Element.prototype, 'namespaceURI');
export const className = getter<Element, string>(Element.prototype, 'className');
export const isConnected = getter<Node, boolean>(Node.prototype, 'isConnected');
export const shadowRoot = getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');

function getter<This, Value>(prototype: object, name: string): (this: This) => Value {
  return Object.getOwnPropertyDescriptor(prototype, name)?.get as (this: This) => Value;
}

/** The nearest element around a node that a selector means. */
export function closest(node: Node, selector: string): Element | null {
  const element = node instanceof Element ? node : parentOf(node);
  return element instanceof Element ? Element.prototype.closest.call(element, selector) : null;
}

/** The box of an element, in CSS pixels of the viewport. */
export function boundsOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

/** Whether a node stands before another one in the same tree, or is around it. */
export function precedes(one: Node, other: Node): boolean {
  return (Node.prototype.compareDocumentPosition.call(one, other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** All in an element that a selector means. */
export function within(element: Element, selector: string): Element[] {
  return [...Element.prototype.querySelectorAll.call(element, selector)];
}
