import { blockElementOf, isInsideExcluded } from './node-kinds';
import { type Passage, readPassages } from './read-blocks';
import type { Slices } from './slices';

/** Times that a page is read from the top again because the place to go on from was taken away; then changes tell. */
const readingsAllowed = 5;

/** Passages that fill a few screens: read first on a page that is scrolled down. */
const inViewAtMost = 8;

type Parts = {
  /** Takes in what was read. */
  readonly take: (passage: Passage) => void;
  /** Whether the block that begins with a text node was read before. */
  readonly isKnown: (first: Text) => boolean;
  readonly page: Document;
  readonly slices: Slices;
  readonly onShadow: (root: ShadowRoot) => void;
};

/** Reads a whole page in slices, the viewport first; changes meanwhile are left to the watch. */
export async function readPage({ take, page, slices, ...asked }: Parts, isStopped: () => boolean): Promise<void> {
  async function read(passages: Iterable<Passage>, atMost = Number.POSITIVE_INFINITY): Promise<void> {
    let rest = atMost;
    for (const passage of passages) {
      if (isStopped()) return;
      take(passage);
      if (--rest === 0) return;
      if (slices.isOver()) await slices.pause();
    }
  }

  // While `document.open()` rewrites a document, it has no body; what comes then is seen as a change.
  if (!page.body || isInsideExcluded(page.body)) return;
  const inView = firstInView(page);
  if (inView) await read(readPassages(page.body, 'all', { from: inView, ...asked }), inViewAtMost);
  let isWhole = false;
  const onLost = () => {
    isWhole = false;
  };
  for (let readings = 0; !isWhole && readings < readingsAllowed; readings++) {
    isWhole = true;
    await read(readPassages(page.body, 'all', { onLost, ...asked }));
  }
}

/** The block at the top of the window, where that is not the top of the page. */
function firstInView(page: Document): Element | undefined {
  const view = page.defaultView;
  if (!view || view.scrollY < view.innerHeight) return undefined;
  const at = page.elementFromPoint(view.innerWidth / 2, view.innerHeight / 8);
  const block = at && at !== page.body && page.body.contains(at) ? blockElementOf(at) : undefined;
  return block && block !== page.body && !isInsideExcluded(block) ? block : undefined;
}
