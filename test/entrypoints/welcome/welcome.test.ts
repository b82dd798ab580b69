import { expect, test } from 'vitest';
import { sample } from '../../../entrypoints/welcome/Sample';
import { builtin } from '../../glossary/builtin';

test('what the welcome page marks is in the glossary, by the names that it marks, and has terms to turn to', () => {
  const marked = sample.filter((part) => typeof part !== 'string');
  expect(marked.length).toBeGreaterThan(2);
  for (const { name, id } of marked) {
    const meaning = builtin.readMeaning(id);
    const { term = '', acronyms = [], aliases = [] } = meaning?.entry ?? {};
    expect([term, ...acronyms, ...aliases].map((one) => one.toLowerCase())).toContain(name.toLowerCase());
    expect(meaning?.related.length).toBeGreaterThan(0);
  }
});
