import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { OwnEntry } from '../glossary/own';
import { counted } from './counted';
import { NoticeLine } from './NoticeLine';
import { type OwnOrder, OwnTermBar } from './OwnTermBar';
import { OwnTermRow } from './OwnTermRow';
import { useVirtualRows } from './virtual-rows';

type Props = {
  readonly own: readonly OwnEntry[];
  /** The form of the entry with this id, in the place of its row. */
  readonly form: { readonly id: string; readonly element: ComponentChildren } | undefined;
  readonly onEdit: (entryId: string) => void;
  readonly onRemove: (entries: readonly OwnEntry[]) => void;
  /** The reader wants removed ones back. */
  readonly onUndo: (entries: readonly OwnEntry[]) => void;
};

/** Terms from which on they can be filtered, sorted and selected. */
const manyTerms = 8;

/** The reader's own terms. What is removed keeps its row, with a way back, until the next is; of many, one line has it. */
export function OwnTermList({ own, form, onEdit, onRemove, onUndo }: Props) {
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState<OwnOrder>('name');
  const [selected, setSelected] = useState<ReadonlySet<string>>();
  const { list, removed, isMany, remove } = useRemoved(own, onRemove);
  const rows = useMemo(() => [...own, ...(isMany ? [] : removed)].sort(orders[order]), [own, removed, isMany, order]);
  const found = useMemo(() => rows.filter((entry) => isFound(entry, filter)), [rows, filter]);
  const box = useRef<HTMLDivElement>(null);
  const keyOf = useCallback((index: number) => found[index]?.id ?? String(index), [found]);
  const kept = form ? found.findIndex(({ id }) => id === form.id) : -1;
  const virtual = useVirtualRows(box, found.length, keyOf, kept);
  const items = virtual?.items ?? found.map((_, index) => ({ index, start: undefined }));
  const isGone = (entry: OwnEntry) => !isMany && removed.some(({ id }) => id === entry.id);
  const toggle = (id: string) => setSelected((before) => toggled(before ?? new Set(), id));
  return (
    <div class="own-list">
      {rows.length > manyTerms && (
        <OwnTermBar
          filter={filter}
          order={order}
          found={found.filter((entry) => !isGone(entry))}
          all={rows.length}
          selected={selected}
          onFilter={setFilter}
          onOrder={setOrder}
          onSelect={setSelected}
          onRemove={(ids) => {
            remove(own.filter(({ id }) => ids.has(id)));
            setSelected(undefined);
          }}
        />
      )}
      {isMany && (
        <NoticeLine notice={{ words: `Removed ${counted(removed.length)}.`, onUndo: () => onUndo(removed) }} />
      )}
      <div class="own-box" ref={box}>
        <ul
          ref={list}
          aria-label="Your terms"
          data-part={virtual !== undefined}
          style={virtual && { blockSize: `${virtual.height}px` }}
        >
          {items.map(({ index, start }) => {
            const entry = found[index];
            if (!entry) return null;
            const place = virtual && {
              ref: virtual.measure,
              'data-index': index,
              'aria-setsize': found.length,
              'aria-posinset': index + 1,
              style: { transform: `translateY(${start}px)` },
            };
            return form?.id === entry.id ? (
              <li key={entry.id} class="own-open" {...place}>
                {form.element}
              </li>
            ) : (
              <OwnTermRow
                key={entry.id}
                entry={entry}
                place={place}
                isRemoved={isGone(entry)}
                isSelected={selected?.has(entry.id)}
                onSelect={() => toggle(entry.id)}
                onEdit={() => onEdit(entry.id)}
                onRemove={() => remove([entry])}
                onUndo={() => onUndo([entry])}
              />
            );
          })}
        </ul>
      </div>
    </div>
  );
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The entries that were removed last, as long as they are gone; the way back takes the focus of the pressed button. */
function useRemoved(own: readonly OwnEntry[], onRemove: Props['onRemove']) {
  const [last, setLast] = useState<readonly OwnEntry[]>([]);
  const list = useRef<HTMLUListElement>(null);
  const isBack = last.length > 0 && own.some(({ id }) => id === last[0]?.id);
  const removed = useMemo(() => (isBack ? [] : last), [isBack, last]);
  useLayoutEffect(() => {
    if (removed.length === 1) list.current?.querySelector<HTMLElement>('[data-undo]')?.focus();
  }, [removed]);
  return {
    list,
    removed,
    isMany: removed.length > 1,
    remove(entries: readonly OwnEntry[]): void {
      setLast(entries);
      onRemove(entries);
    },
  };
}

function isFound(entry: OwnEntry, filter: string): boolean {
  const wanted = filter.trim().toLowerCase();
  if (wanted === '') return true;
  const { term, acronyms, aliases, definition, category = '', notes = '' } = entry;
  return [term, ...acronyms, ...aliases, definition, category, notes].some((text) =>
    text.toLowerCase().includes(wanted),
  );
}

const collator = new Intl.Collator(undefined, { numeric: true });

const byName = (a: OwnEntry, b: OwnEntry) => collator.compare(a.term, b.term);

/** Those without a category come last. */
const byCategory = (a: OwnEntry, b: OwnEntry) =>
  collator.compare(a.category ?? '\uffff', b.category ?? '\uffff') || byName(a, b);

const orders: Readonly<Record<OwnOrder, (a: OwnEntry, b: OwnEntry) => number>> = {
  name: byName,
  category: byCategory,
};
