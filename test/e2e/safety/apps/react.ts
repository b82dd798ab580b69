import { createElement, Fragment, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Mount } from './kinds';
import { startMatrix } from './matrix';
import { viewsOf } from './views';

const views = viewsOf({ h: createElement, Fragment, useState });

const mount: Mount = (place, kind, state) => {
  const root = createRoot(place);
  const update = (next: typeof state) => flushSync(() => root.render(views[kind](next)));
  update(state);
  return { update, unmount: () => flushSync(() => root.unmount()) };
};

Object.assign(window, { matrix: startMatrix(mount) });
