import { describe, expect, test } from 'vitest';
import { suggest } from '../../../entrypoints/background/suggestions';
import { createSearch } from '../../../glossary/search';
import { churn, plain } from '../../components/meanings';
import { builtin } from '../../glossary/builtin';

const found = [churn, plain];
const definition = churn.entry.definition;

/** A description as Chromium shows it; throws where it is no XML. */
function read(description: string) {
  const root = new DOMParser().parseFromString(`<line>${description}</line>`, 'text/xml').documentElement;
  if (root.querySelector('parsererror') || root.tagName === 'parsererror') throw new Error(description);
  const textsOf = (name: string) => [...root.getElementsByTagName(name)].map((part) => part.textContent);
  return { text: root.textContent, matches: textsOf('match'), dim: textsOf('dim') };
}

describe('what the address bar shows', () => {
  test('names, then the definition; what was typed emphasised', () => {
    const { first, others } = suggest('churn', found, 'markup');
    const line = read(first);
    expect(line.text).toBe(`${[churn.entry.term, ...churn.entry.acronyms].join(' · ')} ${definition}`);
    expect(line.matches).toEqual(['Churn']);
    expect(line.dim).toEqual([definition]);
    expect(others.map(({ content }) => content)).toEqual([plain.entry.id]);
  });

  test('as plain text where the browser knows no markup', () => {
    const { first } = suggest('churn', found, 'plain');
    expect(first).toBe(`${[churn.entry.term, ...churn.entry.acronyms].join(' · ')}: ${definition}`);
  });

  test('six lines at most, the first of them for Enter', () => {
    expect(suggest('churn', Array(20).fill(plain), 'plain').others).toHaveLength(5);
  });

  test.each([
    ['', /^Look up a term or an acronym/],
    ['  ', /^Look up a term or an acronym/],
    ['qqzz', /^Nothing found for “qqzz”\. Try the acronym/],
    ['R&D <b> "x" \'y\'', /^Nothing found for “R&D <b> "x" 'y'”/],
    ['\u0000\u0007\ud800\uffff', /^Nothing found for/],
  ])('%j, which finds nothing: what to do', (typed, words) => {
    expect(read(suggest(typed, [], 'markup').first).text).toMatch(words);
    expect(suggest(typed, [], 'plain').first).toMatch(words);
  });

  test.each(['kpi', 'r&d', 'customer <', 'a', '&amp;', 'cac "'])('lines that parse, whatever is typed: %s', (typed) => {
    const { first, others } = suggest(typed, createSearch(builtin.entries)(typed), 'markup');
    for (const description of [first, ...others.map((one) => one.description)])
      expect(read(description).text).not.toBe('');
  });

  test('lines that parse, of every entry', () => {
    const lines = builtin.entries.map((one) => suggest(one.entry.term, [one], 'markup').first);
    expect(read(lines.join('')).dim).toEqual(builtin.entries.map(({ entry }) => entry.definition));
  });
});
