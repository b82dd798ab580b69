/** What changed → what is read, found and marked again. */
export { watchPath, watchReturn, watchRewriting } from './lifecycle';
export { type Scan, startScan, type Wraps } from './scan';
