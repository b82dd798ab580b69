import { buildIfStale, targets } from '../build.mjs';

/** Runs once before all workers, which would otherwise build into the same folders at the same time. */
export default async function buildOnce(): Promise<void> {
  for (const target of targets) await buildIfStale(target);
}
