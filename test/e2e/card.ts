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

/** What has the focus in the card that it is called on, by its name; runs inside the page. */
export function focusInCard(this: HTMLElement): string | undefined {
  const focused = (this.getRootNode() as ShadowRoot).activeElement;
  return focused ? (focused.getAttribute('aria-label') ?? focused.textContent).trim() : undefined;
}

/** The card that it is called on with its style, as HTML whose root is open; runs inside the page. */
export function openedUp(this: HTMLElement): string {
  const { host, innerHTML } = this.getRootNode() as ShadowRoot;
  const theme = host.getAttribute('data-theme') ?? '';
  return `<gloss-card data-theme="${theme}"><template shadowrootmode="open">${innerHTML}</template></gloss-card>`;
}

/** The sizes of what can be pressed in the card that it is called on; runs inside the page. */
export function sizesInCard(this: HTMLElement): { name: string; width: number; height: number }[] {
  return [...this.querySelectorAll('a, button')].map((element) => {
    const { width, height } = element.getBoundingClientRect();
    return { name: (element.getAttribute('aria-label') ?? element.textContent).trim(), width, height };
  });
}

/** A computed style of the card that it is called on; runs inside the page. */
export function styleOfCard(this: HTMLElement, property: string): string | undefined {
  return getComputedStyle(this).getPropertyValue(property);
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

/** The same for what is in the foot of the card; runs inside the page. */
export function placeInFoot(this: HTMLElement, name: string): { x: number; y: number } | undefined {
  const named = [...this.querySelectorAll('footer button')].find((button) => button.textContent.trim() === name);
  const box = named?.getBoundingClientRect();
  return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
