import { useId, useRef, useState } from 'preact/hooks';
import type { CategoryId } from '../glossary/schema';
import { Icon } from './Icon';
import { PageIcon } from './PageIcon';
import { useRoving } from './roving';

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
  /** The reader knows these: they are to be marked nowhere. */
  readonly onKnow: (entryIds: readonly string[]) => void;
  readonly onCopy: (form: SheetForm) => void;
  /** What came of copying, in words. */
  readonly copied: string;
};

const orders: readonly { readonly value: Order; readonly words: string }[] = [
  { value: 'category', words: 'By category' },
  { value: 'reading', words: 'In reading order' },
  { value: 'count', words: 'Most frequent first' },
];

/** Terms that are being selected, by their ids; undefined while none are. */
type Selected = ReadonlySet<string> | undefined;

/** The terms of the page: one stop for the Tab key, arrow keys within. Several can be selected, to be known at once. */
export function PageTerms(props: Props) {
  const [selected, setSelected] = useState<Selected>();
  const list = useRef<HTMLDivElement>(null);
  const move = useRoving(list);
  const select = (ids: readonly string[], isOn: boolean) => {
    const others = [...(selected ?? [])].filter((id) => !ids.includes(id));
    setSelected(new Set(isOn ? [...others, ...ids] : others));
  };
  return (
    <section class="page-terms" aria-labelledby="page-terms-heading">
      <Heading {...props} selected={selected} onSelect={setSelected} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the arrow keys of the buttons in it */}
      <div ref={list} onKeyDown={move}>
        {props.groups.map((group) => (
          <Group {...props} key={group.name} group={group} selected={selected} onSelect={select} />
        ))}
      </div>
      {selected ? (
        <SelectedRow
          count={selected.size}
          onKnow={() => {
            props.onKnow([...selected]);
            setSelected(undefined);
          }}
          onLeave={() => setSelected(undefined)}
        />
      ) : (
        <CopyRow {...props} />
      )}
    </section>
  );
}

type HeadingProps = Pick<Props, 'order' | 'onOrder'> & {
  readonly selected: Selected;
  readonly onSelect: (selected: Selected) => void;
};

function Heading({ order, onOrder, selected, onSelect }: HeadingProps) {
  const id = useId();
  return (
    <div class="list-top">
      <h2 id="page-terms-heading" class="list-heading">
        On this page
      </h2>
      <button
        type="button"
        class="list-select"
        aria-pressed={selected !== undefined}
        onClick={() => onSelect(selected ? undefined : new Set())}
      >
        Select
      </button>
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

type GroupProps = Pick<Props, 'onOpen' | 'onShow' | 'onHide'> & {
  readonly group: FoundGroup;
  readonly selected: Selected;
  readonly onSelect: (entryIds: readonly string[], isOn: boolean) => void;
};

function Group({ group: { category, name, terms }, selected, onSelect, onOpen, onShow, onHide }: GroupProps) {
  const ids = terms.map(({ entryId }) => entryId);
  return (
    <section class="group" data-category={category} aria-label={name}>
      {name && (
        <div class="group-heading" data-row>
          <h3 class="group-name">
            {name} <span class="group-count">{terms.length}</span>
          </h3>
          {selected && (
            <label class="group-all">
              <input
                type="checkbox"
                aria-label={`All of ${name}`}
                checked={ids.every((id) => selected.has(id))}
                onChange={(event) => onSelect(ids, event.currentTarget.checked)}
              />
              All
            </label>
          )}
          {category && !selected && (
            <button type="button" class="group-hide" aria-label={`Hide here: ${name}`} onClick={() => onHide(category)}>
              Hide here
            </button>
          )}
        </div>
      )}
      <ul>
        {terms.map((found) =>
          selected ? (
            <li class="found choice" key={found.entryId} data-row>
              <input
                type="checkbox"
                id={`select-${found.entryId}`}
                checked={selected.has(found.entryId)}
                onChange={(event) => onSelect([found.entryId], event.currentTarget.checked)}
              />
              <label for={`select-${found.entryId}`} dir="auto">
                {found.term}
              </label>
            </li>
          ) : (
            <Row key={found.entryId} found={found} onOpen={onOpen} onShow={onShow} />
          ),
        )}
      </ul>
    </section>
  );
}

type SelectedProps = { readonly count: number; readonly onKnow: () => void; readonly onLeave: () => void };

function SelectedRow({ count, onKnow, onLeave }: SelectedProps) {
  return (
    <div class="copy-row selected-row">
      <button type="button" class="button" disabled={count === 0} onClick={onKnow}>
        {count === 0 ? 'I know these' : `I know ${count === 1 ? 'this one' : `these ${count}`}`}
      </button>
      <button type="button" class="button-quiet" onClick={onLeave}>
        Cancel
      </button>
    </div>
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
    <li class="found" data-row>
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
