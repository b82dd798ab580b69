import { Component, createRef } from 'preact';
import { CardFooter } from './CardFooter';
import { CardHeader } from './CardHeader';
import { CardText } from './CardText';
import type { CardActions, CardContent, Menu, Notice, Step } from './card-content';

export type TermCardProps = {
  readonly content: CardContent;
  /** The reader asks for another entry, named on this card. */
  readonly onOpen: (entryId: string) => void;
  /** Goes back to the content before; no button without it. */
  readonly onBack?: (() => void) | undefined;
  /** What was shown before, the first first. */
  readonly way?: readonly Step[] | undefined;
  /** Closes the card; no button without it. */
  readonly onClose?: (() => void) | undefined;
  readonly actions?: CardActions | undefined;
  readonly notice?: Notice | undefined;
  readonly menu?: Menu | undefined;
  /** A pinned card stays until it is closed, and can be moved. */
  readonly isPinned?: boolean | undefined;
  /** The id of the heading, for whoever names a dialog by it. */
  readonly headingId?: string;
  /** `floating` draws a surface with its own size and shadow; `plain` leaves both to what is around. */
  readonly look?: 'floating' | 'plain';
};

/**
 * The explanation of one term: heading, acronym, category and text, with ways to related terms and back. A class, as hooks
 * would be a library of their own in every page for this one effect.
 */
export class TermCard extends Component<TermCardProps> {
  private readonly card = createRef<HTMLElement>();
  private isTurned = false;

  /**
   * A button that turns the card vanishes with the old content and would take the focus with it. So after a turn, and only
   * then, the heading takes it, and the new text starts at its top.
   */
  private readonly turn = (act: () => void) => () => {
    this.isTurned = true;
    act();
  };

  override componentDidUpdate({ content }: TermCardProps): void {
    if (!this.isTurned || content === this.props.content) return;
    this.isTurned = false;
    this.card.current?.querySelector('h2')?.focus({ preventScroll: true });
    this.card.current?.querySelector('.gloss-card-body')?.scrollTo?.(0, 0);
  }

  override render({ content, onOpen, onBack, onClose, actions = {}, look = 'floating', ...props }: TermCardProps) {
    const { turn } = this;
    const way = props.way?.map(({ name, onOpen: open }) => ({ name, onOpen: turn(open) }));
    return (
      <article
        ref={this.card}
        class={`gloss-card gloss-card-${look}`}
        // The card's own words are English, whatever the page around it is; texts set their direction themselves.
        lang="en"
        dir="ltr"
        aria-busy={content.kind === 'loading'}
        data-category={content.kind === 'entry' ? content.meaning.category : undefined}
        data-pinned={props.isPinned}
      >
        <CardHeader
          content={content}
          headingId={props.headingId ?? 'gloss-heading'}
          onBack={onBack && turn(onBack)}
          way={way}
          onClose={onClose}
          onPin={actions.onPin}
          isPinned={props.isPinned}
        />
        <div class="gloss-card-body">
          <CardText content={content} onOpen={(id) => turn(() => onOpen(id))()} actions={actions} />
        </div>
        <CardFooter content={content} actions={actions} notice={props.notice} menu={props.menu} />
      </article>
    );
  }
}
