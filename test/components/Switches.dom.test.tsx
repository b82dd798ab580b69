// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Switches } from '../../components/Switches';

afterEach(cleanup);

const called = vi.fn();
const show = () =>
  render(
    <Switches
      scopes={[
        { site: 'www.example.com', note: 'this site', isOn: true },
        { site: 'example.com', note: 'the whole domain', isOn: false },
      ]}
      isOnByDefault={true}
      onSwitch={(...given) => called('switch', ...given)}
      onDefault={(...given) => called('default', ...given)}
      onPause={(...given) => called('pause', ...given)}
    />,
  );
const toggle = () => screen.getByRole('button', { name: 'Pause, or choose where it works' });

test('the switches are folded away until they are asked for', () => {
  show();
  expect(screen.queryAllByRole('switch')).toEqual([]);
  fireEvent.click(toggle());
  expect(toggle().getAttribute('aria-expanded')).toBe('true');
  expect(screen.getAllByRole('switch')).toHaveLength(3);
  fireEvent.click(toggle());
  expect(screen.queryAllByRole('switch')).toEqual([]);
});

test.each([
  ['switch', 'www.example.com, this site', ['switch', 'www.example.com', false]],
  ['switch', 'example.com, the whole domain', ['switch', 'example.com', true]],
  ['switch', 'Everywhere', ['default', false]],
  ['button', 'Pause for 15 minutes', ['pause', 'quarter']],
  ['button', 'Pause for 1 hour', ['pause', 'hour']],
  ['button', 'Pause until tomorrow', ['pause', 'tomorrow']],
])('%s %s', (role, name, expected) => {
  show();
  fireEvent.click(toggle());
  fireEvent.click(screen.getByRole(role, { name }));
  expect(called).toHaveBeenLastCalledWith(...expected);
});
