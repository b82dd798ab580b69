// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { UnknownAcronyms } from '../../components/UnknownAcronyms';

afterEach(cleanup);

test('each acronym says how often it stands on the page, and asks for its meaning', () => {
  const onAdd = vi.fn();
  render(
    <UnknownAcronyms
      acronyms={[
        { text: 'OKX', count: 3 },
        { text: 'TPS', count: 1 },
      ]}
      onAdd={onAdd}
    />,
  );
  expect(screen.getByRole('region', { name: 'Unknown here' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Add a meaning: TPS, once on this page' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Add a meaning: OKX, 3 times on this page' }));
  expect(onAdd).toHaveBeenCalledExactlyOnceWith('OKX');
});

test('of many, the first are shown, and all on a press', () => {
  const acronyms = Array.from({ length: 20 }, (_, at) => ({ text: `A${at}X`, count: 1 }));
  render(<UnknownAcronyms acronyms={acronyms} onAdd={() => {}} />);
  expect(screen.getAllByRole('button', { name: /^Add a meaning/ })).toHaveLength(12);
  fireEvent.click(screen.getByRole('button', { name: 'Show all 20' }));
  expect(screen.getAllByRole('button', { name: /^Add a meaning/ })).toHaveLength(20);
  expect(screen.queryByRole('button', { name: /^Show all/ })).toBeNull();
});

test('where there is none, nothing is shown', () => {
  const { container } = render(<UnknownAcronyms acronyms={[]} onAdd={() => {}} />);
  expect(container.textContent).toBe('');
});
