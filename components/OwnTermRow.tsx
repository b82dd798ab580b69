import type { OwnEntry } from '../glossary/own';

type Props = {
  readonly entry: OwnEntry;
  readonly isRemoved: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onUndo: () => void;
};

/** One of the reader's own terms with what it means; a removed one with the way back. */
export function OwnTermRow({ entry, isRemoved, onEdit, onRemove, onUndo }: Props) {
  const { id, term, acronyms, definition } = entry;
  return (
    <li class="site own-row" data-entry={id} data-removed={isRemoved}>
      <div class="site-name">
        <p class="own-names">
          <span class="own-term" dir="auto">
            {term}
          </span>
          {acronyms.length > 0 && <span class="muted">{acronyms.join(', ')}</span>}
        </p>
        <p class="own-meaning" dir="auto">
          {definition}
        </p>
      </div>
      {isRemoved ? (
        <Act words="Undo" name={`Undo removing ${term}`} isUndo onPress={onUndo} />
      ) : (
        <>
          <Act words="Edit" name={`Edit ${term}`} onPress={onEdit} />
          <Act words="Remove" name={`Remove ${term}`} onPress={onRemove} />
        </>
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
