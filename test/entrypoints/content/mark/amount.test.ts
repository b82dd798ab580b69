import { describe, expect, test } from 'vitest';
import { chooseMentions, type Mention } from '../../../../entrypoints/content/mark/amount';

/** Mentions written as `section:id`, with `nav` before those that are not in running text, `-` before hidden ones. */
function mentionsOf(line: string): Mention[] {
  return line.split(' ').map((written) => {
    const [, hidden, nav, section, entryId = ''] = /^(-?)(nav)?(\d+):(.+)$/.exec(written) ?? [];
    const use = entryId === entryId.toUpperCase() ? 2 : entryId.endsWith('?') ? 0 : 1;
    return { entryId, section: Number(section), isProse: !nav, use, isShown: () => !hidden };
  });
}

function chosen(line: string, words: number, amount: Parameters<typeof chooseMentions>[2]): string {
  const all = mentionsOf(line);
  const kept = chooseMentions(all, words, amount);
  return line
    .split(' ')
    .filter((_, at) => kept.has(all[at] as Mention))
    .join(' ');
}

describe('the mentions that are marked', () => {
  test.each([
    ['all of a short page', '1:A 1:A 1:A 1:A 1:b', 120, 'fitting', '1:A 1:A 1:A 1:A 1:b'],
    ['all of a page with few', '1:A 1:b 2:A 2:A', 1000, 'fitting', '1:A 1:b 2:A 2:A'],
    ['one of those that crowd a section', '1:A 1:A 1:A 1:A 1:b 2:A', 1000, 'fitting', '1:A 1:b 2:A'],
    [
      'the first in each section of a page with many',
      '1:A 1:A 1:b 2:A 2:b 2:b 2:c 3:A 3:c 3:c 3:c',
      300,
      'fitting',
      '1:A 1:b 2:A 2:b 2:c 3:A 3:c',
    ],
    [
      'the first on a page with too many',
      '1:A 1:b 1:c 2:A 2:b 2:d 3:A 3:e 3:f 4:A 4:b 4:c 4:g',
      300,
      'fitting',
      '1:A 1:b 1:c 2:d 3:e 3:f 4:g',
    ],
    ['every one where the reader wants that', '1:A 1:A 1:A 1:A 1:A', 40, 'all', '1:A 1:A 1:A 1:A 1:A'],
    ['the first in each section where the reader wants that', '1:A 1:A 2:A', 40, 'section', '1:A 2:A'],
    ['the first on the page where the reader wants that', '1:A 1:A 2:A 2:b', 40, 'page', '1:A 2:b'],
    ['the first that can be seen', '-1:A 1:A 2:b', 40, 'page', '1:A 2:b'],
    ['one that can be seen later, where there is no other', '-1:A -1:A 2:b', 40, 'page', '-1:A 2:b'],
    ['those in running text before those in menus', 'nav0:A nav0:b 1:A', 40, 'section', 'nav0:b 1:A'],
  ] as const)('%s', (_, line, words, amount, expected) => expect(chosen(line, words, amount)).toBe(expected));

  test('are, on a page with far too many, acronyms first and ordinary words last', () => {
    const names = Array.from({ length: 30 }, (_, at) => `1:word${at}? 1:name${at} 1:ACR${at}`).join(' ');
    const kept = chosen(names, 300, 'fitting').split(' ');
    expect(kept).toHaveLength(9);
    expect(kept.every((name) => name.startsWith('1:ACR'))).toBe(true);
  });
});
