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

afterEach(cleanup);

test('terms stand in their groups with their counts', () => {
  render(<PageTerms groups={groups} onOpen={() => {}} onShow={() => {}} />);
  const finance = within(screen.getByRole('region', { name: 'Finance' }));
  expect(finance.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Churn rate3×, 3 times',
    'Acquisition cost',
  ]);
  expect(screen.getByRole('region', { name: 'Explained by the page' }).textContent).toContain('OKX');
});

test('a term opens its entry; the button beside it shows it on the page', () => {
  const [onOpen, onShow] = [vi.fn(), vi.fn()];
  render(<PageTerms groups={groups} onOpen={onOpen} onShow={onShow} />);
  fireEvent.click(screen.getByRole('button', { name: /^Churn rate ?, 3 times$/ }));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('churn-rate');
  fireEvent.click(screen.getByRole('button', { name: 'Show Churn rate on the page' }));
  expect(onShow).toHaveBeenCalledExactlyOnceWith('churn-rate');
});
