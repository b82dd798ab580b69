/** What the page's style could reach of the host is set here, where nothing of the page outranks it. */
const hostStyle = {
  all: 'initial',
  position: 'fixed',
  inset: 'auto',
  left: '0',
  top: '0',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'none',
  overflow: 'visible',
  display: 'block',
  'z-index': '2147483647',
};

/** Gives the host of a card its style, whatever the page has done to it. */
export function resetStyle(host: HTMLElement): void {
  host.removeAttribute('style');
  for (const [name, value] of Object.entries(hostStyle)) host.style.setProperty(name, value, 'important');
}

/** Undoes the zoom of the host's ancestors. */
export function resetZoom(host: HTMLElement): void {
  const zoom = (host.parentElement as { currentCSSZoom?: number } | null)?.currentCSSZoom ?? 1;
  host.style.setProperty('zoom', String(1 / zoom), 'important');
}

/**
 * Knows whether something of the page lies over the card, or makes it hard to see, where the browser can tell: a press on
 * what the reader does not see is no wish of the reader's.
 */
export function watchCover(host: HTMLElement): { isCovered(): boolean; stop(): void } {
  let isCovered = false;
  const options = { threshold: 0, trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries) => {
    const seen = entries.at(-1) as { isVisible?: boolean } | undefined;
    isCovered = seen?.isVisible === false;
  }, options);
  observer.observe(host);
  return { isCovered: () => isCovered, stop: () => observer.disconnect() };
}
