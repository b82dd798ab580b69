import type { ComponentChildren } from 'preact';
import type { Meaning } from '../glossary/schema';
import { Formula } from './Formula';

type Props = {
  readonly meaning: Meaning;
  readonly onOpen: (entryId: string) => void;
};

/** The text of an entry, from what it means to where to read on. Parts that an entry lacks are left out. */
export function EntryText({ meaning, onOpen }: Props) {
  const { entry, related, notToConfuse } = meaning;
  return (
    <>
      <p class="gloss-card-lead" dir="auto">
        {entry.definition}
      </p>
      {entry.formula && <Formula text={entry.formula} gives={entry.acronyms[0]} />}
      <Part title="Why it matters">
        <p dir="auto">{entry.more}</p>
      </Part>
      {entry.example && (
        <Part title="Example">
          <p dir="auto">{entry.example}</p>
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
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="gloss-card-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

type OthersProps = { readonly others: Meaning['notToConfuse']; readonly onOpen: Props['onOpen'] };

function NotToConfuse({ others, onOpen }: OthersProps) {
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

type RelatedProps = { readonly links: Meaning['related']; readonly onOpen: Props['onOpen'] };

function Related({ links, onOpen }: RelatedProps) {
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
