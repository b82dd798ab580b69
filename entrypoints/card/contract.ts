import type { LexiconEntry } from '../../glossary/find/lexicon';
import type { Settings } from '../../glossary/store/settings';

/**
 * What the content script and the card agree on. Both run in the isolated world of a frame, but are loaded apart: the
 * content script with every page, the card when somebody dwells on a term for the first time.
 */

/** Where a card belongs. */
export type Anchor = {
  readonly element: Element;
  /** The line of text that it is about, in CSS pixels of the viewport, wherever it stands by now; undefined once it is gone. */
  readonly line: () => DOMRect | undefined;
};

/** A term as a card explains it, wherever it stands. */
export type ExplainedTerm = {
  readonly entry: LexiconEntry;
  readonly isGuess: boolean;
  /** How the page writes it. */
  readonly written: string;
  /** Words of the page that speak for this meaning, the strongest first. */
  readonly reasons: readonly string[];
  /** What else the name can mean. */
  readonly others: readonly LexiconEntry[];
  /** The page's own sentence, where the page defines the term. */
  readonly quote?: string | undefined;
};

/** What a card is opened for: a term of the page, a text that was selected, or to say that the extension was replaced. */
export type Subject =
  | { readonly kind: 'term'; readonly term: ExplainedTerm }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'updated' };

/** What cards are told by the content script, and what they tell it. */
export type CardHost = {
  readonly settings: () => Settings;
  /** The site whose settings hold, as settings list it. */
  readonly site: string;
  /** The current card has been closed, or was pinned. */
  readonly onGone: () => void;
  /** Keys are used in the current card. */
  readonly onUse: () => void;
  /** The focus has left that card. */
  readonly onUnused: () => void;
  /** The first card has opened, or the last one has closed. */
  readonly onChange: () => void;
  /** Brings a sentence of the page into view. */
  readonly showQuote: (quote: string) => void;
};

/** The cards of a frame: the current one, which opens and closes as the reader dwells, and those that were pinned. */
export type Cards = {
  /** Asks for what a card will show, so that it is there when the card opens. */
  prepare(term: ExplainedTerm): void;
  /** Opens the current card, or turns it to another subject. `holds`: opened by key, it takes the focus. */
  show(subject: Subject, anchor: Anchor, holds: boolean): void;
  /** Closes the current card. */
  close(): void;
  /** Closes all, pinned ones too. */
  closeAll(): void;
  isAny(): boolean;
  /** Whether the target of an event is a card, and whether it is the current one. */
  owns(target: EventTarget | null): boolean;
  isCurrent(target: EventTarget | null): boolean;
  /** Whether the pointer is on the current card. */
  isPointedAt(): boolean;
  /** The box of the current card in the viewport; undefined where none is open. */
  bounds(): DOMRect | undefined;
  /** Whether the current card says something that is to stay, though its term is no longer marked. */
  isTelling(): boolean;
};

/** The card's program: makes the cards of a frame. */
export type CardProgram = (host: CardHost) => Cards;

/** A symbol, as a page can give its frames and forms any other name that a global has. */
const receiver = Symbol.for('glosslight.card');

/** Has the card's program handed over once it is injected into this frame. */
export function receiveCard(take: (program: CardProgram) => void): void {
  Object.defineProperty(globalThis, receiver, { value: take, configurable: true });
}

/** Hands the card's program to the content script of this frame; where none waits for it, nothing happens. */
export function deliverCard(program: CardProgram): void {
  Reflect.get(globalThis, receiver)?.(program);
}
