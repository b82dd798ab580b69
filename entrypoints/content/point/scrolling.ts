import { contains } from '../read';

/** Milliseconds after a turn of the wheel, a touch or a key in which a scroll counts as the reader's; smooth ones go on for a while. */
const causedMs = 600;

/** Calls back when the reader, and not the page by itself, scrolls what an element stands in. Answers what ends that. */
export function watchScrolling(element: Element, onScroll: () => void): () => void {
  const abort = new AbortController();
  const options = { capture: true, passive: true, signal: abort.signal };
  let caused = Number.NEGATIVE_INFINITY;
  const cause = (event: Event) => {
    if (event.isTrusted) caused = event.timeStamp;
  };
  const scroll = ({ target, timeStamp }: Event) => {
    if (timeStamp - caused < causedMs && target instanceof Node && contains(target, element)) onScroll();
  };
  for (const kind of ['wheel', 'touchmove', 'keydown', 'pointerdown']) window.addEventListener(kind, cause, options);
  window.addEventListener('scroll', scroll, options);
  return () => abort.abort();
}
