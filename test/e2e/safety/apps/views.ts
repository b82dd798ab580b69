import type { Kind, State } from './kinds';

// biome-ignore lint/suspicious/noExplicitAny: React's and Preact's elements share a shape, and no type.
type Any = any;

type Library = {
  readonly h: (type: Any, props?: Any, ...children: Any[]) => Any;
  readonly Fragment: Any;
  readonly useState: (initial: number) => [number, (next: number) => void];
};

/** The fixture components for libraries that speak React's language. */
export function viewsOf({ h, Fragment, useState }: Library): Record<Kind, (state: State) => Any> {
  const text = ({ text }: State) => h('p', null, text);
  return {
    text,
    exact: text,
    shorter: text,
    grow: text,
    remount: text,
    mixed: ({ on }) => h('p', null, on && 'We watch the KPI here. ', h('span', null, 'tail')),
    ternary: ({ on }) => h('p', null, on ? 'Our KPI one' : h('b', null, 'Our KPI two')),
    before: ({ on }) => h('p', null, on && h('b', null, 'new '), 'See the landing page x ', h('i', null, 'y')),
    list: ({ items = [] }) =>
      h(
        'ul',
        null,
        items.map((item) => h('li', { key: item }, 'Row ', item, ' with a wireframe in it')),
      ),
    run: ({ items = [] }) =>
      h(
        'p',
        null,
        items.map((item) => h(Fragment, { key: item }, `The KPI of ${item}; `, h('i', null, item))),
        'the KPI end',
      ),
    parts: ({ text, items = [] }) => h('p', null, 'Dear ', text, ', your KPI is ', items[0], ' of the KPI.'),
    block: ({ on }) =>
      h(
        'div',
        null,
        on && h('section', null, h('h3', null, 'The landing page'), h('p', null, 'We made a wireframe.')),
        'After the KPI',
        h('p', null, 'end'),
      ),
    attribute: ({ on }) =>
      h(
        'p',
        { className: on ? 'on' : 'off', title: String(on) },
        'The KPI of a ',
        h('b', { hidden: !on }, 'bold KPI text'),
      ),
    swap: ({ on }) =>
      h(
        'p',
        null,
        on
          ? h(Fragment, null, h('b', null, 'A'), ' text of the KPI here')
          : h(Fragment, null, 'another wireframe text ', h('i', null, 'B')),
      ),
    html: ({ html }) => h('p', { dangerouslySetInnerHTML: { __html: html } }),
    counter: () =>
      h(() => {
        const [count, setCount] = useState(0);
        return h(
          'p',
          null,
          'We saw the KPI ',
          count,
          ' times. ',
          h('button', { onClick: () => setCount(count + 1) }, 'More'),
        );
      }),
  };
}
