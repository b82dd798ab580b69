import { type Remote, wrap } from 'comlink';
import type { Importer } from '../../../glossary/exchange/importer';

/** An importer in a worker of its own, and the way to end it, whatever it is at. */
export type RunningImporter = { readonly importer: Remote<Importer>; readonly end: () => void };

/** Starts a worker that reads files. */
export function startImporter(): RunningImporter {
  const worker = new Worker(new URL('./reading.ts', import.meta.url), { type: 'module' });
  return { importer: wrap<Importer>(worker), end: () => worker.terminate() };
}
