// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { PageState } from '../../components/page-state';
import { StateLine } from '../../components/StateLine';

type Callbacks = Omit<Parameters<typeof StateLine>[0], 'state'>;
const nothing = () => {};
const none: Callbacks = {
  onSwitch: nothing,
  onReload: nothing,
  onResume: nothing,
  onForget: nothing,
  onAllow: nothing,
};
const show = (state: PageState, on: Partial<Callbacks> = {}) => render(<StateLine state={state} {...none} {...on} />);
const here = { site: 'example.com', isOn: true };

afterEach(cleanup);

test.each<[PageState, string, string]>([
  [{ kind: 'asking' }, 'Looking at this page…', ''],
  [{ kind: 'on', terms: 23, ...here }, '23 terms on this page', 'example.com'],
  [{ kind: 'on', terms: 1, ...here }, '1 term on this page', 'example.com'],
  [{ kind: 'empty', terms: 0, ...here }, 'Nothing to explain on this page', 'example.com'],
  [{ kind: 'off', listed: 'example.com', ...here }, 'Off on example.com', 'You switched it off'],
  [{ kind: 'off', ...here }, 'Off: only on sites you chose', 'example.com'],
  [
    { kind: 'off', listed: 'example.com/a', ...here, site: 'example.com/a' },
    'Off on example.com/a',
    'You switched it off',
  ],
  [{ kind: 'known', terms: 12, ...here }, 'All 12 terms here are ones you know', 'example.com'],
  [{ kind: 'known', terms: 1, ...here }, 'The one term here is one you know', 'example.com'],
  [{ kind: 'paused', until: '15:40', site: 'example.com' }, 'Paused until 15:40', 'On all sites'],
  [{ kind: 'other', why: 'PDF: not readable', site: 'example.com' }, 'PDF: not readable', 'example.com'],
  [{ kind: 'unreachable', why: 'unknown' }, 'Glosslight can’t run on this page.', 'Reload it'],
  [{ kind: 'unreachable', why: 'forbidden' }, 'The browser does not let extensions run on this page', ''],
  [{ kind: 'unreachable', why: 'reload' }, 'Reload the page once to start', 'open before'],
  [{ kind: 'unreachable', why: 'access' }, 'No access to this site yet', 'You decide'],
  [{ kind: 'unreachable', why: 'files' }, 'No access to files yet', 'Allow access to file URLs'],
  [{ kind: 'unreachable', why: 'pdf' }, 'PDF: not readable', ''],
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
  rerender(<StateLine state={{ kind: 'off', site: 'example.com', isOn: false }} {...none} onSwitch={onSwitch} />);
  fireEvent.click(screen.getByRole('switch', { checked: false }));
  expect(onSwitch).toHaveBeenLastCalledWith(true);
});

test.each<[PageState, string, keyof Callbacks]>([
  [{ kind: 'unreachable', why: 'unknown' }, 'Reload page', 'onReload'],
  [{ kind: 'unreachable', why: 'reload' }, 'Reload page', 'onReload'],
  [{ kind: 'unreachable', why: 'access' }, 'Allow on this site', 'onAllow'],
  [{ kind: 'paused', site: 'example.com', until: '15:40' }, 'Resume', 'onResume'],
  [{ kind: 'known', terms: 2, ...here }, 'Mark them again', 'onForget'],
])('%o has one button: %s', (state, name, callback) => {
  const called = vi.fn();
  show(state, { [callback]: called });
  expect(screen.queryByRole('switch')).toBeNull();
  fireEvent.click(screen.getByRole('button'));
  expect(screen.getByRole('button', { name })).toBeTruthy();
  expect(called).toHaveBeenCalledOnce();
});

test.each<PageState>([
  { kind: 'unreachable', why: 'forbidden' },
  { kind: 'unreachable', why: 'pdf' },
  { kind: 'other', site: 'example.com', why: 'PDF: not readable' },
])('%o can be changed by nobody', (state) => {
  show(state);
  expect(screen.queryByRole('switch')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});

test('the site can be switched before the page has answered', () => {
  show({ kind: 'asking', ...here });
  expect(screen.getByRole('switch', { name: 'Explain terms on example.com' })).toBeTruthy();
});
