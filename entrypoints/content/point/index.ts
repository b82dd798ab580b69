/** Pointer, keys and commands → dwelling on a mark, and the card that explains it. */
export { hasCommands } from './command';
export { type Explaining, startExplaining } from './explain';
export { pointOut } from './show';
