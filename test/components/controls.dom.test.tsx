// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CategoryPicker } from '../../components/CategoryPicker';
import { CheckField } from '../../components/CheckField';
import { DelayField } from '../../components/DelayField';
import { PopupFooter } from '../../components/PopupFooter';
import { RadioGroup } from '../../components/RadioGroup';
import { SavedLine } from '../../components/SavedLine';
import { SiteList } from '../../components/SiteList';
import { Switch } from '../../components/Switch';

afterEach(cleanup);

describe('sites', () => {
  const calls = () => ({ onAdd: vi.fn(async () => undefined), onRemove: vi.fn(), onUndo: vi.fn() });
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Add a site: Switched off' });
  const add = (typed: string) => {
    fireEvent.input(field(), { target: { value: typed } });
    fireEvent.submit(field().form!);
  };

  test('what is added leaves the field empty, with the focus in it', async () => {
    const on = calls();
    render(<SiteList title="Switched off" sites={[]} {...on} />);
    expect(screen.getByText('No sites yet')).toBeTruthy();
    add('example.com');
    expect(on.onAdd).toHaveBeenCalledExactlyOnceWith('example.com');
    await waitFor(() => expect(field().value).toBe(''));
    expect(document.activeElement).toBe(field());
  });

  test('what can’t be added stays, with the reason tied to the field', async () => {
    render(<SiteList title="Switched off" sites={[]} {...calls()} onAdd={async () => 'That is no site.'} />);
    add('no site');
    await waitFor(() => expect(field().getAttribute('aria-invalid')).toBe('true'));
    expect(field().value).toBe('no site');
    const reason = screen.getByRole('alert');
    expect(reason.textContent).toBe('That is no site.');
    expect(field().getAttribute('aria-describedby')).toBe(reason.id);
  });

  test('a removed site keeps its place, with the focus on the way back', () => {
    const on = calls();
    const { rerender } = render(<SiteList title="Switched off" sites={['a.com', 'b.com']} {...on} />);
    fireEvent.click(screen.getByRole('button', { name: 'Remove a.com' }));
    expect(on.onRemove).toHaveBeenCalledExactlyOnceWith('a.com');
    rerender(<SiteList title="Switched off" sites={['b.com']} {...on} />);
    const undo = screen.getByRole('button', { name: 'Undo removing a.com' });
    expect(document.activeElement).toBe(undo);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['a.comUndo', 'b.comRemove']);
    fireEvent.click(undo);
    expect(on.onUndo).toHaveBeenCalledExactlyOnceWith('a.com');
    rerender(<SiteList title="Switched off" sites={['a.com', 'b.com']} {...on} />);
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove a.com' }));
  });
});

describe('categories', () => {
  const categories = [
    { id: 'sales', name: 'Sales', sentence: 'Selling.', terms: 49 },
    { id: 'ai', name: 'AI', sentence: 'Machines.', terms: 1 },
  ] as const;

  test('each is a checkbox with its sentence and number of terms', () => {
    const onPick = vi.fn();
    render(<CategoryPicker categories={categories} hidden={['ai']} onPick={onPick} onPickAll={() => {}} />);
    const sales = screen.getByRole('checkbox', { name: 'Sales', checked: true, description: '49 terms Selling.' });
    fireEvent.click(sales);
    expect(onPick).toHaveBeenLastCalledWith('sales', false);
    fireEvent.click(screen.getByRole('checkbox', { name: 'AI', checked: false, description: '1 term Machines.' }));
    expect(onPick).toHaveBeenLastCalledWith('ai', true);
    expect(screen.getByText('1 of 2 shown')).toBeTruthy();
  });

  test('a choice that was not saved is drawn as it was', () => {
    const props = { categories, hidden: [], onPickAll: () => {} };
    const { rerender } = render(<CategoryPicker {...props} onPick={() => {}} />);
    const sales = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Sales' });
    fireEvent.click(sales);
    rerender(<CategoryPicker {...props} onPick={() => {}} />);
    expect(sales.checked).toBe(true);
  });

  test.each([
    ['Show all', true],
    ['Hide all', false],
  ])('%s', (name, isShown) => {
    const onPickAll = vi.fn();
    render(<CategoryPicker categories={categories} hidden={[]} onPick={() => {}} onPickAll={onPickAll} />);
    fireEvent.click(screen.getByRole('button', { name }));
    expect(onPickAll).toHaveBeenCalledExactlyOnceWith(isShown);
  });
});

test('of the choices one holds, and another can be chosen', () => {
  const onChange = vi.fn();
  const choices = [
    { value: 'on', label: 'On every site', about: 'But those switched off.' },
    { value: 'off', label: 'Only on some' },
  ] as const;
  render(<RadioGroup name="Explain terms" value="on" choices={choices} onChange={onChange} />);
  expect(screen.getByRole('group', { name: 'Explain terms' })).toBeTruthy();
  expect(
    screen.getByRole('radio', { name: 'On every site', checked: true, description: 'But those switched off.' }),
  ).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: 'Only on some', checked: false }));
  expect(onChange).toHaveBeenCalledExactlyOnceWith('off');
});

test('the delay is shown while it is chosen and told when it is', () => {
  const onChange = vi.fn(async () => {});
  render(<DelayField value={250} onChange={onChange} />);
  const slider = screen.getByRole('slider', { name: 'Delay before a card opens' });
  expect(slider.getAttribute('aria-valuetext')).toBe('0.25 seconds');
  fireEvent.input(slider, { target: { value: '1000' } });
  expect(screen.getByText('1 second')).toBeTruthy();
  expect(onChange).not.toHaveBeenCalled();
  fireEvent.change(slider);
  expect(onChange).toHaveBeenCalledExactlyOnceWith(1000);
  fireEvent.input(slider, { target: { value: '0' } });
  expect(screen.getByText('At once')).toBeTruthy();
});

test('a delay that could not be saved goes back to what it was', async () => {
  render(<DelayField value={250} onChange={async () => {}} />);
  const slider = screen.getByRole<HTMLInputElement>('slider');
  fireEvent.input(slider, { target: { value: '1000' } });
  fireEvent.change(slider);
  await waitFor(() => expect(slider.value).toBe('250'));
  expect(screen.getByText('0.25 seconds')).toBeTruthy();
});

test('the outcome of a change is said in one live region', () => {
  const { rerender } = render(<SavedLine outcome={{ kind: 'none', words: '', turn: 0 }} />);
  expect(screen.getByRole('status').textContent).toBe('');
  rerender(<SavedLine outcome={{ kind: 'failed', words: 'Could not be saved.', turn: 1 }} />);
  expect(screen.getByRole('status').textContent).toBe('Could not be saved.');
});

test('a switch', () => {
  const onChange = vi.fn();
  render(<Switch name="Explain terms" isOn={true} onChange={onChange} />);
  fireEvent.click(screen.getByRole('switch', { name: 'Explain terms', checked: true }));
  expect(onChange).toHaveBeenCalledExactlyOnceWith(false);
});

test('a thing that is so or not is told with what it is about', () => {
  const onChange = vi.fn();
  render(<CheckField name="Number" about="On the button." isOn={true} onChange={onChange} />);
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Number' });
  expect(box.checked).toBe(true);
  expect(document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent).toBe('On the button.');
  fireEvent.click(box);
  expect(onChange).toHaveBeenCalledExactlyOnceWith(false);
});

test('the popup leads to the options, and to the side panel where there is one', () => {
  const [onOptions, onPanel] = [vi.fn(), vi.fn()];
  const { rerender } = render(<PopupFooter onOptions={onOptions} onPanel={onPanel} />);
  fireEvent.click(screen.getByRole('button', { name: 'Options' }));
  fireEvent.click(screen.getByRole('button', { name: 'Open in side panel' }));
  expect([onOptions, onPanel].map((one) => one.mock.calls.length)).toEqual([1, 1]);
  rerender(<PopupFooter onOptions={onOptions} />);
  expect(screen.getAllByRole('button')).toHaveLength(1);
});
