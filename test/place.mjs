// Where a text stands in a page.

/** @typedef {import('@playwright/test').Page} Page */

/**
 * The middle of the first place where a text stands, in CSS pixels of the viewport.
 *
 * @param {Page} page
 * @param {string} text
 */
export function placeOf(page, text) {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`${wanted} does not stand in the page.`);
  }, text);
}
