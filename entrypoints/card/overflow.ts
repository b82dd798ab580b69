/**
 * Says of the card's text whether it scrolls. Only then does it keep the wheel to itself: an element that could scroll but has
 * nothing to scroll would swallow every turn.
 */
export function watchOverflow(surface: HTMLElement): () => void {
  const body = surface.querySelector('.gloss-card-body');
  if (!body) return () => {};
  const look = () => body.toggleAttribute('data-scrolls', body.scrollHeight > body.clientHeight);
  const resizes = new ResizeObserver(look);
  // Its box, and the box of the text in it.
  for (const element of [body, ...body.children]) resizes.observe(element);
  const changes = new MutationObserver(look);
  changes.observe(body, { childList: true, subtree: true, characterData: true });
  look();
  return () => {
    resizes.disconnect();
    changes.disconnect();
  };
}
