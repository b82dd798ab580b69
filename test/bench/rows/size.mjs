// What every page loads.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rowOf } from '../figures.mjs';

/**
 * @param {string} extension The folder of the built extension.
 * @returns {import('../figures.mjs').Row}
 */
export function sizeRow(extension) {
  const script = readFileSync(join(extension, 'content-scripts', 'content.js'));
  return rowOf({
    name: 'content script, gzipped',
    values: [gzipSync(script, { level: 9 }).length / 1000],
    atMost: 40,
    unit: ' kB',
  });
}
