import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SiteForm } from './SiteForm';

type Props = {
  readonly title: string;
  readonly sites: readonly string[];
  /** Takes the input; returns an error message, or undefined. */
  readonly onAdd: (typed: string) => Promise<string | undefined>;
  readonly onRemove: (site: string) => void;
  /** The reader wants a removed site back. */
  readonly onUndo: (site: string) => void;
};

/** A list of sites to add to and remove from. A removed site keeps its row, with a way back, until the next change. */
export function SiteList({ title, sites, onAdd, onRemove, onUndo }: Props) {
  const [removed, setRemoved] = useState<string>();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const isRemoved = removed !== undefined && !sites.includes(removed);
  const rows = isRemoved ? [...sites, removed].sort() : sites;
  useLayoutEffect(() => {
    // The pressed button is gone; the one that takes its place gets the focus.
    if (removed !== undefined && isRemoved) list.current?.querySelector<HTMLElement>('[data-undo]')?.focus();
  }, [removed, isRemoved]);

  const remove = (site: string) => {
    setRemoved(site);
    onRemove(site);
  };
  return (
    <section class="site-list" aria-labelledby={id}>
      <h3 class="control-name" id={id}>
        {title}
      </h3>
      <SiteForm listName={title} onAdd={onAdd} />
      {rows.length === 0 && <p class="muted site-none">No sites yet</p>}
      <ul ref={list}>
        {rows.map((site) => (
          <SiteRow key={site} site={site} isRemoved={!sites.includes(site)} onRemove={remove} onUndo={onUndo} />
        ))}
      </ul>
    </section>
  );
}

type RowProps = Pick<Props, 'onRemove' | 'onUndo'> & { readonly site: string; readonly isRemoved: boolean };

function SiteRow({ site, isRemoved, onRemove, onUndo }: RowProps) {
  const name = site === 'file:' ? 'Files on this computer' : site;
  return (
    <li class="site" data-removed={isRemoved}>
      <span class="site-name">{name}</span>
      {isRemoved ? (
        <button
          type="button"
          class="button-quiet"
          data-undo
          aria-label={`Undo removing ${name}`}
          onClick={() => onUndo(site)}
        >
          Undo
        </button>
      ) : (
        <button type="button" class="button-quiet" aria-label={`Remove ${name}`} onClick={() => onRemove(site)}>
          Remove
        </button>
      )}
    </li>
  );
}
