import type { TargetedKeyboardEvent } from 'preact';
import { Icon } from './Icon';

type Props = {
  readonly typed: string;
  /** The id of the list of results, and of the row in it that Enter opens. */
  readonly listId: string;
  readonly activeId: string | undefined;
  readonly onType: (typed: string) => void;
  /** An arrow key: 1 for down, -1 for up. */
  readonly onMove: (by: 1 | -1) => void;
  readonly onPick: () => void;
};

/** The search field. The focus stays in it while the arrow keys move through the results. */
export function SearchBox({ typed, listId, activeId, onType, onMove, onPick }: Props) {
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    const act = actOf(event);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const actOf = ({ key, isComposing }: KeyboardEvent): (() => void) | undefined => {
    if (isComposing) return undefined;
    if (key === 'ArrowDown') return () => onMove(1);
    if (key === 'ArrowUp') return () => onMove(-1);
    return key === 'Enter' ? onPick : undefined;
  };
  return (
    <div class="search">
      <Icon name="search" />
      <input
        class="field"
        type="search"
        aria-label="Search the glossary"
        placeholder="Search the glossary"
        autocomplete="off"
        spellcheck={false}
        aria-controls={activeId && listId}
        aria-activedescendant={activeId}
        value={typed}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
