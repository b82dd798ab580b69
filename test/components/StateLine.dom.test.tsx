// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { type PageState, StateLine } from '../../components/StateLine';

const show = (state: PageState, on: { onSwitch?: () => void; onReload?: () => void } = {}) =>
  render(<StateLine state={state} onSwitch={on.onSwitch ?? (() => {})} onReload={on.onReload ?? (() => {})} />);
const here = { site: 'example.com', isOn: true };

afterEach(cleanup);

test.each<[PageState, string, string]>([
  [{ kind: 'asking' }, 'Looking at this page…', ''],
  [{ kind: 'on', terms: 23, ...here }, 'On here: 23 terms', 'example.com'],
  [{ kind: 'on', terms: 1, ...here }, 'On here: 1 term', 'example.com'],
  [{ kind: 'empty', terms: 0, ...here }, 'Nothing to explain on this page', 'example.com'],
  [{ kind: 'off', listed: 'example.com', ...here }, 'Off on example.com', 'You switched it off'],
  [{ kind: 'off', ...here }, 'Off: only on sites you chose', 'example.com'],
  [{ kind: 'other', why: 'Paused until 15:40', ...here }, 'Paused until 15:40', 'example.com'],
  [{ kind: 'unreachable' }, 'Glosslight can’t run on this page.', 'reload it'],
  [{ kind: 'empty', terms: 0, site: 'file:', isOn: true }, 'Nothing to explain on this page', 'files on this computer'],
])('%o', (state, line, detail) => {
  show(state);
  expect(screen.getByText(line)).toBeTruthy();
  expect(screen.getByRole('region', { name: 'This page' }).textContent).toContain(detail);
});

test('the switch says what is, and asks for the other', () => {
  const onSwitch = vi.fn();
  const { rerender } = show({ kind: 'on', terms: 2, ...here }, { onSwitch });
  const control = screen.getByRole('switch', { name: 'Explain terms on example.com', checked: true });
  fireEvent.click(control);
  expect(onSwitch).toHaveBeenLastCalledWith(false);
  rerender(
    <StateLine state={{ kind: 'off', site: 'example.com', isOn: false }} onSwitch={onSwitch} onReload={() => {}} />,
  );
  fireEvent.click(screen.getByRole('switch', { checked: false }));
  expect(onSwitch).toHaveBeenLastCalledWith(true);
});

test('where nothing can run, the page can be loaded anew and nothing switched', () => {
  const onReload = vi.fn();
  show({ kind: 'unreachable' }, { onReload });
  expect(screen.queryByRole('switch')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Reload page' }));
  expect(onReload).toHaveBeenCalledOnce();
});

test('the site can be switched before the page has answered', () => {
  show({ kind: 'asking', ...here });
  expect(screen.getByRole('switch', { name: 'Explain terms on example.com' })).toBeTruthy();
});
