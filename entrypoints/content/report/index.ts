/** What the popup, the toolbar button and the top frame of a tab are told. */
export { createCounter } from './counter';
export { createFrames, createTeller } from './frames';
export { reportMatches } from './report';
