// Draws the icons that browsers want as PNG from the one SVG: `node test/icons.mjs`. Its results are checked in.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const folder = fileURLToPath(new URL('../public/icon/', import.meta.url));

const svg = readFileSync(`${folder}icon.svg`, 'utf8');

/** The grey of each color, for the toolbar button where nothing is explained. */
const greys = { '#3452b4': '#737a86', '#ffc53d': '#d3d7de' };

const grey = Object.entries(greys).reduce((left, [color, shade]) => left.replaceAll(color, shade), svg);

draw(svg, folder, [16, 32, 48, 96, 128]);
draw(grey, `${folder}off/`, [16, 32, 48]);

/**
 * @param {string} picture
 * @param {string} into
 * @param {readonly number[]} sizes In pixels.
 */
function draw(picture, into, sizes) {
  mkdirSync(into, { recursive: true });
  for (const size of sizes) {
    const png = new Resvg(picture, { fitTo: { mode: 'width', value: size } }).render().asPng();
    writeFileSync(`${into}${size}.png`, png);
  }
}
