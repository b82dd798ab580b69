import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { OwnEntry } from '../glossary/own';
import { OwnTermRow } from './OwnTermRow';

type Props = {
  readonly own: readonly OwnEntry[];
  /** The form of the entry with this id, in the place of its row. */
  readonly form: { readonly id: string; readonly element: ComponentChildren } | undefined;
  readonly onEdit: (entryId: string) => void;
  readonly onRemove: (entry: OwnEntry) => void;
  /** The reader wants a removed one back. */
  readonly onUndo: (entry: OwnEntry) => void;
};

/** Terms from which on they can be filtered, and rows that are drawn until all are asked for. */
const [manyTerms, shownRows] = [8, 50];

/** The reader's own terms by name. What is removed keeps its row, with a way back, until the next is. */
export function OwnTermList({ own, form, onEdit, onRemove, onUndo }: Props) {
  const [filter, setFilter] = useState('');
  const [isWhole, setWhole] = useState(false);
  const { list, removed, remove } = useRemoved(own, onRemove);
  const rows = useMemo(() => [...own, ...(removed ? [removed] : [])].sort(byTerm), [own, removed]);
  const found = useMemo(() => rows.filter((entry) => isFound(entry, filter)), [rows, filter]);
  const shown = isWhole ? found : found.slice(0, shownRows);
  return (
    <div class="own-list">
      {rows.length > manyTerms && (
        <Filter filter={filter} found={found.length} all={rows.length} onFilter={setFilter} />
      )}
      <ul ref={list} aria-label="Your terms">
        {shown.map((entry) =>
          form?.id === entry.id ? (
            <li key={entry.id} class="own-open">
              {form.element}
            </li>
          ) : (
            <OwnTermRow
              key={entry.id}
              entry={entry}
              isRemoved={entry === removed}
              onEdit={() => onEdit(entry.id)}
              onRemove={() => remove(entry)}
              onUndo={() => onUndo(entry)}
            />
          ),
        )}
      </ul>
      {shown.length < found.length && (
        <button type="button" class="button button-plain own-all" onClick={() => setWhole(true)}>
          {`Show all ${found.length.toLocaleString('en')}`}
        </button>
      )}
    </div>
  );
}

/** The entry that was removed last, as long as it is gone; the way back takes the focus of the pressed button. */
function useRemoved(own: readonly OwnEntry[], onRemove: Props['onRemove']) {
  const [last, setLast] = useState<OwnEntry>();
  const list = useRef<HTMLUListElement>(null);
  const removed = last && !own.some(({ id }) => id === last.id) ? last : undefined;
  useLayoutEffect(() => {
    if (removed) list.current?.querySelector<HTMLElement>('[data-undo]')?.focus();
  }, [removed]);
  return {
    list,
    removed,
    remove(entry: OwnEntry): void {
      setLast(entry);
      onRemove(entry);
    },
  };
}

type FilterProps = {
  readonly filter: string;
  readonly found: number;
  readonly all: number;
  readonly onFilter: (filter: string) => void;
};

function Filter({ filter, found, all, onFilter }: FilterProps) {
  const count = (number: number) => `${number.toLocaleString('en')} ${number === 1 ? 'term' : 'terms'}`;
  return (
    <div class="own-filter">
      <input
        class="field"
        type="search"
        aria-label="Filter your terms"
        placeholder="Filter your terms"
        autocomplete="off"
        spellcheck={false}
        value={filter}
        onInput={(event) => onFilter(event.currentTarget.value)}
      />
      <p class="muted" role="status">
        {filter.trim() === '' ? count(all) : `${found.toLocaleString('en')} of ${count(all)}`}
      </p>
    </div>
  );
}

function isFound({ term, acronyms, aliases, definition }: OwnEntry, filter: string): boolean {
  const wanted = filter.trim().toLowerCase();
  return (
    wanted === '' || [term, ...acronyms, ...aliases, definition].some((text) => text.toLowerCase().includes(wanted))
  );
}

const collator = new Intl.Collator(undefined, { numeric: true });

function byTerm(a: OwnEntry, b: OwnEntry): number {
  return collator.compare(a.term, b.term);
}
