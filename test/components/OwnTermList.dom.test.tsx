// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { OwnTermList } from '../../components/OwnTermList';
import type { OwnEntry } from '../../glossary/own';

const entry = (term: string, more: Partial<OwnEntry> = {}): OwnEntry => {
  return { id: `own:${term}`, term, acronyms: [], aliases: [], definition: `What ${term} means.`, ...more };
};
const many = (count: number) => Array.from({ length: count }, (_, n) => entry(`Term ${n + 1}`));
const calls = () => ({ onEdit: vi.fn(), onRemove: vi.fn(), onUndo: vi.fn() });
const rows = () => screen.queryAllByRole('listitem').map((row) => row.querySelector('.own-term')?.textContent);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const filter = (typed: string) => fireEvent.input(screen.getByRole('searchbox'), { target: { value: typed } });

afterEach(cleanup);

test('terms stand by name, each with its acronyms and meaning, to edit and to remove', () => {
  const on = calls();
  const own = [entry('beta'), entry('Alpha', { acronyms: ['AL', 'A1'] })];
  render(<OwnTermList own={own} form={undefined} {...on} />);
  expect(rows()).toEqual(['Alpha', 'beta']);
  expect(screen.getAllByRole('listitem')[0]?.textContent).toContain('AL, A1What Alpha means.');
  press('Edit beta');
  expect(on.onEdit).toHaveBeenCalledExactlyOnceWith('own:beta');
  press('Remove Alpha');
  expect(on.onRemove).toHaveBeenCalledExactlyOnceWith([own[1]]);
});

test('a removed term keeps its place, with the focus on the way back', () => {
  const on = calls();
  const [alpha, beta] = [entry('Alpha'), entry('Beta')];
  const { rerender } = render(<OwnTermList own={[alpha, beta]} form={undefined} {...on} />);
  press('Remove Alpha');
  rerender(<OwnTermList own={[beta]} form={undefined} {...on} />);
  expect(rows()).toEqual(['Alpha', 'Beta']);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo removing Alpha' }));
  press('Undo removing Alpha');
  expect(on.onUndo).toHaveBeenCalledExactlyOnceWith([alpha]);
  rerender(<OwnTermList own={[beta, alpha]} form={undefined} {...on} />);
  expect(screen.getByRole('button', { name: 'Remove Alpha' })).toBeTruthy();
});

test('a form stands in the place of its row', () => {
  const form = { id: 'own:Alpha', element: <p>The form</p> };
  render(<OwnTermList own={[entry('Alpha'), entry('Beta')]} form={form} {...calls()} />);
  expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
    'The form',
    expect.stringContaining('Beta'),
  ]);
});

test.each([
  [8, 0],
  [9, 1],
])('of %i terms there is a filter: %i', (count, filters) => {
  render(<OwnTermList own={many(count)} form={undefined} {...calls()} />);
  expect(screen.queryAllByRole('searchbox', { name: 'Filter your terms' })).toHaveLength(filters);
});

test.each([
  ['term 1', ['Term 1', 'Term 10', 'Term 11', 'Term 12']],
  ['TERM 12', ['Term 12']],
  ['what term 3 m', ['Term 3']],
  ['nowhere', []],
])('the filter %j finds by name and meaning, and says how many', (typed, expected) => {
  render(<OwnTermList own={many(12)} form={undefined} {...calls()} />);
  expect(screen.getByRole('status').textContent).toBe('12 terms');
  filter(typed);
  expect(rows()).toEqual(expected);
  expect(screen.getByRole('status').textContent).toBe(`${expected.length} of 12 terms`);
});

test('they can be sorted by category; those without one come last', () => {
  const own = [...many(8), entry('Zone', { category: 'Delivery' })];
  render(<OwnTermList own={own} form={undefined} {...calls()} />);
  fireEvent.change(screen.getByRole('combobox', { name: 'Sort your terms' }), { target: { value: 'category' } });
  expect(rows().slice(0, 2)).toEqual(['Zone', 'Term 1']);
});

test('several are removed at once, and brought back at once', () => {
  const on = calls();
  const own = many(12);
  const { rerender } = render(<OwnTermList own={own} form={undefined} {...on} />);
  press('Select');
  filter('term 1');
  press('Select all 4');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Term 10' }));
  press('Remove 3');
  const gone = own.filter(({ term }) => ['Term 1', 'Term 11', 'Term 12'].includes(term));
  expect(on.onRemove).toHaveBeenCalledExactlyOnceWith(gone);
  rerender(<OwnTermList own={own.filter((one) => !gone.includes(one))} form={undefined} {...on} />);
  filter('');
  expect(rows()).toHaveLength(9);
  expect(screen.getByText('Removed 3 terms.')).toBeTruthy();
  press('Undo');
  expect(on.onUndo).toHaveBeenCalledExactlyOnceWith(gone);
});
