import { expect, test } from 'vitest';
import { headsFor } from '../../../../entrypoints/content/point/aim';

/** A card of 360 by 200 pixels below and to the right of where the pointer starts. */
const card = { left: 100, top: 100, right: 460, bottom: 300 } as DOMRect;

test.each([
  ['straight down to it', { x: 200, y: 50 }, { x: 200, y: 52 }, true],
  ['slantwise to its far corner', { x: 20, y: 60 }, { x: 30, y: 65 }, true],
  ['along above it', { x: 200, y: 50 }, { x: 204, y: 50 }, false],
  ['away from it', { x: 200, y: 50 }, { x: 200, y: 48 }, false],
  ['past its side', { x: 20, y: 60 }, { x: 21, y: 70 }, false],
  ['within it', { x: 200, y: 200 }, { x: 200, y: 190 }, true],
  ['along its edge, as hands are not rulers', { x: 95, y: 50 }, { x: 95, y: 60 }, true],
  ['nowhere, beside it', { x: 20, y: 20 }, { x: 20, y: 20 }, false],
])('a pointer that moves %s', (_, from, to, expected) => expect(headsFor(card, from, to)).toBe(expected));
