// What a sweep looks at in a page. Each function runs inside the page, so it stands alone.

/** Keeps the page as it is: its markup, its very nodes, and where its elements stand. */
export function remember() {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const elements = [...document.body.querySelectorAll('*')];
  const boxes = elements.map((element) => element.getBoundingClientRect());
  Object.assign(window, { swept: { html: document.documentElement.outerHTML, nodes, elements, boxes } });
}

/** Counts the marks, and names the elements that stand elsewhere than they did. */
export function measure() {
  const { elements, boxes } = Reflect.get(window, 'swept');
  /** @type {string[]} */
  const moved = [];
  for (const [i, element] of elements.entries()) {
    const { x, y, width, height } = element.getBoundingClientRect();
    const was = boxes[i];
    const distance = Math.max(...[x - was.x, y - was.y, width - was.width, height - was.height].map(Math.abs));
    if (distance > 0)
      moved.push(`moved by ${distance.toFixed(1)} px: <${element.localName} class="${element.className}">`);
  }
  return { marks: CSS.highlights.get('gloss-mark')?.size ?? 0, moved };
}

/** Names what is not as it was. */
export function compare() {
  const { html, nodes } = Reflect.get(window, 'swept');
  const troubles = [];
  if (document.documentElement.outerHTML !== html) troubles.push('other markup');
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  let same = 0;
  while (walker.nextNode()) if (walker.currentNode === nodes[same]) same++;
  let count = 0;
  for (const again = document.createTreeWalker(document, NodeFilter.SHOW_ALL); again.nextNode(); ) count++;
  if (same !== nodes.length) troubles.push(`${nodes.length - same} of ${nodes.length} nodes are others`);
  if (count !== nodes.length) troubles.push(`${count} nodes instead of ${nodes.length}`);
  if (CSS.highlights.size > 0) troubles.push('highlights are left');
  return troubles;
}
