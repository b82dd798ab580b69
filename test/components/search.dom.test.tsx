// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { type Result, ResultList, rowId } from '../../components/ResultList';
import { SearchBox } from '../../components/SearchBox';
import { churn, plain } from './meanings';

const result = (meaning: typeof churn, categoryName: string): Result => ({
  entry: meaning.entry,
  category: meaning.category,
  categoryName,
});
const results = [result(churn, 'Finance'), result(plain, 'Customer experience')];
const list = (typed: string, more: Partial<Parameters<typeof ResultList>[0]> = {}) =>
  render(<ResultList id="results" typed={typed} results={results} more={0} active={0} onOpen={() => {}} {...more} />);

afterEach(cleanup);

test.each([
  ['ArrowDown', 'onMove', [1]],
  ['ArrowUp', 'onMove', [-1]],
  ['Enter', 'onPick', []],
] as const)('%s in the search field', (key, called, args) => {
  const calls = { onMove: vi.fn(), onPick: vi.fn(), onType: vi.fn() };
  render(<SearchBox typed="ch" listId="results" activeId="results-0" {...calls} />);
  const field = screen.getByRole('searchbox', { name: 'Search the glossary' });
  expect(fireEvent.keyDown(field, { key })).toBe(false);
  expect(calls[called]).toHaveBeenCalledExactlyOnceWith(...args);
});

test('other keys, and keys of a composition under way, are left to the field', () => {
  const calls = { onMove: vi.fn(), onPick: vi.fn(), onType: vi.fn() };
  render(<SearchBox typed="" listId="results" activeId={undefined} {...calls} />);
  const field = screen.getByRole('searchbox');
  expect(fireEvent.keyDown(field, { key: 'ArrowLeft' })).toBe(true);
  expect(fireEvent.keyDown(field, { key: 'Enter', isComposing: true })).toBe(true);
  fireEvent.input(field, { target: { value: 'kp' } });
  expect(calls.onType).toHaveBeenCalledExactlyOnceWith('kp');
  expect(calls.onPick).not.toHaveBeenCalled();
});

test('the field points to the row that Enter opens', () => {
  render(
    <>
      <SearchBox
        typed="r"
        listId="results"
        activeId={rowId('results', 1)}
        onType={() => {}}
        onMove={() => {}}
        onPick={() => {}}
      />
      <ResultList id="results" typed="r" results={results} more={0} active={1} onOpen={() => {}} />
    </>,
  );
  const active = screen.getByRole('option', { selected: true });
  expect(screen.getByRole('searchbox').getAttribute('aria-activedescendant')).toBe(active.id);
  expect(active.textContent).toContain('Retention');
});

test('a row shows names, definition and category, with the match emphasised', () => {
  list('chur');
  const [first] = screen.getAllByRole('option');
  for (const text of ['Churn rate', 'CR', churn.entry.definition, 'Finance'])
    expect(first?.textContent).toContain(text);
  expect(first?.querySelector('mark')?.textContent).toBe('Chur');
});

test('an entry found by another name says which', () => {
  list('attr');
  expect(screen.getAllByRole('option')[0]?.textContent).toContain('also attrition rate');
  cleanup();
  list('chu');
  expect(screen.getAllByRole('option')[0]?.textContent).not.toContain('also');
});

test('a click opens the entry and leaves the focus in the field', () => {
  const onOpen = vi.fn();
  list('r', { onOpen });
  const row = screen.getByRole('option', { name: /Retention/ });
  expect(fireEvent.mouseDown(row)).toBe(false);
  fireEvent.click(row);
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('retention');
});

test.each([
  [results, 0, '2 results'],
  [results.slice(1), 0, '1 result'],
  [results, 98, '100 results'],
  [[], 0, 'No results'],
])('the number of results is told', (found, more, told) => {
  list('r', { results: found, more });
  expect(screen.getByRole('status').textContent).toBe(told);
});

test.each([
  ['nothing', []],
  ['something', results],
])('where %s is found, what was typed can be explained in the reader’s own glossary', (_, found) => {
  const onAdd = vi.fn();
  list(' zzz ', { results: found, onAdd });
  fireEvent.click(screen.getByRole('button', { name: 'Add “zzz” to my glossary' }));
  expect(onAdd).toHaveBeenCalledExactlyOnceWith('zzz');
});

test('no result says what to try', () => {
  list(' zzz ', { results: [] });
  expect(screen.getByText('Nothing found for “zzz”')).toBeTruthy();
  expect(screen.getByText(/Try the acronym/)).toBeTruthy();
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('where nothing was found, what may have been meant is offered', () => {
  const onOpen = vi.fn();
  list('retenttion', { results: [], closest: [result(plain, 'Customer experience')], onOpen });
  fireEvent.click(screen.getByRole('button', { name: plain.entry.term }));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(plain.entry.id);
});
