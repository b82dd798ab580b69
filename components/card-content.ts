import type { Meaning, NamedEntry } from '../glossary/schema';

/** What the page says of the place that a card was opened from. */
export type Context = {
  /** The marked text, as the page writes it. */
  readonly written?: string | undefined;
  /** Words of the page for which this meaning was chosen. */
  readonly reasons?: readonly string[] | undefined;
  readonly others?: readonly NamedEntry[] | undefined;
  /** The page's own sentence on it. */
  readonly quote?: string | undefined;
};

/** What a card can say: an entry of a glossary, what the page itself defines, or that there is nothing (yet). */
export type CardContent =
  | { readonly kind: 'loading'; readonly term: string }
  | (Context & {
      readonly kind: 'entry';
      readonly meaning: Meaning;
      readonly guess: boolean;
    })
  | { readonly kind: 'page'; readonly term: string; readonly acronym: string; readonly quote: string }
  /** No glossary has it any more. */
  | { readonly kind: 'missing'; readonly term: string }
  /** Asked for again and again, the explanation did not come. */
  | { readonly kind: 'unanswered'; readonly term: string }
  /** Selected by the reader, and in no glossary; what comes closest. */
  | { readonly kind: 'unknown'; readonly term: string; readonly others: readonly NamedEntry[] }
  /** The extension was replaced under the open page. */
  | { readonly kind: 'updated'; readonly term: string };

/** Which further actions are shown in the foot of a card. */
export type Menu = 'more' | 'meanings' | 'site';

/** What can be done in a card; each has its control where it is given. */
export type CardActions = {
  readonly onCopy?: (() => void) | undefined;
  readonly onKnow?: (() => void) | undefined;
  /** Opens the form of an entry that is the reader's own. */
  readonly onEdit?: (() => void) | undefined;
  /** Opens the form for a meaning of the reader's own. */
  readonly onWrite?: (() => void) | undefined;
  readonly onSearch?: (() => void) | undefined;
  readonly onRetry?: (() => void) | undefined;
  /** Brings the page's own sentence into view. */
  readonly onShowQuote?: (() => void) | undefined;
  /** Chooses another meaning for the marked name on this site; null for none. */
  readonly onChoose?: ((entryId: string | null) => void) | undefined;
  /** Says all of it: the card shows its one sentence. */
  readonly onMore?: (() => void) | undefined;
  readonly onMenu?: ((menu: Menu | undefined) => void) | undefined;
  /** Marks the entry's category no longer on this site. */
  readonly onHideCategory?: (() => void) | undefined;
  readonly onLeaveSite?: (() => void) | undefined;
  /** The site that these speak of. */
  readonly site?: string | undefined;
  /** Keeps the card where it is until it is closed. */
  readonly onPin?: (() => void) | undefined;
};

/** What an action came to, in words, with the way back. */
export type Notice = { readonly words: string; readonly onUndo?: (() => void) | undefined };

/** An earlier content on the way to the shown one. */
export type Step = { readonly name: string; readonly onOpen: () => void };

/** What a card is called: a page's own meaning by what was marked, the acronym; an entry by its term. */
export function nameOf(content: CardContent): string {
  if (content.kind === 'entry') return content.meaning.entry.term;
  return content.kind === 'page' ? content.acronym : content.term;
}
