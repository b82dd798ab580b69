import type { CardActions, CardContent } from './card-content';
import { OtherMeanings, Part } from './EntryParts';
import { EntryText } from './EntryText';
import { PageQuote } from './PageQuote';

type Props = {
  readonly content: CardContent;
  readonly onOpen: (entryId: string) => void;
  readonly actions: CardActions;
};

/** What is between head and foot of a card. */
export function CardText({ content, onOpen, actions }: Props) {
  switch (content.kind) {
    case 'loading':
      return <Waiting />;
    case 'entry':
      return <EntryText content={content} onOpen={onOpen} onShowQuote={actions.onShowQuote} onMore={actions.onMore} />;
    case 'page':
      return (
        <>
          <p class="gloss-card-lead">
            On this page it stands for <strong dir="auto">{content.term}</strong>.
          </p>
          <PageQuote quote={content.quote} onShow={actions.onShowQuote} />
        </>
      );
    default:
      return <Lacking content={content} onOpen={onOpen} actions={actions} />;
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

const lacking: { readonly [K in CardContent['kind']]?: string } = {
  missing: 'Its explanation could not be found. Reload the page and try again, or search for the term.',
  unanswered: 'The explanation did not arrive.',
  unknown: 'No glossary explains this yet.',
  updated: 'Glosslight was updated. Reload the page to continue.',
};

function Lacking({ content, onOpen, actions: { onRetry, onWrite } }: Props) {
  return (
    <>
      <p class="gloss-card-lead">{lacking[content.kind]}</p>
      {content.kind === 'unanswered' && onRetry && (
        <button type="button" class="gloss-card-link" onClick={onRetry}>
          Try again
        </button>
      )}
      {content.kind === 'unknown' && onWrite && (
        <button type="button" class="gloss-card-link" onClick={onWrite}>
          Write what it means
        </button>
      )}
      {content.kind === 'unknown' && content.others.length > 0 && (
        <Part title="Closest in the glossary">
          <OtherMeanings others={content.others} onOpen={onOpen} />
        </Part>
      )}
    </>
  );
}
