/** `document.open()` removes all listeners of a document together with its content. */
export function watchRewriting(onRewritten: () => void): () => void {
  const observer = new MutationObserver(onRewritten);
  observer.observe(document, { childList: true });
  return () => observer.disconnect();
}

/** Single-page apps change their path without a load; not all browsers report it. */
export function watchPath(onPath: () => void): () => void {
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', onPath);
  return () => navigation?.removeEventListener('currententrychange', onPath);
}

/** A page that comes back from the browser's history has missed what changed meanwhile. */
export function watchReturn(onReturn: () => void): () => void {
  const listen = (event: PageTransitionEvent) => event.persisted && onReturn();
  window.addEventListener('pageshow', listen);
  return () => window.removeEventListener('pageshow', listen);
}
