/** What a fixture component shows. `click` presses its button, `gone` takes it away and puts it back. */
export type State = {
  readonly text?: string;
  readonly on?: boolean;
  readonly items?: readonly string[];
  readonly html?: string;
  readonly click?: true;
  readonly gone?: true;
};

/** A component under test, mounted by a framework. */
export type Mounted = { readonly update: (state: State) => void | Promise<void>; readonly unmount: () => void };

/** Mounts the component that shows a kind of update; what a framework's fixture has to offer. */
export type Mount = (root: HTMLElement, kind: Kind, state: State) => Mounted | Promise<Mounted>;

/**
 * The kinds of update, each with the states that it goes through. Terms stand inside text nodes, where they are wrapped, as
 * well as first and last in them, where they are painted.
 */
export const kinds = {
  /** One text node gets other text. */
  text: [{ text: 'Our KPI is fine' }, { text: 'Our OKR is slow' }, { text: 'No term' }, { text: 'The KPI is back' }],
  /** The text is the term and nothing else. */
  exact: [{ text: 'KPI' }, { text: 'OKR' }, { text: '' }, { text: 'KPI' }],
  /** The new text is what a split node has left. */
  shorter: [{ text: 'Our KPI is fine' }, { text: 'Our ' }, { text: 'Our KPI' }, { text: 'Our KPI is fine' }],
  /** Text grows as it is streamed. */
  grow: [
    { text: 'Ask the' },
    { text: 'Ask the KPI' },
    { text: 'Ask the KPI and the OKR' },
    { text: 'Ask the KPI and the OKR.' },
  ],
  /** Bare text before an element comes and goes. */
  mixed: [{ on: true }, { on: false }, { on: true }, { on: false }],
  /** Bare text turns into an element. */
  ternary: [{ on: true }, { on: false }, { on: true }, { on: false }],
  /** An element is put before bare text. */
  before: [{ on: false }, { on: true }, { on: false }, { on: true }],
  /** Rows with keys are added, moved and removed. */
  list: [
    { items: ['a', 'b', 'c'] },
    { items: ['c', 'd', 'a', 'b'] },
    { items: ['d', 'b'] },
    { items: ['b', 'e', 'd'] },
  ],
  /** The same with bare text between elements. */
  run: [{ items: ['a', 'b', 'c'] }, { items: ['c', 'd', 'a', 'b'] }, { items: ['d'] }, { items: [] }],
  /** Several values in one sentence. */
  parts: [
    { text: 'Ada', items: ['1'] },
    { text: 'the KPI team', items: ['2'] },
    { text: 'Bob', items: ['our OKR'] },
    { text: '', items: [''] },
  ],
  /** A block of elements comes and goes. */
  block: [{ on: true }, { on: false }, { on: true }, { on: false }],
  /** Only attributes change. */
  attribute: [{ on: true }, { on: false }, { on: true }, { on: false }],
  /** One fragment is replaced by another. */
  swap: [{ on: true }, { on: false }, { on: true }, { on: false }],
  /** Markup is set as a string. */
  html: [
    { html: 'The KPI <b>here</b>' },
    { html: 'Another <i>wireframe of</i> ours' },
    { html: '' },
    { html: 'One KPI' },
  ],
  /** A button in the sentence changes it. */
  counter: [{}, { click: true }, { click: true }, { click: true }],
  /** Taken away and mounted anew. */
  remount: [{ text: 'Our KPI is fine' }, { gone: true }, { text: 'Our OKR is slow' }, { gone: true }],
} satisfies Record<string, readonly State[]>;

export type Kind = keyof typeof kinds;

/** How many states each kind goes through. */
export const steps = 4;
