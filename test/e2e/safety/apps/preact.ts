import { Fragment, h, render } from 'preact';
import { useState } from 'preact/hooks';
import type { Mount } from './kinds';
import { startMatrix } from './matrix';
import { viewsOf } from './views';

const views = viewsOf({ h, Fragment, useState });

const mount: Mount = (root, kind, state) => {
  const update = (next: typeof state) => render(views[kind](next), root);
  update(state);
  return { update, unmount: () => render(null, root) };
};

Object.assign(window, { matrix: startMatrix(mount) });
