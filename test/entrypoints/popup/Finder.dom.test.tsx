// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Finder } from '../../../entrypoints/popup/Finder';
import { focusSearch } from '../../../entrypoints/popup/focus';
import type { Library } from '../../../entrypoints/popup/library';
import type { Page } from '../../../entrypoints/popup/page';
import { churn, own, plain } from '../../components/meanings';

const meanings = [churn, plain];
const library: Library = {
  closest: () => [],
  search: (typed) =>
    meanings.filter(({ entry }) => entry.term.toLowerCase().includes(typed.toLowerCase()) || typed === 'all'),
  read: (id) => {
    const meaning = meanings.find(({ entry }) => entry.id === id);
    return meaning && { kind: 'entry', meaning, categoryName: 'A category', guess: false };
  },
  categoryOf: (id) => (id === 'churn-rate' ? { category: 'finance', name: 'Finance' } : undefined),
};

const match = { text: 'churn', before: 'Our ', after: ' fell.', entryId: 'churn-rate', term: 'Churn rate' };
const page: Page = {
  kind: 'answered',
  site: 'example.com',
  path: '/',
  known: [],
  unknown: [],
  amount: { marked: 0, all: 0 },
  report: {
    state: { kind: 'on', why: '' },
    matches: [
      { ...match, source: 'builtin' },
      { ...match, source: 'page', entryId: 'page:OKX', text: 'OKX', term: 'Operational key index' },
    ],
  },
};

const show = (more: Partial<Parameters<typeof Finder>[0]> = {}) =>
  render(
    <Finder
      page={page}
      library={library}
      hiddenHere={[]}
      recent={[]}
      onLookUp={() => {}}
      onClearRecent={() => {}}
      onShow={() => {}}
      onHide={() => {}}
      onMarkAll={() => {}}
      onKnow={async () => ''}
      {...more}
    />,
  );
const field = () => screen.getByRole<HTMLInputElement>('searchbox');
const type = (typed: string) => fireEvent.input(field(), { target: { value: typed } });
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const rows = () => screen.queryAllByRole('option').map((row) => row.querySelector('.result-term')?.textContent);

afterEach(cleanup);

test('by keyboard: search, move, open, turn the card, and back step by step', () => {
  show();
  focusSearch();
  type('all');
  expect(rows()).toEqual(['Churn rate', 'Retention']);
  press('ArrowDown');
  expect(screen.getByRole('option', { selected: true }).textContent).toContain('Retention');
  press('ArrowDown');
  press('Enter');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Churn rate' }));
  expect(rows()).toEqual([]);

  fireEvent.click(screen.getByRole('button', { name: 'Retention' }));
  expect(screen.getByRole('article').textContent).toContain(plain.entry.definition);
  expect(press('Escape')).toBe(false);
  expect(screen.getByRole('article').textContent).toContain(churn.entry.definition);
  press('Escape');
  expect(screen.queryByRole('article')).toBeNull();
  expect(rows()).toEqual(['Churn rate', 'Retention']);
  expect(document.activeElement).toBe(field());
  press('Escape');
  expect(field().value).toBe('');
  expect(screen.getByRole('region', { name: 'On this page' })).toBeTruthy();
  // There is nowhere further back: the browser may close the popup.
  expect(press('Escape')).toBe(true);
});

test('Enter opens the first result without an arrow key, and nothing while there is none', () => {
  show();
  focusSearch();
  press('Enter');
  expect(screen.queryByRole('article')).toBeNull();
  type('reten');
  press('Enter');
  expect(screen.getByRole('article').textContent).toContain(plain.entry.definition);
});

test('typing leaves the opened entry for the results and keeps the focus in the field', () => {
  show();
  screen.getByRole('button', { name: 'Churn rate' }).focus();
  fireEvent.click(screen.getByRole('button', { name: 'Churn rate' }));
  expect(screen.getByRole('article')).toBeTruthy();
  field().focus();
  type(' ');
  expect(screen.queryByRole('article')).toBeNull();
  expect(document.activeElement).toBe(field());
  type('ret');
  expect(rows()).toEqual(['Retention']);
  expect(document.activeElement).toBe(field());
});

test('a term of the page opens in place and gives the focus back', () => {
  show();
  const term = screen.getByRole('button', { name: 'Churn rate' });
  term.focus();
  fireEvent.click(term);
  fireEvent.click(screen.getByRole('button', { name: 'Back' }));
  expect(document.activeElement).toBe(term);
});

test('what the page itself explains opens with the page’s words', () => {
  show();
  fireEvent.click(screen.getByRole('button', { name: 'Operational key index' }));
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('OKX');
  expect(screen.getByText('Our OKX fell.')).toBeTruthy();
});

test('a term is shown on the page', () => {
  const onShow = vi.fn();
  show({ onShow });
  fireEvent.click(screen.getByRole('button', { name: 'Show Churn rate on the page' }));
  expect(onShow).toHaveBeenCalledExactlyOnceWith('churn-rate');
});

test('before the glossary is loaded nothing is said to be missing', () => {
  show({ library: undefined });
  type('churn');
  expect(screen.queryByText(/Nothing found/)).toBeNull();
});

const where = { site: 'a.com', path: '/', known: [], unknown: [], amount: { marked: 0, all: 0 } };

test.each<[Page, RegExp]>([
  [{ kind: 'unreachable', why: 'unknown' }, /look up any term/],
  [{ kind: 'answered', ...where, report: { state: { kind: 'off', why: '' }, matches: [] } }, /Switch it on above/],
  [
    { kind: 'answered', ...where, report: { state: { kind: 'paused', why: '' }, matches: [] } },
    /^You can still look up/,
  ],
  [{ kind: 'answered', ...where, report: { state: { kind: 'empty', why: '' }, matches: [] } }, /None of the terms/],
])('%o', (empty, words) => {
  show({ page: empty });
  expect(screen.getByText(words)).toBeTruthy();
});

test('what was looked up last is read again, or cleared; what no glossary has any more is left out', () => {
  const [onLookUp, onClearRecent] = [vi.fn(), vi.fn()];
  show({ recent: ['retention', 'gone', 'churn-rate'], onLookUp, onClearRecent });
  const recent = within(screen.getByRole('region', { name: 'Looked up last' }));
  expect(recent.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Retention', 'Churn rate']);
  fireEvent.click(recent.getByRole('button', { name: 'Clear what was looked up last' }));
  expect(onClearRecent).toHaveBeenCalledOnce();
  fireEvent.click(recent.getByRole('button', { name: 'Retention' }));
  expect(screen.getByRole('article').textContent).toContain(plain.entry.definition);
  expect(onLookUp).toHaveBeenCalledExactlyOnceWith('retention');
});

test('what only the page explains is not remembered', () => {
  const onLookUp = vi.fn();
  show({ onLookUp });
  fireEvent.click(screen.getByRole('button', { name: 'Operational key index' }));
  expect(onLookUp).not.toHaveBeenCalled();
});

test('the entry that the address asks for opens once the glossary is there, and can be left', () => {
  history.replaceState(null, '', '?entry=retention');
  const { unmount } = show({ library: undefined });
  expect(screen.queryByRole('article')).toBeNull();
  unmount();
  const onLookUp = vi.fn();
  show({ onLookUp });
  history.replaceState(null, '', '?');
  expect(screen.getByRole('article').textContent).toContain(plain.entry.definition);
  expect(onLookUp).toHaveBeenCalledExactlyOnceWith('retention');
  press('Escape');
  expect(screen.queryByRole('article')).toBeNull();
});

describe('a term of the reader’s own', () => {
  const add = () => screen.getByRole('button', { name: 'Add “zyx” to my glossary' });
  const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

  test('is offered for what nothing explains, in a form with the name filled in', () => {
    show();
    type(' zyx ');
    fireEvent.click(add());
    expect(screen.getByRole('form', { name: 'Add a term' })).toBeTruthy();
    expect(box('Term or acronym').value).toBe('zyx');
    expect(document.activeElement).toBe(box('What it means'));
    expect(screen.queryByText(/Nothing found/)?.closest('[hidden]')).toBeTruthy();
  });

  test('is offered below results, too', () => {
    show();
    type('reten');
    fireEvent.click(screen.getByRole('button', { name: 'Add “reten” to my glossary' }));
    expect(box('Term or acronym').value).toBe('reten');
  });

  test.each([
    ['in the form', () => press('Escape')],
    ['around it', () => fireEvent.keyDown(document.body, { key: 'Escape' })],
    ['with its button', () => fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))],
  ])('left %s, the results are there again, and what was typed the next time', (_, leave) => {
    show();
    type('zyx');
    add().focus();
    fireEvent.click(add());
    fireEvent.input(box('What it means'), { target: { value: 'Half a meaning' } });
    leave();
    expect(screen.queryByRole('form')).toBeNull();
    expect(document.activeElement).toBe(add());
    expect(field().value).toBe('zyx');
    fireEvent.click(add());
    expect(box('What it means').value).toBe('Half a meaning');
  });

  test('typing in the search field leaves the form', () => {
    show();
    type('zyx');
    fireEvent.click(add());
    field().focus();
    type('reten');
    expect(screen.queryByRole('form')).toBeNull();
    expect(rows()).toEqual(['Retention']);
  });

  test('has a way into its form, which built-in terms have not', () => {
    const ofOwn: Library = {
      ...library,
      search: () => [own],
      read: () => ({ kind: 'entry', meaning: own, guess: false }),
    };
    show({ library: ofOwn });
    type('run');
    fireEvent.click(screen.getByRole('option'));
    expect(screen.getByRole('article').textContent).toContain('Your glossary');
    expect(screen.getByRole('button', { name: 'Edit' })).toBeTruthy();
    cleanup();
    show();
    type('reten');
    fireEvent.click(screen.getByRole('option'));
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
  });
});

test('where there is room, a list stays beside what is opened from it', () => {
  show({ isWide: true });
  fireEvent.click(screen.getByRole('button', { name: /^Churn rate/ }));
  expect(screen.getByRole('heading', { level: 2, name: 'Churn rate' })).toBeTruthy();
  expect(screen.getByRole('region', { name: 'On this page' })).toBeTruthy();
  type('all');
  fireEvent.click(screen.getAllByRole('option')[1]!);
  expect(screen.getByRole('heading', { level: 2, name: 'Retention' })).toBeTruthy();
  expect(rows()).toEqual(['Churn rate', 'Retention']);
});

describe('an opened entry', () => {
  const openChurn = () => fireEvent.click(screen.getByRole('button', { name: /^Churn rate/ }));

  test('is known with one press, and not known again by its undo', async () => {
    const onKnow = vi.fn(async () => '');
    show({ onKnow });
    openChurn();
    fireEvent.click(screen.getByRole('button', { name: 'I know this' }));
    expect(onKnow).toHaveBeenLastCalledWith(['churn-rate'], true);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(onKnow).toHaveBeenLastCalledWith(['churn-rate'], false);
  });

  test('that can’t be saved as known says so', async () => {
    show({ onKnow: async () => 'This could not be saved.' });
    openChurn();
    fireEvent.click(screen.getByRole('button', { name: 'I know this' }));
    expect(await screen.findByText('This could not be saved.')).toBeTruthy();
  });

  test('is shown on the page, and leads to the next term there', () => {
    const onShow = vi.fn();
    const matches = page.kind === 'answered' ? page.report.matches : [];
    const second = { ...match, source: 'builtin' as const, entryId: 'retention', term: 'Retention' };
    const report = { state: { kind: 'on' as const, why: '' }, matches: [...matches.slice(0, 1), second] };
    show({ onShow, page: { ...page, report } as Page });
    openChurn();
    fireEvent.click(screen.getByRole('button', { name: 'Show on page' }));
    expect(onShow).toHaveBeenCalledExactlyOnceWith('churn-rate');
    expect(screen.getByText('1 of 2')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Next term of the page' }));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Retention');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Next term of the page' }).disabled).toBe(true);
  });

  test('can be given a meaning of one’s own', () => {
    show();
    openChurn();
    fireEvent.click(screen.getByRole('button', { name: 'Write my meaning' }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Term or acronym' }).value).toBe('Churn rate');
  });
});

test('words in capitals for emphasis, and what everybody knows, are not named as acronyms that nobody explains', () => {
  const unknown = [
    { text: 'NOTE', count: 4 },
    { text: 'PDF', count: 2 },
    { text: 'QZX', count: 1 },
  ];
  show({ page: { ...page, unknown } as Page });
  const region = within(screen.getByRole('region', { name: 'Unknown here' }));
  expect(region.getAllByRole('button').map((button) => button.textContent)).toEqual(['QZX']);
});

test('a hidden category leaves the way back where it stood', () => {
  const onHide = vi.fn();
  const { rerender } = show({ onHide });
  fireEvent.click(screen.getByRole('button', { name: 'Hide here: Finance' }));
  expect(onHide).toHaveBeenLastCalledWith('finance', true);
  rerender(
    <Finder
      page={page}
      library={library}
      hiddenHere={['finance']}
      recent={[]}
      onLookUp={() => {}}
      onClearRecent={() => {}}
      onShow={() => {}}
      onHide={onHide}
      onMarkAll={() => {}}
      onKnow={async () => ''}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(onHide).toHaveBeenLastCalledWith('finance', false);
});
