/** What a page that is rendered on the server tells a test. */
export type Hydration = { readonly heading: Element | null; isDone: boolean };

/** Takes over what the server sent, as many milliseconds after the page has loaded as its address says. */
export function hydrateLater(hydrate: () => void): void {
  const hydration: Hydration = { heading: document.querySelector('h1'), isDone: false };
  Object.assign(window, { hydration });
  const start = () => {
    hydrate();
    hydration.isDone = true;
  };
  addEventListener('load', () => setTimeout(start, Number(new URLSearchParams(location.search).get('after'))));
}
