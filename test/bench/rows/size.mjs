// What every page loads, and what is loaded where somebody dwells on a term.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rowOf } from '../figures.mjs';

/**
 * @param {string} extension The folder of the built extension.
 * @returns {import('../figures.mjs').Row[]}
 */
export function sizeRows(extension) {
  /** @param {string} file */
  const sizeOf = (file) => gzipSync(readFileSync(join(extension, file)), { level: 9 }).length / 1000;
  /** @param {string} name @param {number} size @param {number} atMost */
  const row = (name, size, atMost) => rowOf({ name: `${name}, gzipped`, values: [size], atMost, unit: ' kB' });
  const [content, card] = [sizeOf('content.js'), sizeOf('card.js')];
  return [row('content script', content, 28), row('card', card, 24), row('both', content + card, 46.6)];
}
