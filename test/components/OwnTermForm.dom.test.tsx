// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { OwnTermForm } from '../../components/OwnTermForm';
import { draftFor, type Problem } from '../../glossary/draft';

const empty = draftFor('');
const existing = { id: 'own:1', term: 'Run rate', acronyms: [], aliases: [], definition: 'Times twelve.' };
const problems: readonly Problem[] = [
  { field: 'term', words: 'You already explain “Run rate”', existing },
  { field: 'definition', words: 'Write what it means' },
];

const show = (more: Partial<Parameters<typeof OwnTermForm>[0]> = {}) => {
  const on = { onChange: vi.fn(), onSave: vi.fn(async () => undefined), onCancel: vi.fn(), onEdit: vi.fn() };
  render(<OwnTermForm title="Add a term" initial={empty} {...on} {...more} />);
  return on;
};
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));
const description = (name: string) => {
  const ids = field(name).getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join('');
};

afterEach(cleanup);

test('is named, and begins in the first field that is to be filled in', () => {
  show();
  expect(screen.getByRole('form', { name: 'Add a term' })).toBeTruthy();
  expect(document.activeElement).toBe(field('Term or acronym'));
  cleanup();
  show({ initial: { ...empty, term: 'foo' } });
  expect(document.activeElement).toBe(field('What it means'));
});

test.each([
  ['', /with or without capitals/],
  ['run rate', /with or without capitals/],
  ['Run Rate', /with or without capitals/],
  ['OKX', /only where it is written in capitals/],
  ['P&L', /only where it is written in capitals/],
])('of the name %j it says how it will be found', (name, words) => {
  show();
  type('Term or acronym', name);
  expect(description('Term or acronym')).toMatch(words);
});

test('saves what was typed, and tells what is typed so far', async () => {
  const { onSave, onChange } = show({ initial: { ...empty, term: 'foo' } });
  type('What it means', 'Something.');
  type('Acronyms', 'F, FO');
  const draft = { ...empty, term: 'foo', definition: 'Something.', acronyms: 'F, FO' };
  expect(onChange).toHaveBeenLastCalledWith(draft);
  save();
  await waitFor(() => expect(onSave).toHaveBeenCalledExactlyOnceWith(draft));
});

test('what is wrong stands at its field, the first of which has the focus, and nothing typed is lost', async () => {
  const { onEdit } = show({ onSave: async () => ({ problems }) });
  type('Term or acronym', 'run rate');
  type('Why it matters', 'Boards ask for it.');
  save();
  await waitFor(() => expect(field('Term or acronym').getAttribute('aria-invalid')).toBe('true'));
  expect(document.activeElement).toBe(field('Term or acronym'));
  expect(description('Term or acronym')).toBe('You already explain “Run rate”');
  expect(description('What it means')).toBe('Write what it means');
  expect(screen.getByRole('alert').textContent).not.toBe('');
  expect(field('Why it matters').value).toBe('Boards ask for it.');

  fireEvent.click(screen.getByRole('button', { name: 'Edit “Run rate”' }));
  expect(onEdit).toHaveBeenCalledExactlyOnceWith('own:1');
  type('Term or acronym', 'run rates');
  expect(field('Term or acronym').getAttribute('aria-invalid')).toBe('false');
  expect(field('What it means').getAttribute('aria-invalid')).toBe('true');
});

test('a write that failed is said in words, and can be tried again', async () => {
  const onSave = vi.fn(async () => ({ words: 'There is no room left.' }));
  show({ onSave, initial: { ...empty, term: 'foo', definition: 'Something.' } });
  save();
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('There is no room left.'));
  expect(field('What it means').value).toBe('Something.');
  save();
  await waitFor(() => expect(onSave).toHaveBeenCalledTimes(2));
});

test('while it is being saved, a second press saves nothing again', async () => {
  const saving = Promise.withResolvers<undefined>();
  const onSave = vi.fn(() => saving.promise);
  show({ onSave });
  save();
  save();
  expect(onSave).toHaveBeenCalledOnce();
  saving.resolve(undefined);
});

test.each([
  [{ key: 'Enter', ctrlKey: true }, 'onSave'],
  [{ key: 'Enter', metaKey: true }, 'onSave'],
  [{ key: 'Escape' }, 'onCancel'],
] as const)('%j in any field: %s, and nothing around hears of it', (key, called) => {
  const onKeyDown = vi.fn();
  document.addEventListener('keydown', onKeyDown);
  const on = show();
  expect(fireEvent.keyDown(field('What it means'), key)).toBe(false);
  expect(on[called]).toHaveBeenCalledOnce();
  expect(onKeyDown).not.toHaveBeenCalled();
  document.removeEventListener('keydown', onKeyDown);
});

test('Enter alone makes a line, and keys of a composition are left to it', () => {
  const { onSave, onCancel } = show();
  expect(fireEvent.keyDown(field('What it means'), { key: 'Enter' })).toBe(true);
  expect(fireEvent.keyDown(field('What it means'), { key: 'Escape', isComposing: true })).toBe(true);
  expect(onSave).not.toHaveBeenCalled();
  expect(onCancel).not.toHaveBeenCalled();
});
