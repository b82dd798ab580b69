/** What a reader sees of the open card. */
export type Card = {
  readonly text: string;
  /** The term first, then the headings below it. */
  readonly headings: readonly string[];
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};

/**
 * A node of a page as a debugger shows it, down into closed shadow roots, which page scripts and locators cannot see
 * into.
 */
export type DebuggerNode = {
  readonly localName?: string | undefined;
  readonly isClosedRoot: boolean;
  readonly children: readonly DebuggerNode[];
};

/** The card in a page: the article in a closed shadow root. */
export function findCard<Node extends DebuggerNode>(node: Node, isHidden = node.isClosedRoot): Node | undefined {
  if (isHidden && node.localName === 'article') return node;
  for (const child of node.children as readonly Node[]) {
    const found = findCard(child, isHidden || child.isClosedRoot);
    if (found) return found;
  }
  return undefined;
}

/** Reads the card that it is called on; runs inside the page. Undefined while nothing of it can be seen. */
export function describeCard(this: HTMLElement): Card | undefined {
  const { x, y, width, height } = this.getBoundingClientRect();
  const headings = [...this.querySelectorAll('h2, h3')].map((heading) => heading.textContent);
  const isSeen = this.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return isSeen ? { text: this.textContent, headings, box: { x, y, width, height } } : undefined;
}

/** Where in the viewport to press what is called by a name in the card it is called on; runs inside the page. */
export function placeInCard(this: HTMLElement, name: string): { x: number; y: number } | undefined {
  const named = [...this.querySelectorAll<HTMLElement>('a, button')].find(
    (element) => (element.getAttribute('aria-label') ?? element.textContent).trim() === name,
  );
  named?.scrollIntoView({ block: 'nearest' });
  const box = named?.getBoundingClientRect();
  return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
