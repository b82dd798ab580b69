// Draws the icons that browsers want as PNG from the one SVG: `node test/icons.mjs`. Its results are checked in.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const folder = fileURLToPath(new URL('../public/icon/', import.meta.url));

/** Pixels. */
const sizes = [16, 32, 48, 96, 128];

const svg = readFileSync(`${folder}icon.svg`, 'utf8');
for (const size of sizes) {
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
  writeFileSync(`${folder}${size}.png`, png);
}
