/** Milliseconds without a change after which a page counts as built. Longer than a late hydration waits, mostly. */
const quietMs = 600;

/** Milliseconds after which a page that never rests is marked all the same. */
const atMostMs = 3000;

/**
 * Resolves when the page has loaded and its content has rested, so that a framework which takes over server-rendered
 * content finds it as the server sent it.
 */
export async function whenSettled(page: Document = document): Promise<void> {
  await whenLoaded(page);
  await new Promise<void>((resolve) => {
    let timer = setTimeout(finish, quietMs);
    const last = setTimeout(finish, atMostMs);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(finish, quietMs);
    });
    observer.observe(page, { childList: true, characterData: true, subtree: true });
    function finish() {
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(last);
      resolve();
    }
  });
}

/** A page whose images take long is built long before they are there, hence the limit. */
function whenLoaded(page: Document): Promise<void> {
  if (page.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => {
    setTimeout(resolve, atMostMs);
    page.defaultView?.addEventListener('load', () => resolve(), { once: true });
  });
}
