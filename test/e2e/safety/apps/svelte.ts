import { flushSync, mount, unmount } from 'svelte';
import Cell from './Cell.svelte';
import type { Mount, State } from './kinds';
import { startMatrix } from './matrix';

const mountCell: Mount = (target, kind, initial) => {
  const cell = mount(Cell, { target, props: { kind, initial } }) as { update(state: State): void };
  flushSync();
  return {
    update(state) {
      cell.update(state);
      flushSync();
    },
    unmount: () => {
      unmount(cell);
      flushSync();
    },
  };
};

Object.assign(window, { matrix: startMatrix(mountCell) });
