/** The page → blocks of text. */
export { type Block, isUnbroken, objectCharacter, plainText, type Span, spansOf } from './blocks';
export { boundsOf, closest, isConnected, parentOf, precedes, within } from './dom';
export { isReadable, pathOfPage, siteOfPage, whenShown, whenWorthReading } from './frame';
export { isEnglish } from './language';
export { blockElementOf, isInline, isInsideExcluded, kindOf } from './node-kinds';
export { requestProgram } from './programs';
export { type Passage, passageOf, readBlocks } from './read-blocks';
export { readPage } from './read-page';
export { whenSettled } from './settled';
export { isClipped, isShownAsCode } from './sight';
export { createSlices, type Slices } from './slices';
