import type { HTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';
import type { OwnEntry } from '../glossary/own';

type Props = {
  readonly entry: OwnEntry;
  /** Where it stands in a list of which only a part is drawn. */
  readonly place?: HTMLAttributes<HTMLLIElement> | undefined;
  readonly isRemoved: boolean;
  /** Whether it is selected; undefined while nothing is being selected. */
  readonly isSelected?: boolean | undefined;
  readonly onSelect: () => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onUndo: () => void;
};

/** One of the reader's own terms with what it means; a removed one with the way back. */
export function OwnTermRow({ entry, place, isRemoved, isSelected, onSelect, onEdit, onRemove, onUndo }: Props) {
  const { id, term, acronyms, definition, category } = entry;
  const name = useId();
  return (
    <li class="site own-row" data-entry={id} data-removed={isRemoved} {...place}>
      {isSelected !== undefined && (
        <span class="choice">
          <input type="checkbox" aria-labelledby={name} checked={isSelected} onChange={onSelect} />
        </span>
      )}
      <div class="site-name">
        <p class="own-names">
          <span class="own-term" dir="auto" id={name}>
            {term}
          </span>
          {acronyms.length > 0 && <span class="muted">{acronyms.join(', ')}</span>}
          {category && <span class="own-category">{category}</span>}
        </p>
        <p class="own-meaning" dir="auto">
          {definition}
        </p>
      </div>
      {isRemoved ? (
        <Act words="Undo" name={`Undo removing ${term}`} isUndo onPress={onUndo} />
      ) : (
        isSelected === undefined && (
          <>
            <Act words="Edit" name={`Edit ${term}`} onPress={onEdit} />
            <Act words="Remove" name={`Remove ${term}`} onPress={onRemove} />
          </>
        )
      )}
    </li>
  );
}

type ActProps = {
  readonly words: string;
  readonly name: string;
  readonly isUndo?: boolean;
  readonly onPress: () => void;
};

function Act({ words, name, isUndo, onPress }: ActProps) {
  return (
    <button type="button" class="button-quiet" data-undo={isUndo} aria-label={name} onClick={onPress}>
      {words}
    </button>
  );
}
