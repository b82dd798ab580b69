import { expect, test } from 'vitest';
import { sampleId } from '../../../entrypoints/welcome/Sample';
import { builtin } from '../../glossary/builtin';

test('the sample on the welcome page is in the glossary, with the acronym that it marks and terms to turn to', () => {
  const meaning = builtin.readMeaning(sampleId);
  expect(meaning?.entry.acronyms).toContain('CAC');
  expect(meaning?.related.length).toBeGreaterThan(0);
});
