import { createElement as h, useState } from 'react';

/** A page as a shop has it: prose with terms, and a button that counts. */
export function Shop() {
  const [count, setCount] = useState(0);
  return h(
    'main',
    null,
    h('h1', null, 'How the KPI of a shop grew'),
    h('p', null, 'Ask for the landing page and the ', h('a', { href: '#' }, 'wireframe'), ' of it.'),
    h(
      'p',
      null,
      'We saw the KPI ',
      count,
      ' times. ',
      h('button', { type: 'button', onClick: () => setCount(count + 1) }, 'More'),
    ),
  );
}
