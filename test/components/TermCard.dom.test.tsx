// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
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
    for (const text of ['CR', 'Finance', churn.entry.definition, churn.entry.more ?? '', churn.entry.example ?? '']) {
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

describe('what can be done', () => {
  const actions = () => ({
    onCopy: vi.fn(),
    onKnow: vi.fn(),
    onSearch: vi.fn(),
    onChoose: vi.fn(),
    onMenu: vi.fn(),
    site: 'example.com',
  });
  const others = [
    { id: 'contrast-ratio', term: 'Contrast ratio', category: 'design', categoryName: 'Design' } as const,
  ];
  const entryWith = {
    kind: 'entry',
    meaning: churn,
    guess: false,
    written: 'CR',
    others,
    reasons: ['customer', 'period'],
  } as const;

  test('has no foot where nothing can be done', () => {
    show(entry());
    expect(screen.queryByRole('contentinfo')).toBeNull();
    expect(screen.queryByRole('status')).toBeNull();
  });

  test.each([
    ['I know this', 'onKnow'],
    ['Copy', 'onCopy'],
  ] as const)('%s does it', (name, act) => {
    const given = actions();
    show(entryWith, { actions: given });
    fireEvent.click(screen.getByRole('button', { name }));
    expect(given[act]).toHaveBeenCalledOnce();
  });

  test('further actions open and close', () => {
    const given = actions();
    const { rerender } = show(entryWith, { actions: given });
    const more = screen.getByRole('button', { name: 'More actions' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(more);
    expect(given.onMenu).toHaveBeenLastCalledWith('more');
    rerender(<TermCard content={entryWith} onOpen={() => {}} actions={given} menu="more" />);
    fireEvent.click(screen.getByRole('button', { name: 'Wrong meaning here…' }));
    expect(given.onMenu).toHaveBeenLastCalledWith('meanings');
    fireEvent.click(screen.getByRole('button', { name: 'More actions' }));
    expect(given.onMenu).toHaveBeenLastCalledWith(undefined);
  });

  test.each([
    ['Contrast ratio', 'contrast-ratio'],
    ['None of these: don’t mark it', null],
  ])('as meaning, %s can be chosen', (name, id) => {
    const given = actions();
    show(entryWith, { actions: given, menu: 'meanings' });
    const group = screen.getByRole('group', { name: 'On example.com, CR means:' });
    fireEvent.click(within(group).getByRole('button', { name }));
    expect(given.onChoose).toHaveBeenCalledExactlyOnceWith(id);
  });

  test('what came of it is said, with the way back', () => {
    const onUndo = vi.fn();
    show(entryWith, { actions: actions(), notice: { words: 'Remembered.', onUndo } });
    expect(screen.getByRole('status').textContent).toContain('Remembered.');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalledOnce();
  });

  test('says why a meaning was chosen, and names the others with their fields', () => {
    const onOpen = vi.fn();
    show(entryWith, { onOpen });
    expect(screen.getByText('Chosen because this page also says “customer” and “period”')).toBeTruthy();
    expect(headings()).toContain('Other meanings of CR');
    fireEvent.click(screen.getByRole('button', { name: 'Contrast ratio' }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('contrast-ratio');
    expect(screen.getByText('Design')).toBeTruthy();
  });
});

test('the way here leads back to each step', () => {
  const onOpen = vi.fn();
  show(entry(), { way: [{ name: 'Retention', onOpen }], onBack: () => {} });
  const way = screen.getByRole('navigation', { name: 'The way here' });
  fireEvent.click(within(way).getByRole('button', { name: 'Retention' }));
  expect(onOpen).toHaveBeenCalledOnce();
});

test('how an odd name is said stands below it, and where an entry is from at the end', () => {
  show(entry({ ...churn, entry: { ...churn.entry, pronunciation: 'churn' }, origin: 'Harbour words · Owner: Ines' }));
  expect(screen.getByText('Said “churn”')).toBeTruthy();
  expect(screen.getByText('Harbour words · Owner: Ines')).toBeTruthy();
});

test('the page’s own sentence stands before the definition', () => {
  const onShowQuote = vi.fn();
  show(
    { kind: 'entry', meaning: churn, guess: false, quote: 'Our churn rate (CR) fell.' },
    { actions: { onShowQuote } },
  );
  const text = screen.getByRole('article').textContent;
  expect(text.indexOf('Our churn rate (CR) fell.')).toBeLessThan(text.indexOf(churn.entry.definition));
  fireEvent.click(screen.getByRole('button', { name: 'Show it on the page' }));
  expect(onShowQuote).toHaveBeenCalledOnce();
});

test.each([
  ['unanswered', 'The explanation did not arrive.'],
  ['updated', 'Glosslight was updated. Reload the page to continue.'],
] as const)('%s is said in a line', (kind, line) => {
  const onRetry = vi.fn();
  show({ kind, term: 'Churn rate' }, { actions: { onRetry } });
  expect(screen.getByText(line)).toBeTruthy();
  const retry = screen.queryByRole('button', { name: 'Try again' });
  if (retry) fireEvent.click(retry);
  expect(onRetry).toHaveBeenCalledTimes(kind === 'unanswered' ? 1 : 0);
});
