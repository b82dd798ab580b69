import { type Kind, kinds, type Mount, type Mounted, type State } from './kinds';

const terms = /KPI|OKR|wireframe|landing page/;

type Place = { readonly root: HTMLElement; mounted: Mounted | undefined; state: State };

/** Puts all kinds of update side by side on a page, where a test leads them through their states. */
export function startMatrix(mount: Mount) {
  const places = new Map<Kind, Place>();

  async function start(): Promise<void> {
    for (const kind of Object.keys(kinds) as Kind[]) {
      const root = document.createElement('div');
      root.id = kind;
      document.body.append(root);
      const [state] = kinds[kind] as readonly State[];
      places.set(kind, { root, mounted: await mount(root, kind, state ?? {}), state: state ?? {} });
    }
  }

  async function step(number: number): Promise<void> {
    for (const [kind, place] of places) {
      const state = (kinds[kind] as readonly State[])[number] ?? {};
      if (state.click) place.root.querySelector('button')?.click();
      else if (state.gone) await renew(kind, place);
      else await place.mounted?.update(state);
      place.state = state;
    }
    // A click is handled a moment later by some.
    await new Promise((resolve) => setTimeout(resolve));
  }

  async function renew(kind: Kind, place: Place): Promise<void> {
    place.mounted?.unmount();
    place.mounted = await mount(place.root, kind, place.state);
  }

  return {
    start,
    step,
    /** The text of each kind. */
    texts: () => Object.fromEntries([...places].map(([kind, { root }]) => [kind, root.textContent])),
    /** The kinds that hold a term of which none is marked. */
    unmarked: () =>
      [...places].filter(([, { root }]) => terms.test(root.textContent ?? '') && !isMarked(root)).map(([kind]) => kind),
    /** The markup of each kind, without the number that Lit makes up for each page. */
    markup: () =>
      Object.fromEntries([...places].map(([kind, { root }]) => [kind, root.innerHTML.replaceAll(/lit\$\d+/g, 'lit')])),
  };
}

function isMarked(root: Element): boolean {
  const painted = [...(CSS.highlights.get('gloss-mark') ?? [])];
  return painted.some(({ startContainer }) => startContainer.isConnected && root.contains(startContainer));
}

export type Matrix = ReturnType<typeof startMatrix>;
