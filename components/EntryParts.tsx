import type { ComponentChildren } from 'preact';
import type { NamedEntry } from '../glossary/schema';

/** A part of a card's text under its own heading. */
export function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="gloss-card-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

type OthersProps = { readonly others: readonly NamedEntry[]; readonly onOpen: (entryId: string) => void };

/** Entries to turn to, each with its field. */
export function OtherMeanings({ others, onOpen }: OthersProps) {
  return (
    <ul class="gloss-card-others">
      {others.map(({ id, term, category, categoryName }) => (
        <li key={id}>
          <button type="button" class="gloss-card-link" dir="auto" onClick={() => onOpen(id)}>
            {term}
          </button>
          <span class="gloss-card-field" data-category={category}>
            {categoryName}
          </span>
        </li>
      ))}
    </ul>
  );
}
