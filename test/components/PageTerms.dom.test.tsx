// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { type FoundGroup, PageTerms } from '../../components/PageTerms';

const groups: FoundGroup[] = [
  {
    category: 'finance',
    name: 'Finance',
    terms: [
      { entryId: 'churn-rate', term: 'Churn rate', count: 3 },
      { entryId: 'cac', term: 'Acquisition cost', count: 1 },
    ],
  },
  { category: undefined, name: 'Explained by the page', terms: [{ entryId: 'page:OKX', term: 'OKX', count: 1 }] },
];

type Props = Parameters<typeof PageTerms>[0];
const none = () => {};
const rest = {
  order: 'category',
  copied: '',
  onOrder: none,
  onOpen: none,
  onShow: none,
  onHide: none,
  onKnow: none,
  onCopy: none,
} as const;
const show = (more: Partial<Props> = {}) => render(<PageTerms groups={groups} {...rest} {...more} />);

afterEach(cleanup);

test('terms stand in their groups with their counts', () => {
  show();
  const finance = within(screen.getByRole('region', { name: 'Finance' }));
  expect(finance.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Churn rate3×, 3 times',
    'Acquisition cost',
  ]);
  expect(screen.getByRole('region', { name: 'Explained by the page' }).textContent).toContain('OKX');
});

test('a term opens its entry; the button beside it shows it on the page', () => {
  const [onOpen, onShow] = [vi.fn(), vi.fn()];
  show({ onOpen, onShow });
  fireEvent.click(screen.getByRole('button', { name: /^Churn rate ?, 3 times$/ }));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('churn-rate');
  fireEvent.click(screen.getByRole('button', { name: 'Show Churn rate on the page' }));
  expect(onShow).toHaveBeenCalledExactlyOnceWith('churn-rate');
});

test('the order can be chosen', () => {
  const onOrder = vi.fn();
  show({ onOrder });
  fireEvent.change(screen.getByRole('combobox', { name: 'Order' }), { target: { value: 'count' } });
  expect(onOrder).toHaveBeenCalledExactlyOnceWith('count');
});

test('a category can be hidden on the site; what the page explains itself can not', () => {
  const onHide = vi.fn();
  show({ onHide });
  fireEvent.click(screen.getByRole('button', { name: 'Hide here: Finance' }));
  expect(onHide).toHaveBeenCalledExactlyOnceWith('finance');
  expect(screen.queryByRole('button', { name: 'Hide here: Explained by the page' })).toBeNull();
});

test('the list is copied in two forms, and what came of it is said', () => {
  const onCopy = vi.fn();
  show({ onCopy, copied: 'Copied 3 terms.' });
  fireEvent.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
  fireEvent.click(screen.getByRole('button', { name: 'Copy as CSV' }));
  expect(onCopy.mock.calls).toEqual([['markdown'], ['csv']]);
  expect(screen.getByRole('status').textContent).toBe('Copied 3 terms.');
});

test('is one stop for the Tab key; arrow keys go from row to row and along each', () => {
  show();
  const stops = () =>
    screen.getAllByRole('button').filter((button) => button.closest('[data-row]') && button.tabIndex === 0);
  const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
  const at = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
  expect(stops()).toHaveLength(1);
  screen.getByRole('button', { name: /^Churn rate/ }).focus();
  const way = ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'Home', 'End'];
  const places = way.map((key) => {
    press(key);
    return at();
  });
  expect(places).toEqual([
    'Acquisition cost',
    'Show Acquisition cost on the page',
    'Show OKX on the page',
    'Show Acquisition cost on the page',
    'Acquisition cost',
    'Hide here: Finance',
    'OKX',
  ]);
  expect(stops()).toHaveLength(1);
});

test('several terms are known at once, one by one or by category', () => {
  const onKnow = vi.fn();
  show({ onKnow });
  fireEvent.click(screen.getByRole('button', { name: 'Select' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'All of Finance' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Acquisition cost' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'OKX' }));
  fireEvent.click(screen.getByRole('button', { name: 'I know these 2' }));
  expect(onKnow).toHaveBeenCalledExactlyOnceWith(['churn-rate', 'page:OKX']);
  expect(screen.queryAllByRole('checkbox')).toHaveLength(0);
});
