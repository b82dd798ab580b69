import type { CardContent } from './card-content';
import { EditButton } from './EditButton';
import { Icon } from './Icon';
import { PageIcon } from './PageIcon';

/** Where an entry stands among the terms of the page: the ones before and after it, its place, and how many there are. */
export type Neighbors = {
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly place: number;
  readonly count: number;
};

type Props = {
  readonly content: CardContent;
  /** Its neighbors, where it is one of the page's terms. */
  readonly neighbors: Neighbors | undefined;
  readonly onOpen: (entryId: string) => void;
  readonly onKnow: (entryId: string) => void;
  readonly onCopy: () => void;
  readonly onShow: (entryId: string) => void;
  readonly onEdit: (entryId: string) => void;
  /** Opens the form for a meaning of the reader's own. */
  readonly onWrite: (name: string) => void;
};

/** What can be done with an entry that is open in the popup. */
export function EntryActions({ content, neighbors, onOpen, onKnow, onCopy, onShow, onEdit, onWrite }: Props) {
  const entry = content.kind === 'entry' ? content.meaning.entry : undefined;
  const isOwn = content.kind === 'entry' && content.meaning.source === 'own';
  return (
    <div class="entry-acts">
      {entry && (
        <button type="button" class="button-quiet" onClick={() => onKnow(entry.id)}>
          <Icon name="check" />I know this
        </button>
      )}
      {(content.kind === 'entry' || content.kind === 'page') && (
        <button type="button" class="button-quiet" onClick={onCopy}>
          <Icon name="copy" />
          Copy
        </button>
      )}
      {entry && neighbors && (
        <button type="button" class="button-quiet" onClick={() => onShow(entry.id)}>
          <PageIcon name="locate" />
          Show on page
        </button>
      )}
      {entry && isOwn && <EditButton onEdit={() => onEdit(entry.id)} />}
      {entry && !isOwn && (
        <button type="button" class="button-quiet" onClick={() => onWrite(entry.term)}>
          <PageIcon name="edit" />
          Write my meaning
        </button>
      )}
      {neighbors && neighbors.count > 1 && <Turn neighbors={neighbors} onOpen={onOpen} />}
    </div>
  );
}

type TurnProps = { readonly neighbors: Neighbors; readonly onOpen: (entryId: string) => void };

/** From one term of the page to the next. */
function Turn({ neighbors: { previous, next, place, count }, onOpen }: TurnProps) {
  return (
    <div class="entry-turn">
      <button
        type="button"
        class="button-icon"
        aria-label="Previous term of the page"
        title="Previous term of the page"
        disabled={previous === undefined}
        onClick={() => previous && onOpen(previous)}
      >
        <Icon name="back" />
      </button>
      <span class="muted">
        {place} of {count}
      </span>
      <button
        type="button"
        class="button-icon entry-next"
        aria-label="Next term of the page"
        title="Next term of the page"
        disabled={next === undefined}
        onClick={() => next && onOpen(next)}
      >
        <Icon name="back" />
      </button>
    </div>
  );
}
