/** How far from the window, in parts of it, an element counts as near: marks are made before they are seen. */
const nearby = { rootMargin: '150% 50%', scrollMargin: '150% 50%' };

/** The same for scouts, whose company is looked at one by one from there on. */
const far = { rootMargin: '400% 100%', scrollMargin: '400% 100%' };

/** Elements that are watched one by one; every watched one costs time in every frame in which the page scrolls. */
const watchedSingly = 600;

/** Further elements are watched in companies of so many. */
const companySize = 32;

const lookedAfterMs = 250;

/** Elements that stand one after the other in the page; the first and the last are its scouts. */
type Company = { readonly members: Set<Element>; readonly scouts: Map<Element, DOMRectReadOnly | undefined> };

export type ViewportWatch = {
  /** Tells of each of the elements, once, when it is near the window and has a box there. */
  watch(elements: Iterable<Element>): void;
  /** Resolves when the browser has told of the first elements; or soon, as it tells nothing of a page that is not shown. */
  readonly looked: Promise<void>;
  /** No longer tells of it, and keeps no hold of it. */
  unwatch(element: Element): void;
  stop(): void;
};

/**
 * Watches which elements come near the window. Asks the page for no geometry: the browser tells, after its own layout.
 * Elements are to be given in document order.
 */
export function watchViewport(onNear: (elements: Element[]) => void): ViewportWatch {
  const singles = new Set<Element>();
  const companies = new Map<Element, Company>();
  const looked = Promise.withResolvers<void>();
  let gathering: Company | undefined;
  const closeBy = new IntersectionObserver(arrive, nearby);
  const farOut = new IntersectionObserver(scout, far);
  setTimeout(looked.resolve, lookedAfterMs);

  function arrive(entries: readonly IntersectionObserverEntry[]): void {
    looked.resolve();
    const near = entries.filter((entry) => entry.isIntersecting || isWithoutBox(entry)).map(({ target }) => target);
    const told = near.filter((element) => singles.has(element));
    told.forEach(unwatch);
    if (told.length > 0) onNear(told);
  }

  function scout(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect, rootBounds } of entries) {
      const company = companies.get(target);
      if (!company?.scouts.has(target)) continue;
      company.scouts.set(target, boundingClientRect);
      const isHidden = boundingClientRect.width === 0 && boundingClientRect.height === 0;
      if (isIntersecting || isHidden) disband(company, watchSingly);
      else if (isStretched(company, rootBounds)) halve(company);
    }
  }

  /** From now on its members are watched in another way. */
  function disband({ members, scouts }: Company, watchMember: (element: Element) => void): void {
    for (const element of scouts.keys()) farOut.unobserve(element);
    for (const element of members) {
      companies.delete(element);
      watchMember(element);
    }
  }

  function halve(company: Company): void {
    let rest = company.members.size >> 1;
    close();
    disband(company, (element) => {
      join(element);
      if (--rest === 0) close();
    });
    close();
  }

  function watchSingly(element: Element): void {
    singles.add(element);
    closeBy.observe(element);
  }

  function join(element: Element): void {
    gathering ??= { members: new Set(), scouts: new Map() };
    const { members, scouts } = gathering;
    members.add(element);
    companies.set(element, gathering);
    if (members.size === 1) send(element, scouts);
    if (members.size === companySize) close();
  }

  function close(): void {
    const last = gathering && [...gathering.members].at(-1);
    if (gathering && last) send(last, gathering.scouts);
    gathering = undefined;
  }

  function send(element: Element, scouts: Company['scouts']): void {
    if (scouts.has(element)) return;
    scouts.set(element, undefined);
    farOut.observe(element);
  }

  function unwatch(element: Element): void {
    if (singles.delete(element)) closeBy.unobserve(element);
    const company = companies.get(element);
    if (!company) return;
    companies.delete(element);
    company.members.delete(element);
    if (company.scouts.has(element)) disband(company, watchSingly);
  }

  return {
    watch(elements) {
      for (const element of elements) {
        if (singles.has(element) || companies.has(element)) continue;
        if (singles.size < watchedSingly) watchSingly(element);
        else join(element);
      }
      close();
    },
    looked: looked.promise,
    unwatch,
    stop() {
      closeBy.disconnect();
      farOut.disconnect();
      singles.clear();
      companies.clear();
    },
  };
}

/** Whether more than the watched surroundings of the window lies between a company's scouts, so that it could miss them. */
function isStretched({ scouts }: Company, around: DOMRectReadOnly | null): boolean {
  const rects = [...scouts.values()];
  const [first, last] = rects;
  if (!first || !last || !around) return rects.length === 2 && !rects.includes(undefined);
  return Math.abs(last.top - first.bottom) > around.height / 2 || Math.abs(last.left - first.right) > around.width;
}

/** Whether an element is laid out as if only its content were there: it has no place, and is never near. */
function isWithoutBox({ target, boundingClientRect: { width, height } }: IntersectionObserverEntry): boolean {
  return width === 0 && height === 0 && getComputedStyle(target).display === 'contents';
}
