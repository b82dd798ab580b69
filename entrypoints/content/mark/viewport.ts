/** How far from the window, as a share of it, an element counts as near: marks are made before they are seen. */
const nearby = { rootMargin: '150% 50%', scrollMargin: '150% 50%' };

/** The same for sentinels: the members of their group are watched one by one from there on. */
const far = { rootMargin: '400% 100%', scrollMargin: '400% 100%' };

/** Elements that are watched one by one; every watched one costs time in every frame in which the page scrolls. */
const watchedSingly = 600;

/** Further elements are watched in groups of this size, by their first and last. */
const groupSize = 32;

const lookedAfterMs = 250;

/** Elements that stand one after the other in the page; the first and the last are its sentinels. */
type Group = { readonly members: Set<Element>; readonly sentinels: Map<Element, DOMRectReadOnly | undefined> };

export type ViewportWatch = {
  /** Tells of each of the elements, once, when it is near the window and has a box there. */
  watch(elements: Iterable<Element>): void;
  /** Resolves when the browser has told of the first elements; or soon, as it tells nothing of a page that is not shown. */
  readonly looked: Promise<void>;
  /** Stops watching an element and drops the reference to it. */
  unwatch(element: Element): void;
  stop(): void;
};

/**
 * Watches which elements come near the window. Asks the page for no geometry: the browser tells, after its own layout.
 * Elements are to be given in document order.
 */
export function watchViewport(onNear: (elements: Element[]) => void): ViewportWatch {
  const singles = new Set<Element>();
  const groups = new Map<Element, Group>();
  const looked = Promise.withResolvers<void>();
  let openGroup: Group | undefined;
  const closeBy = new IntersectionObserver(onNearby, nearby);
  const farOut = new IntersectionObserver(onSentinels, far);
  setTimeout(looked.resolve, lookedAfterMs);

  function onNearby(entries: readonly IntersectionObserverEntry[]): void {
    looked.resolve();
    const near = entries.filter((entry) => entry.isIntersecting || isWithoutBox(entry)).map(({ target }) => target);
    const told = near.filter((element) => singles.has(element));
    told.forEach(unwatch);
    if (told.length > 0) onNear(told);
  }

  function onSentinels(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect, rootBounds } of entries) {
      const group = groups.get(target);
      if (!group?.sentinels.has(target)) continue;
      group.sentinels.set(target, boundingClientRect);
      const isHidden = boundingClientRect.width === 0 && boundingClientRect.height === 0;
      if (isIntersecting || isHidden) dissolve(group, watchSingly);
      else if (isStretched(group, rootBounds)) halve(group);
    }
  }

  /** From now on its members are watched in another way. */
  function dissolve({ members, sentinels }: Group, watchMember: (element: Element) => void): void {
    for (const element of sentinels.keys()) farOut.unobserve(element);
    for (const element of members) {
      groups.delete(element);
      watchMember(element);
    }
  }

  function halve(group: Group): void {
    let rest = group.members.size >> 1;
    closeGroup();
    dissolve(group, (element) => {
      addToGroup(element);
      if (--rest === 0) closeGroup();
    });
    closeGroup();
  }

  function watchSingly(element: Element): void {
    singles.add(element);
    closeBy.observe(element);
  }

  function addToGroup(element: Element): void {
    openGroup ??= { members: new Set(), sentinels: new Map() };
    const { members, sentinels } = openGroup;
    members.add(element);
    groups.set(element, openGroup);
    if (members.size === 1) watchSentinel(element, sentinels);
    if (members.size === groupSize) closeGroup();
  }

  function closeGroup(): void {
    const last = openGroup && [...openGroup.members].at(-1);
    if (openGroup && last) watchSentinel(last, openGroup.sentinels);
    openGroup = undefined;
  }

  function watchSentinel(element: Element, sentinels: Group['sentinels']): void {
    if (sentinels.has(element)) return;
    sentinels.set(element, undefined);
    farOut.observe(element);
  }

  function unwatch(element: Element): void {
    if (singles.delete(element)) closeBy.unobserve(element);
    const group = groups.get(element);
    if (!group) return;
    groups.delete(element);
    group.members.delete(element);
    if (group.sentinels.has(element)) dissolve(group, watchSingly);
  }

  return {
    watch(elements) {
      for (const element of elements) {
        if (singles.has(element) || groups.has(element)) continue;
        if (singles.size < watchedSingly) watchSingly(element);
        else addToGroup(element);
      }
      closeGroup();
    },
    looked: looked.promise,
    unwatch,
    stop() {
      closeBy.disconnect();
      farOut.disconnect();
      singles.clear();
      groups.clear();
    },
  };
}

/** Whether more than the watched surroundings of the window lies between a group's sentinels, so that it could miss them. */
function isStretched({ sentinels }: Group, around: DOMRectReadOnly | null): boolean {
  const rects = [...sentinels.values()];
  const [first, last] = rects;
  if (!first || !last || !around) return rects.length === 2 && !rects.includes(undefined);
  return Math.abs(last.top - first.bottom) > around.height / 2 || Math.abs(last.left - first.right) > around.width;
}

/** Whether an element is laid out as if only its content were there: it has no place, and is never near. */
function isWithoutBox({ target, boundingClientRect: { width, height } }: IntersectionObserverEntry): boolean {
  return width === 0 && height === 0 && getComputedStyle(target).display === 'contents';
}
