import type { Meaning } from '../glossary/schema';
import type { CardContent } from './card-content';
import { OtherMeanings, Part } from './EntryParts';
import { Formula } from './Formula';
import { PageQuote } from './PageQuote';

type Props = {
  readonly content: Extract<CardContent, { kind: 'entry' }>;
  readonly onOpen: (entryId: string) => void;
  readonly onShowQuote?: (() => void) | undefined;
  /** Where it is given, the rest stands behind it. */
  readonly onMore?: (() => void) | undefined;
};

/** The text of an entry, from what it means to where to read on. Parts that an entry lacks are left out. */
export function EntryText({ content, onOpen, onShowQuote, onMore }: Props) {
  const { meaning, quote, written, others = [] } = content;
  const { entry, formula, related, notToConfuse } = meaning;
  if (onMore) {
    return (
      <>
        <p class="gloss-card-lead" dir="auto">
          {entry.definition}
        </p>
        <button type="button" class="gloss-card-link" onClick={onMore}>
          More
        </button>
      </>
    );
  }
  return (
    <>
      {quote && <PageQuote quote={quote} onShow={onShowQuote} />}
      <p class="gloss-card-lead" dir="auto">
        {entry.definition}
      </p>
      {meaning.otherwise && (
        <Part title={meaning.source === 'own' ? 'The built-in glossary explains' : 'You explain it differently'}>
          <Related links={meaning.otherwise} onOpen={onOpen} />
        </Part>
      )}
      {formula && <Formula formula={formula} />}
      {entry.more && (
        <Part title="Why it matters">
          <p dir="auto">{entry.more}</p>
        </Part>
      )}
      {entry.example && (
        <Part title="Example">
          <p dir="auto">{entry.example}</p>
        </Part>
      )}
      {others.length > 0 && (
        <Part title={`Other meanings of ${written ?? entry.term}`}>
          <OtherMeanings others={others} onOpen={onOpen} />
        </Part>
      )}
      {notToConfuse.length > 0 && (
        <Part title="Not to be confused with">
          <NotToConfuse others={notToConfuse} onOpen={onOpen} />
        </Part>
      )}
      {related.length > 0 && (
        <Part title="Related">
          <Related links={related} onOpen={onOpen} />
        </Part>
      )}
      {entry.link && <ReadOn link={entry.link} />}
      <p class="gloss-card-source">{meaning.origin}</p>
    </>
  );
}

/** The way to where more is said; it tells that place nothing of the page that one reads. */
function ReadOn({ link }: { readonly link: string }) {
  return (
    <a class="gloss-card-link" href={link} target="_blank" rel="noopener noreferrer">
      Read more at {link.split('/')[2]}
    </a>
  );
}

type OpenProps = { readonly onOpen: Props['onOpen'] };

function NotToConfuse({ others, onOpen }: OpenProps & { readonly others: Meaning['notToConfuse'] }) {
  return (
    <ul class="gloss-card-others">
      {others.map(({ id, term, line }) => (
        <li key={id}>
          <button type="button" class="gloss-card-link" dir="auto" onClick={() => onOpen(id)}>
            {term}
          </button>
          <p dir="auto">{line}</p>
        </li>
      ))}
    </ul>
  );
}

function Related({ links, onOpen }: OpenProps & { readonly links: Meaning['related'] }) {
  return (
    <ul class="gloss-card-related">
      {links.map(({ id, term }) => (
        <li key={id}>
          <button type="button" class="gloss-card-chip" dir="auto" onClick={() => onOpen(id)}>
            {term}
          </button>
        </li>
      ))}
    </ul>
  );
}
