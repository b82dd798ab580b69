import { useId } from 'preact/hooks';
import type { CategoryId } from '../glossary/schema';
import { Icon } from './Icon';
import { PageIcon } from './PageIcon';

/** A term found on the page: how it is called, and how often it stands there. */
export type FoundTerm = { readonly entryId: string; readonly term: string; readonly count: number };

/** Terms under one heading: of a category, of the page itself, or all of them where they are not divided. */
export type FoundGroup = {
  readonly category: CategoryId | undefined;
  readonly name: string | undefined;
  readonly terms: readonly FoundTerm[];
};

/** How the terms are ordered: by category, as they are read, or the most frequent first. */
export type Order = 'category' | 'reading' | 'count';

/** The forms in which the list can be copied. */
export type SheetForm = 'markdown' | 'csv';

type Props = {
  readonly groups: readonly FoundGroup[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly onOpen: (entryId: string) => void;
  readonly onShow: (entryId: string) => void;
  readonly onHide: (category: CategoryId) => void;
  readonly onCopy: (form: SheetForm) => void;
  /** What came of copying, in words. */
  readonly copied: string;
};

const orders: readonly { readonly value: Order; readonly words: string }[] = [
  { value: 'category', words: 'By category' },
  { value: 'reading', words: 'In reading order' },
  { value: 'count', words: 'Most frequent first' },
];

/** The terms of the page. */
export function PageTerms(props: Props) {
  return (
    <section class="page-terms" aria-labelledby="page-terms-heading">
      <Heading {...props} />
      {props.groups.map((group) => (
        <Group {...props} key={group.name} group={group} />
      ))}
      <CopyRow {...props} />
    </section>
  );
}

function Heading({ order, onOrder }: Pick<Props, 'order' | 'onOrder'>) {
  const id = useId();
  return (
    <div class="list-top">
      <h2 id="page-terms-heading" class="list-heading">
        On this page
      </h2>
      <label class="unseen" for={id}>
        Order
      </label>
      <select
        id={id}
        class="list-order"
        value={order}
        onChange={(event) => onOrder(event.currentTarget.value as Order)}
      >
        {orders.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

type GroupProps = Pick<Props, 'onOpen' | 'onShow' | 'onHide'> & { readonly group: FoundGroup };

function Group({ group: { category, name, terms }, onOpen, onShow, onHide }: GroupProps) {
  return (
    <section class="group" data-category={category} aria-label={name}>
      {name && (
        <div class="group-heading">
          <h3 class="group-name">
            {name} <span class="group-count">{terms.length}</span>
          </h3>
          {category && (
            <button type="button" class="group-hide" aria-label={`Hide here: ${name}`} onClick={() => onHide(category)}>
              Hide here
            </button>
          )}
        </div>
      )}
      <ul>
        {terms.map((found) => (
          <Row key={found.entryId} found={found} onOpen={onOpen} onShow={onShow} />
        ))}
      </ul>
    </section>
  );
}

function CopyRow({ onCopy, copied }: Pick<Props, 'onCopy' | 'copied'>) {
  return (
    <div class="copy-row">
      <button type="button" class="button-quiet" onClick={() => onCopy('markdown')}>
        <Icon name="copy" />
        Copy as Markdown
      </button>
      <button type="button" class="button-quiet" onClick={() => onCopy('csv')}>
        <Icon name="copy" />
        Copy as CSV
      </button>
      <p class="muted" role="status">
        {copied}
      </p>
    </div>
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
        <PageIcon name="locate" />
      </button>
    </li>
  );
}
