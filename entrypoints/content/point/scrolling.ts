import type { Anchor } from '../../card/contract';

/** Milliseconds after a turn of the wheel, a press or a key in which a scroll counts as the reader's; smooth ones go on for a while. */
const causedMs = 600;

/** Calls back when the reader, and not the page by itself, scrolls a card's line away. Answers what ends that. */
export function watchScrolling({ line }: Anchor, onScroll: () => void): () => void {
  const abort = new AbortController();
  const options = { capture: true, passive: true, signal: abort.signal };
  const top = line()?.y;
  let caused = Number.NEGATIVE_INFINITY;
  const cause = (event: Event) => {
    if (event.isTrusted) caused = event.timeStamp;
  };
  const scroll = ({ timeStamp }: Event) => {
    if (timeStamp - caused < causedMs && line()?.y !== top) onScroll();
  };
  for (const kind of ['wheel', 'keydown', 'pointerdown']) window.addEventListener(kind, cause, options);
  window.addEventListener('scroll', scroll, options);
  return () => abort.abort();
}
