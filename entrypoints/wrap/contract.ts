/**
 * What the content script and the wrapping of terms in elements agree on. Both run in the isolated world of a frame; the
 * wrapping is injected only where painting can't serve.
 */

/** A part of a term in one text node of the page, and the number of its mark. */
export type Piece = { readonly node: Text; readonly start: number; readonly end: number; readonly number: number };

/** Text nodes of a block that were wrapped, to be given back together. */
export type Wrapped = { readonly nodes: readonly Text[]; readonly numbers: readonly number[] };

/** What the wrapping asks of the content script. */
export type WrapHost = {
  /** Makes changes of ours, which the content script's own watch is not to take for the page's. */
  readonly quietly: (change: () => void) => void;
  /** Marks are to be taken out of these elements for a moment, and made again in the next task. */
  readonly lift: (isMeant: (element: Element) => boolean) => void;
  /** Somebody else has touched a mark: from now on nothing in this document may be wrapped, and all marks have to be unwrapped. */
  readonly onTouched: () => void;
};

export type Wrapping = {
  /** Wraps the pieces of a block where that is safe; answers what was wrapped, and the pieces that are left. */
  wrap(block: Element, pieces: readonly Piece[]): { readonly wrapped: Wrapped; readonly left: readonly Piece[] };
  /** Restores the page's text nodes; pieces that somebody else has touched stay. */
  unwrap(wrapped: Wrapped): void;
  /** Whether the page still holds all of it exactly as it was wrapped. */
  isIntact(wrapped: Wrapped): boolean;
  /** The elements that carry a number and stand in the page. */
  placesOf(number: number): readonly Element[];
  /** The number of the mark that a node is or stands in. */
  numberOf(node: Node | null): number | undefined;
  /** The numbers of the marks that a range touches, in document order. */
  numbersIn(range: Range): readonly number[];
  /** Takes out marks that are none of ours: copies that the page made of its content with ours in it. */
  sweep(element: Element): void;
  stop(): void;
};

/** The wrapping's program. */
export type WrapProgram = (host: WrapHost) => Wrapping;

/** A symbol, as a page can give its frames and forms any other name that a global has. */
const receiver = Symbol.for('glosslight.wrap');

/** Has the wrapping's program handed over once it is injected into this frame. */
export function receiveWrapping(take: (program: WrapProgram) => void): void {
  Object.defineProperty(globalThis, receiver, { value: take, configurable: true });
}

/** Hands the wrapping's program to the content script of this frame; where none waits for it, nothing happens. */
export function deliverWrapping(program: WrapProgram): void {
  Reflect.get(globalThis, receiver)?.(program);
}
