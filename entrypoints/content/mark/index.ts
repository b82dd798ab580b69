/** Terms → marks on the page, as they come near the window; and back to the page as it was. */
export { type BlockRecord, type BlockRegistry, createBlockRegistry } from './block-registry';
export { type Lift, liftForEditing } from './clipboard';
export { createHighlighter, type Highlighter, isInControl, markName, numberOf } from './highlighter';
export { createLedger, type Ledger } from './ledger';
export { createMarker, type Marker } from './marker';
export { type ViewportWatch, watchViewport } from './viewport';
