import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** One remembered thing: its name, and what is remembered about it. */
export type Kept = { readonly id: string; readonly name: string; readonly about?: string | undefined };

type Props = {
  readonly title: string;
  /** Said where nothing is kept. */
  readonly none: string;
  readonly kept: readonly Kept[];
  readonly onRemove: (kept: Kept) => void;
  /** The reader wants a removed one back. */
  readonly onUndo: (kept: Kept) => void;
};

/** Decisions made while reading, each removable. A removed one keeps its row, with an undo, until the next is removed. */
export function KeptList({ title, none, kept, onRemove, onUndo }: Props) {
  const [removed, setRemoved] = useState<Kept>();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const isGone = removed !== undefined && !kept.some((one) => one.id === removed.id);
  const rows = isGone ? [...kept, removed].sort(byName) : [...kept].sort(byName);
  useLayoutEffect(() => {
    // The pressed button is gone; the one that takes its place gets the focus.
    if (isGone) list.current?.querySelector<HTMLElement>('[data-undo]')?.focus();
  }, [isGone, removed]);

  const remove = (one: Kept) => {
    setRemoved(one);
    onRemove(one);
  };
  return (
    <section class="site-list" aria-labelledby={id}>
      <h3 class="control-name" id={id}>
        {title}
      </h3>
      {rows.length === 0 && <p class="muted site-none">{none}</p>}
      <ul ref={list}>
        {rows.map((one) => (
          <KeptRow
            key={one.id}
            kept={one}
            isRemoved={isGone && one.id === removed?.id}
            onRemove={() => remove(one)}
            onUndo={() => onUndo(one)}
          />
        ))}
      </ul>
    </section>
  );
}

function byName(a: Kept, b: Kept): number {
  return a.name.localeCompare(b.name);
}

type RowProps = {
  readonly kept: Kept;
  readonly isRemoved: boolean;
  readonly onRemove: () => void;
  readonly onUndo: () => void;
};

function KeptRow({ kept: { name, about }, isRemoved, onRemove, onUndo }: RowProps) {
  return (
    <li class="site" data-removed={isRemoved}>
      <span class="site-name">
        <span dir="auto">{name}</span>
        {about && <span class="kept-about">{about}</span>}
      </span>
      {isRemoved ? (
        <button type="button" class="button-quiet" data-undo aria-label={`Undo removing ${name}`} onClick={onUndo}>
          Undo
        </button>
      ) : (
        <button type="button" class="button-quiet" aria-label={`Remove ${name}`} onClick={onRemove}>
          Remove
        </button>
      )}
    </li>
  );
}
