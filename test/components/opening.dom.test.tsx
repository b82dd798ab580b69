// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { expect, test } from 'vitest';
import { SearchBox } from '../../components/SearchBox';
import { StateLine } from '../../components/StateLine';
import { Switches } from '../../components/Switches';

const nothing = () => {};

/** What is read and heard of a page's parts: their kinds, names, roles and words, without the signs drawn beside them. */
function partsOf(root: ParentNode): string[] {
  return [...root.querySelectorAll('section, section *, .search, input')]
    .filter((element) => !element.closest('svg'))
    .map((element) => {
      const kept = ['class', 'role', 'type', 'aria-label', 'aria-expanded', 'placeholder', 'data-kind'];
      const attributes = kept.map((name) => `${name}=${element.getAttribute(name)}`);
      return [element.localName, ...attributes, element.textContent].join(' ');
    });
}

test('the popup’s HTML holds what its components draw first', () => {
  const html = readFileSync('entrypoints/popup/index.html', 'utf8');
  const written = new DOMParser().parseFromString(html.replace(/>\s+</g, '><'), 'text/html');
  const drawn = document.createElement('div');
  const onState = { onSwitch: nothing, onReload: nothing, onResume: nothing, onForget: nothing, onAllow: nothing };
  render(
    <>
      <StateLine state={{ kind: 'asking' }} {...onState} />
      <Switches scopes={[]} isOnByDefault onSwitch={nothing} onDefault={nothing} onPause={nothing} />
      <SearchBox typed="" listId="results" activeId={undefined} onType={nothing} onMove={nothing} onPick={nothing} />
    </>,
    drawn,
  );
  expect(partsOf(written).length).toBeGreaterThan(6);
  expect(partsOf(written)).toEqual(partsOf(drawn));
});
