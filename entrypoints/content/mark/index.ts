/** Terms → marks on the page, as they come near the window. */
export { chooseMentions, type Mention, mayThin } from './amount';
export { type BlockRecord, type BlockRegistry, createBlockRegistry, keptIn } from './block-registry';
export { createMarker, type Marker } from './marker';
export { markName } from './painter';
export { elementOf, linesOf, type Place, textOf } from './place';
export { type ViewportWatch, watchViewport } from './viewport';
export { loadWrapping } from './wrap-loader';
