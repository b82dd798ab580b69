import type { CategoryId } from '../glossary/schema';
import { Icon } from './Icon';

/** A term found on the page: how it is called, and how often it stands there. */
export type FoundTerm = { readonly entryId: string; readonly term: string; readonly count: number };

/** The found terms of one category in reading order; those that the page itself explains have none. */
export type FoundGroup = {
  readonly category: CategoryId | undefined;
  readonly name: string;
  readonly terms: readonly FoundTerm[];
};

type Props = {
  readonly groups: readonly FoundGroup[];
  readonly onOpen: (entryId: string) => void;
  readonly onShow: (entryId: string) => void;
};

/** The terms of the page, grouped by category. */
export function PageTerms({ groups, onOpen, onShow }: Props) {
  return (
    <section class="page-terms" aria-labelledby="page-terms-heading">
      <h2 id="page-terms-heading" class="list-heading">
        On this page
      </h2>
      {groups.map(({ category, name, terms }) => (
        <section class="group" key={name} data-category={category} aria-label={name}>
          <h3 class="group-name">
            {name} <span class="group-count">{terms.length}</span>
          </h3>
          <ul>
            {terms.map((found) => (
              <Row key={found.entryId} found={found} onOpen={onOpen} onShow={onShow} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

type RowProps = Pick<Props, 'onOpen' | 'onShow'> & { readonly found: FoundTerm };

function Row({ found: { entryId, term, count }, onOpen, onShow }: RowProps) {
  const show = `Show ${term} on the page`;
  return (
    <li class="found">
      <button type="button" class="found-term" onClick={() => onOpen(entryId)}>
        <span dir="auto">{term}</span>
        {count > 1 && (
          <span class="found-count">
            <span aria-hidden="true">{count}×</span>
            <span class="unseen">, {count} times</span>
          </span>
        )}
      </button>
      <button type="button" class="button-icon" aria-label={show} title={show} onClick={() => onShow(entryId)}>
        <Icon name="locate" />
      </button>
    </li>
  );
}
