/** A box in CSS pixels of the viewport of its frame, or of the tab. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A painted piece of text: what it reads, its index among all, and the boxes of its lines in its own frame. */
export type Painted = { readonly text: string; readonly index: number; readonly lines: readonly Box[] };

/** `inside`: a selector of what the marks are to stand in. `shown`: the index of one that is brought into view first. */
type Asked = { readonly inside?: string | undefined; readonly shown?: number | undefined };

/**
 * Runs in the page: reads what our highlight paints, in document order; brings one of them into view before.
 * Pages break their own prototypes in tests, so it asks little of them.
 */
export function readPainted({ inside, shown }: Asked): Painted[] {
  const all: Range[] = [];
  for (const { startContainer, startOffset, endOffset } of CSS.highlights.get('gloss-mark') ?? []) {
    const isMeant = inside === undefined || startContainer.parentElement?.closest(inside);
    if (!startContainer.isConnected || !isMeant || endOffset > (startContainer as Text).length) continue;
    const live = new Range();
    live.setStart(startContainer, startOffset);
    live.setEnd(startContainer, endOffset);
    all.push(live);
  }
  all.sort(({ startContainer: a, startOffset: from }, { startContainer: b, startOffset: to }) => {
    if (a === b) return from - to;
    return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
  const element = shown === undefined ? undefined : all[shown]?.startContainer.parentElement;
  const box = element?.getBoundingClientRect();
  if (box && (box.top < 0 || box.bottom > innerHeight))
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return all.map((live, index) => {
    const lines = [...live.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
    return { text: live.toString(), index, lines };
  });
}
