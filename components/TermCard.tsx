import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Meaning } from '../glossary/schema';
import { CardHeader } from './CardHeader';
import { EntryText } from './EntryText';

/** What a card can say: an entry of a glossary, what the page itself defines, or that there is nothing (yet). */
export type CardContent =
  | { readonly kind: 'loading'; readonly term: string }
  | { readonly kind: 'entry'; readonly meaning: Meaning; readonly categoryName: string; readonly guess: boolean }
  | { readonly kind: 'page'; readonly term: string; readonly acronym: string; readonly quote: string }
  | { readonly kind: 'missing'; readonly term: string };

type Props = {
  readonly content: CardContent;
  /** The reader asks for another entry, named on this card. */
  readonly onOpen: (entryId: string) => void;
  /** Goes back to the content before; no button without it. */
  readonly onBack?: (() => void) | undefined;
  /** Closes the card; no button without it. */
  readonly onClose?: (() => void) | undefined;
  /** The id of the heading, for whoever names a dialog by it. */
  readonly headingId?: string;
  /** `floating` draws a surface with its own size and shadow; `plain` leaves both to what is around. */
  readonly look?: 'floating' | 'plain';
};

/** The explanation of one term: heading, acronym, category and text, with ways to related terms and back. */
export function TermCard({ content, onOpen, onBack, onClose, headingId = 'gloss-heading', look = 'floating' }: Props) {
  const card = useRef<HTMLElement>(null);
  const turn = useTurnedFocus(card, content);
  return (
    <article
      ref={card}
      class={`gloss-card gloss-card-${look}`}
      // The card's own words are English, whatever the page around it is; texts set their direction themselves.
      lang="en"
      dir="ltr"
      aria-busy={content.kind === 'loading'}
      data-category={content.kind === 'entry' ? content.meaning.category : undefined}
    >
      <CardHeader content={content} headingId={headingId} onBack={onBack && turn(onBack)} onClose={onClose} />
      <div class="gloss-card-body">
        <CardText content={content} onOpen={(id) => turn(() => onOpen(id))()} />
      </div>
    </article>
  );
}

/**
 * A button that turns the card vanishes with the old content and would take the focus with it. So after a turn, and only
 * then, the heading takes it, and the new text starts at its top.
 */
function useTurnedFocus(card: { readonly current: HTMLElement | null }, content: CardContent) {
  const turned = useRef(false);
  useLayoutEffect(() => {
    if (!turned.current) return;
    turned.current = false;
    card.current?.querySelector('h2')?.focus({ preventScroll: true });
    card.current?.querySelector('.gloss-card-body')?.scrollTo?.(0, 0);
  }, [card, content]);
  return (act: () => void) => () => {
    turned.current = true;
    act();
  };
}

function CardText({ content, onOpen }: Pick<Props, 'content' | 'onOpen'>) {
  switch (content.kind) {
    case 'loading':
      return <Waiting />;
    case 'entry':
      return <EntryText meaning={content.meaning} onOpen={onOpen} />;
    case 'page':
      return <PageText {...content} />;
    case 'missing':
      return (
        <p class="gloss-card-lead">
          Its explanation could not be found. Reload the page and try again, or search for the term in Glosslight’s
          toolbar popup.
        </p>
      );
  }
}

/** Grey lines where the text will stand. */
function Waiting() {
  return (
    <div class="gloss-card-waiting">
      <span class="gloss-unseen">Loading the explanation…</span>
      <i /> <i /> <i />
    </div>
  );
}

function PageText({ term, quote }: { readonly term: string; readonly quote: string }) {
  return (
    <>
      <p class="gloss-card-lead">
        On this page it stands for <strong dir="auto">{term}</strong>.
      </p>
      <section class="gloss-card-part">
        <h3>The page says</h3>
        <blockquote dir="auto">{quote}</blockquote>
      </section>
    </>
  );
}
