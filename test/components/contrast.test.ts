import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { categoryIds } from '../../glossary/categories';

const read = (name: string) => readFileSync(new URL(`../../components/${name}`, import.meta.url), 'utf8');
const pairs = (css: string, pattern: RegExp) =>
  new Map([...css.matchAll(pattern)].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]));

const colors = pairs(read('tokens.css'), /--gloss-([a-z-]+): light-dark\((#\w{6}), (#\w{6})\)/g);
const accents = pairs(
  read('accents.css'),
  /\[data-category="([a-z-]+)"\]\s*\{\s*--gloss-accent: light-dark\((#\w{6}), (#\w{6})\)/g,
);

/** The relative luminance of WCAG 2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const text = 4.5;
const control = 3;

const onSurfaces = (name: string, least: number) =>
  ['surface', 'ground', 'sunken', 'hover'].map((surface) => [name, surface, least] as const);

test.each([
  ...onSurfaces('text', text),
  ...onSurfaces('muted', text),
  ...onSurfaces('brand', text),
  ...onSurfaces('edge', control),
  ['text', 'brand-soft', text],
  ['brand', 'brand-soft', text],
  ['on-brand', 'brand', text],
  ['on-brand', 'brand-strong', text],
  ['on-lamp', 'lamp', text],
  ['problem', 'surface', text],
  ['problem', 'problem-soft', text],
  ['surface', 'text', text],
] as const)('%s on %s', (front, back, least) => {
  for (const scheme of ['light', 'dark'] as const) {
    expect(contrast(colors.get(front)![scheme], colors.get(back)![scheme]), scheme).toBeGreaterThanOrEqual(least);
  }
});

test('every category has an accent, and no two the same', () => {
  expect([...accents.keys()]).toEqual(categoryIds);
  expect(new Set([...accents.values()].map(({ light }) => light)).size).toBe(categoryIds.length);
});

test.each([...accents])('the accent of %s can be read as text', (_, accent) => {
  for (const back of ['surface', 'sunken', 'brand-soft']) {
    for (const scheme of ['light', 'dark'] as const) {
      const found = contrast(accent[scheme], colors.get(back)![scheme]);
      expect(found, `${back}, ${scheme}`).toBeGreaterThanOrEqual(text);
    }
  }
});
