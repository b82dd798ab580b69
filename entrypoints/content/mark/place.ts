/** Where something stands in the page: a mark, or what is selected. */
export type Place = Element | AbstractRange;

/** A single one: every live range costs the page time at each DOM change. */
let measure: Range | undefined;

/** The boxes of a place's lines, in CSS pixels of the viewport; none where it has left the page. */
export function linesOf(place: Place): readonly DOMRect[] {
  return withLive(place, (live) => [...live.getClientRects()]) ?? [];
}

/** The text of a place. */
export function textOf(place: Place): string {
  return withLive(place, (live) => (live instanceof Element ? live.textContent : live.toString())) ?? '';
}

/** The element that a place is, or lies in. */
export function elementOf(place: Place): Element {
  if (place instanceof Element) return place;
  const node = place.startContainer;
  return node instanceof Element ? node : (node.parentElement ?? document.documentElement);
}

/** Looks at a place through something that knows its boxes; undefined where the page has changed under a static range. */
function withLive<Answer>(place: Place, look: (live: Element | Range) => Answer): Answer | undefined {
  if (place instanceof Element || place instanceof Range) return look(place);
  measure ??= document.createRange();
  try {
    measure.setStart(place.startContainer, place.startOffset);
    measure.setEnd(place.endContainer, place.endOffset);
    return look(measure);
  } catch {
    return undefined;
  } finally {
    measure.selectNode(document.documentElement);
    measure.collapse();
  }
}
