// Runs before the popup's page is first painted, so that what its HTML holds stands where it stays from the start.
(() => {
  const asked = new URLSearchParams(location.search);
  const { extension } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const isPopup = extension.getViews({ type: 'popup' }).includes(window);
  const { dataset } = document.documentElement;
  // The manifest opens the side panel under an address of its own.
  dataset.place = asked.has('panel') ? 'panel' : isPopup ? 'popup' : 'tab';
  // Opened to look something up, it speaks of no page.
  dataset.about =
    !asked.has('tab') && ['search', 'entry', 'add', 'edit'].some((key) => asked.has(key)) ? 'nothing' : 'tab';
  dataset.theme = localStorage.getItem('theme') ?? 'system';
})();
