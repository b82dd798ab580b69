// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CardContent } from '../../components/card-content';
import { TermCard, type TermCardProps } from '../../components/TermCard';
import { churn, plain } from './meanings';

const entry = (meaning = churn, guess = false): CardContent => ({
  kind: 'entry',
  meaning,
  guess,
});
const show = (content: CardContent, more: Partial<TermCardProps> = {}) =>
  render(<TermCard content={content} onOpen={() => {}} {...more} />);
const headings = () => screen.getAllByRole('heading').map((heading) => heading.textContent);

afterEach(cleanup);

describe('an entry', () => {
  test('shows all its parts in their order', () => {
    show(entry());
    expect(headings()).toEqual(['Churn rate', 'Why it matters', 'Example', 'Not to be confused with', 'Related']);
    for (const text of ['CR', 'Finance', churn.entry.definition, churn.entry.more, churn.entry.example ?? '']) {
      expect(screen.getByText(text)).toBeTruthy();
    }
    expect(screen.getByRole('math', { name: `CR = ${churn.entry.formula}` })).toBeTruthy();
    expect(screen.getByText('Visits that end at once.')).toBeTruthy();
  });

  test('leaves out the parts that it lacks', () => {
    show(entry(plain));
    expect(headings()).toEqual(['Retention', 'Why it matters']);
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('an acronym that is the term itself is not said twice', () => {
    show(entry({ ...plain, entry: { ...plain.entry, term: 'API', acronyms: ['API', 'APIs'] } }));
    expect(screen.getAllByText('API')).toHaveLength(1);
    expect(screen.getByText('APIs')).toBeTruthy();
  });

  test('says when the meaning is a guess, and only then', () => {
    const { rerender } = show(entry(churn, true));
    expect(screen.getByText('Probably this meaning here')).toBeTruthy();
    rerender(<TermCard content={entry()} onOpen={() => {}} />);
    expect(screen.queryByText('Probably this meaning here')).toBeNull();
  });

  test.each([
    ['Retention', 'retention'],
    ['Lifetime value', 'lifetime-value'],
    ['Bounce rate', 'bounce-rate'],
  ])('%s opens its entry', (name, id) => {
    const onOpen = vi.fn();
    show(entry(), { onOpen });
    fireEvent.click(screen.getByRole('button', { name }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(id);
  });
});

describe('turning', () => {
  test('gives the focus, which the pressed button takes with it, to the heading', () => {
    const { rerender } = show(entry());
    fireEvent.click(screen.getByRole('button', { name: 'Retention' }));
    rerender(<TermCard content={{ kind: 'loading', term: 'Retention' }} onOpen={() => {}} />);
    rerender(<TermCard content={entry(plain)} onOpen={() => {}} />);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Retention' }));
  });

  test('content that comes by itself moves no focus', () => {
    const { rerender } = show({ kind: 'loading', term: 'Churn rate' });
    rerender(<TermCard content={entry()} onOpen={() => {}} />);
    expect(document.activeElement).toBe(document.body);
  });
});

test.each(['Back', 'Close'] as const)('%s is there where it can be done, and does it', (name) => {
  const { rerender } = show(entry());
  expect(screen.queryByRole('button', { name })).toBeNull();
  const act = vi.fn();
  rerender(<TermCard content={entry()} onOpen={() => {}} {...{ [`on${name}`]: act }} />);
  fireEvent.click(screen.getByRole('button', { name }));
  expect(act).toHaveBeenCalledOnce();
});

test('while loading it names the term and is busy', () => {
  show({ kind: 'loading', term: 'Churn rate' });
  expect(headings()).toEqual(['Churn rate']);
  expect(screen.getByRole('article').getAttribute('aria-busy')).toBe('true');
  expect(screen.getByText('Loading the explanation…')).toBeTruthy();
});

test('what is missing says so and what to do', () => {
  show({ kind: 'missing', term: 'Blended reach' });
  expect(headings()).toEqual(['Blended reach']);
  expect(screen.getByText(/could not be found\. Reload the page/)).toBeTruthy();
});

test('a meaning that the page gives shows the page’s own sentence', () => {
  show({ kind: 'page', term: 'Operational key index', acronym: 'OKX', quote: 'The Operational Key Index (OKX) rose.' });
  expect(headings()).toEqual(['OKX', 'The page says']);
  expect(screen.getByText('Operational key index')).toBeTruthy();
  expect(screen.getByText('The Operational Key Index (OKX) rose.')).toBeTruthy();
});

test('a dialog around it can be named by the heading', () => {
  show(entry(), { headingId: 'own' });
  expect(screen.getByRole('heading', { level: 2 }).id).toBe('own');
});
