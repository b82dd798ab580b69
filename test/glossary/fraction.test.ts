import { expect, test } from 'vitest';
import { readFraction } from '../../glossary/fraction';

const show = (formula: string) => {
  const fraction = readFraction(formula);
  return fraction && [fraction.label, fraction.over, fraction.under, fraction.times].join(' | ');
};

test.each([
  ['CAC = cost ÷ new customers', 'CAC | cost | new customers | '],
  ['Ad spend ÷ clicks', ' | Ad spend | clicks | '],
  ['Lost ÷ customers at start × 100', ' | Lost | customers at start | × 100'],
  ['Rate = (gain − cost) ÷ cost × 100', 'Rate | gain − cost | cost | × 100'],
  ['Won ÷ (won + lost) × 100', ' | Won | won + lost | × 100'],
  ['Revenue × margin ÷ churn', ' | Revenue × margin | churn | '],
  ['(a + b) × (c + d) ÷ e', ' | (a + b) × (c + d) | e | '],
  ['Visits / visitors', ' | Visits | visitors | '],
  // A fraction would say something else, or nothing.
  ['Stock at start + purchases − stock at end', undefined],
  ['Profit + tax ÷ 2', undefined],
  ['a ÷ b ÷ c', undefined],
  ['((End ÷ start)^(1 ÷ years) − 1) × 100', undefined],
  ['A = B = C ÷ D', undefined],
  ['Revenue × 12', undefined],
])('%s', (formula, expected) => expect(show(formula)).toBe(expected));
