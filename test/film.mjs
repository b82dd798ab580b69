// `npm run film`: the moving picture of README, from the real extension: a pointer comes to rest on a term, and its card opens.
// One for light and one for dark, into .github/pictures.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
// @ts-expect-error: it has no types.
import gifenc from 'gifenc';
import { PNG } from 'pngjs';
import { findBrowser } from './browsers.mjs';
import { buildIfStale } from './build.mjs';
import { closeWelcome, launch, reportOf } from './launch.mjs';
import { placeOf } from './place.mjs';
import { serveFolder } from './server.mjs';
import { root } from './tool.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ x: number; y: number }} Point */
/** @typedef {{ png: Buffer; lasts: number }} Frame `lasts`: milliseconds. */

const size = { width: 760, height: 560 };

/** Milliseconds between two pictures of a moving pointer, and how many there are on a way. */
const [step, steps] = [50, 8];

/** Milliseconds that something to read stands still. */
const reading = 4000;

/** Colors of the picture, which a GIF has 256 of at most. */
const colors = 128;

const server = await serveFolder(join(root, 'test', 'pages'));
const context = await launch({
  executablePath: await findBrowser('chromium'),
  extension: await buildIfStale('chrome'),
  headless: true,
  options: { viewport: size },
});
try {
  await closeWelcome(context);
  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.emulateMedia({ colorScheme: scheme });
    const film = encode(await take(page));
    const file = join(root, '.github', 'pictures', `film-${scheme}.gif`);
    writeFileSync(file, film);
    process.stdout.write(`${file}: ${Math.round(film.length / 1000)} kB\n`);
  }
} finally {
  await context.close();
  await server.close();
}

/** @param {Page} page @returns {Promise<Frame[]>} */
async function take(page) {
  /** @type {Frame[]} */
  const frames = [];
  const shoot = async (/** @type {number} */ lasts) => void frames.push({ png: await page.screenshot(), lasts });
  await page.goto(`${server.origin}/sample/page.html`);
  await reportOf(context);
  const word = await placeOf(page, 'touchpoints');
  await page.evaluate((top) => scrollBy({ top }), word.y - 90);
  await page.evaluate(drawPointer, undefined);
  const from = { x: size.width - 120, y: size.height - 60 };
  const term = await placeOf(page, 'touchpoints');
  await page.evaluate(drawPointer, from);
  await shoot(700);
  await move(page, from, term, shoot);
  await page.locator('gloss-card').waitFor();
  // The card's fade, and the entry that comes from the background.
  await page.waitForTimeout(500);
  await shoot(reading);
  return frames;
}

/** Moves the pointer, and takes pictures on its way. @param {Page} page @param {Point} from @param {Point} to @param {(lasts: number) => Promise<void>} shoot */
async function move(page, from, to, shoot) {
  for (let at = 1; at <= steps; at++) {
    const share = at / steps;
    const place = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    await page.mouse.move(place.x, place.y);
    await page.evaluate(drawPointer, place);
    await shoot(step);
  }
}

/** Runs in the page: pictures of pages have no pointer, so one is drawn, where no event meets it. @param {Point | undefined} place */
function drawPointer(place) {
  const id = 'film-pointer';
  const pointer = document.getElementById(id) ?? document.createElement('div');
  pointer.id = id;
  pointer.popover = 'manual';
  pointer.style.cssText = `all: unset; position: fixed; pointer-events: none; width: 14px; height: 20px; background: #fff;
    filter: drop-shadow(0 0 1px #000) drop-shadow(0 0 1px #000); left: ${place?.x ?? -50}px; top: ${place?.y ?? -50}px;
    clip-path: polygon(0 0, 0 80%, 25% 62%, 45% 100%, 62% 92%, 44% 57%, 78% 57%)`;
  if (!pointer.isConnected) document.documentElement.append(pointer);
  // Shown last, it lies over the card.
  if (pointer.matches(':popover-open')) pointer.hidePopover();
  pointer.showPopover();
}

/** @param {Frame[]} frames @returns {Uint8Array} A GIF that goes on for ever. */
function encode(frames) {
  const gif = gifenc.GIFEncoder();
  for (const { png, lasts } of frames) {
    const { data, width, height } = PNG.sync.read(png);
    const palette = gifenc.quantize(data, colors);
    gif.writeFrame(gifenc.applyPalette(data, palette), width, height, { palette, delay: lasts });
  }
  gif.finish();
  return gif.bytes();
}
