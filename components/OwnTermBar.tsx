import type { OwnEntry } from '../glossary/own';
import { counted } from './counted';

/** What own terms are sorted by. */
export type OwnOrder = 'name' | 'category';

type Props = {
  readonly filter: string;
  readonly order: OwnOrder;
  /** The terms that the filter leaves. */
  readonly found: readonly OwnEntry[];
  readonly all: number;
  /** Ids of selected terms; undefined while nothing is being selected. */
  readonly selected: ReadonlySet<string> | undefined;
  readonly onFilter: (filter: string) => void;
  readonly onOrder: (order: OwnOrder) => void;
  readonly onSelect: (selected: ReadonlySet<string> | undefined) => void;
  readonly onRemove: (ids: ReadonlySet<string>) => void;
};

/** What helps with many own terms: a filter, an order, and taking several at once. */
export function OwnTermBar({ filter, order, found, all, selected, onFilter, onOrder, onSelect, onRemove }: Props) {
  const isAll = selected !== undefined && found.every(({ id }) => selected.has(id));
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
      <select
        class="field own-order"
        aria-label="Sort your terms"
        value={order}
        onChange={(event) => onOrder(event.currentTarget.value as OwnOrder)}
      >
        <option value="name">By name</option>
        <option value="category">By category</option>
      </select>
      <p class="muted" role="status">
        {filter.trim() === '' ? counted(all) : `${found.length.toLocaleString('en')} of ${counted(all)}`}
      </p>
      {selected === undefined ? (
        <button type="button" class="button-quiet" onClick={() => onSelect(new Set())}>
          Select
        </button>
      ) : (
        <div class="own-selecting">
          <button
            type="button"
            class="button-quiet"
            onClick={() => onSelect(new Set(isAll ? [] : found.map(({ id }) => id)))}
          >
            {isAll ? 'Select none' : `Select all ${found.length.toLocaleString('en')}`}
          </button>
          <button type="button" class="button-quiet" disabled={selected.size === 0} onClick={() => onRemove(selected)}>
            {selected.size === 0 ? 'Remove' : `Remove ${selected.size.toLocaleString('en')}`}
          </button>
          <button type="button" class="button-quiet" onClick={() => onSelect(undefined)}>
            Done
          </button>
        </div>
      )}
    </div>
  );
}
