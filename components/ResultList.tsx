import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AnyEntry, CategoryId } from '../glossary/schema';
import { Emphasis } from './Emphasis';
import { emphasise } from './emphasis';
import { PageIcon } from './PageIcon';

/** An entry that answers a query. */
export type Result = {
  readonly entry: AnyEntry;
  readonly category: CategoryId | null;
  readonly categoryName: string;
};

type Props = {
  readonly id: string;
  readonly typed: string;
  /** The words of it that are emphasised; all, where nothing is said. */
  readonly met?: string;
  readonly results: readonly Result[];
  /** How many more there are than `results` holds. */
  readonly more: number;
  /** The index of the row that Enter opens. */
  readonly active: number;
  /** Where nothing was found: entries that may have been meant. */
  readonly closest?: readonly { readonly entry: AnyEntry }[];
  readonly onOpen: (entryId: string) => void;
  /** Explains what was typed in the reader's own glossary; no button without it. */
  readonly onAdd?: ((name: string) => void) | undefined;
};

/** The id of a row, for the field that points to it. */
export function rowId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** The results of a search, best first, with the match emphasised. */
export function ResultList({ id, typed, met = typed, results, more, active, closest = [], onOpen, onAdd }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [active, results]);
  return (
    <>
      <p class="unseen" role="status">
        {countOf(results.length + more)}
      </p>
      {results.length > 0 && onAdd && (
        <p class="results-add">
          <AddButton typed={typed} look="button-quiet" onAdd={onAdd} />
        </p>
      )}
      {results.length === 0 && <NothingFound typed={typed} closest={closest} onOpen={onOpen} onAdd={onAdd} />}
      <div
        hidden={results.length === 0}
        ref={list}
        class="results"
        id={id}
        role="listbox"
        aria-label="Results"
        tabIndex={-1}
      >
        {results.map((result, at) => (
          <Row
            key={result.entry.id}
            id={rowId(id, at)}
            result={result}
            typed={met}
            isActive={at === active}
            onOpen={onOpen}
          />
        ))}
      </div>
      {more > 0 && <p class="results-more muted">{`${more} more: type on to narrow them down`}</p>}
    </>
  );
}

type RowProps = Pick<Props, 'typed' | 'onOpen'> & {
  readonly id: string;
  readonly result: Result;
  readonly isActive: boolean;
};

function Row({ id, result, typed, isActive, onOpen }: RowProps) {
  const { entry, category, categoryName } = result;
  const also = alsoCalled(entry, typed);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field keeps the focus and hears the keys.
    <div
      class="result"
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      data-category={category}
      onClick={() => onOpen(entry.id)}
    >
      <p class="result-names">
        <span class="result-term" dir="auto">
          <Emphasis text={entry.term} typed={typed} />
        </span>
        {entry.acronyms
          .filter((acronym) => acronym !== entry.term)
          .map((acronym) => (
            <span class="result-acronym" key={acronym}>
              <Emphasis text={acronym} typed={typed} />
            </span>
          ))}
      </p>
      {also && (
        <p class="result-also" dir="auto">
          also <Emphasis text={also} typed={typed} />
        </p>
      )}
      <p class="result-definition" dir="auto">
        <Emphasis text={entry.definition} typed={typed} />
      </p>
      <p class="result-category">{categoryName}</p>
    </div>
  );
}

/** The other name that was typed, where neither term nor acronym shows why the entry is here. */
function alsoCalled(entry: AnyEntry, typed: string): string | undefined {
  const matches = (name: string) => emphasise(name, typed).some((piece) => piece.isMatch);
  return [entry.term, ...entry.acronyms].some(matches) ? undefined : entry.aliases.find(matches);
}

function NothingFound({ typed, closest = [], onOpen, onAdd }: Pick<Props, 'typed' | 'closest' | 'onOpen' | 'onAdd'>) {
  return (
    <div class="empty">
      <p class="empty-line">Nothing found for “{typed.trim()}”</p>
      {closest.length > 0 && (
        <p class="empty-closest">
          Did you mean
          {closest.map(({ entry }) => (
            <button type="button" class="chip" dir="auto" key={entry.id} onClick={() => onOpen(entry.id)}>
              {entry.term}
            </button>
          ))}
        </p>
      )}
      <p class="muted">Try the acronym, the full name, or a word that its explanation would use.</p>
      {onAdd && (
        <p class="empty-act">
          <AddButton typed={typed} look="button button-plain" onAdd={onAdd} />
        </p>
      )}
    </div>
  );
}

type AddProps = {
  readonly typed: string;
  readonly look: 'button button-plain' | 'button-quiet';
  readonly onAdd: (name: string) => void;
};

function AddButton({ typed, look, onAdd }: AddProps) {
  const name = typed.trim();
  return (
    <button type="button" class={look} onClick={() => onAdd(name)}>
      <PageIcon name="add" />
      <span class="add-words">{`Add “${name}” to my glossary`}</span>
    </button>
  );
}

function countOf(results: number): string {
  if (results === 0) return 'No results';
  return results === 1 ? '1 result' : `${results} results`;
}
