import { describe, expect, test } from 'vitest';
import { mentionAt } from '../../../glossary/find/mentions';

const acronyms = new Set(['CRM', 'CTR', 'CPA', 'QA', 'UX', 'PM', 'CI', 'CA', 'MAP', 'API']);

/** How the capitals between the brackets stand in the text. */
function mention(marked: string): string {
  const [start, end] = [marked.indexOf('⟨'), marked.indexOf('⟩') - 1];
  return mentionAt(marked.replace(/[⟨⟩]/g, ''), start, end, (word) => acronyms.has(word));
}

describe('capitals', () => {
  test.each([
    ['in a sentence', 'We keep it in the ⟨CRM⟩ of the team'],
    ['in a list of acronyms', '⟨CTR⟩, CPA and QA'],
    ['alone in a cell', '⟨CRM⟩'],
    ['beside another acronym', 'The ⟨CRM⟩ API'],
    ['in a list of roles', 'for QA, ⟨PM⟩, UX'],
  ])('%s are a mention', (_, text) => expect(mention(text)).toBe('plain'));

  test.each([
    ['in a licence', 'WARRANTIES OF ⟨MAP⟩ AND FITNESS FOR A PARTICULAR PURPOSE'],
    ['in a heading of capitals', 'SITE ⟨MAP⟩'],
  ])('%s are shouted', (_, text) => expect(mention(text)).toBe('shouted'));

  test.each([
    ['a time of day', 'at 8:00 ⟨PM⟩ sharp'],
    ['a roman numeral', 'See Part ⟨CI⟩ of the book'],
    ['a state in an address', 'Fresno, ⟨CA⟩ 93650'],
    ['a value in printed data', '{"state":"⟨CA⟩"}'],
    ['a code in a list', 'codes: BG, ⟨CA⟩, DE'],
  ])('that are %s are foreign', (_, text) => expect(mention(text)).toBe('foreign'));
});
