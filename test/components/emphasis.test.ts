import { expect, test } from 'vitest';
import { emphasise } from '../../components/emphasis';

const show = (text: string, typed: string) =>
  emphasise(text, typed)
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('');

test.each([
  ['Customer journey map', 'cust', '[Cust]omer journey map'],
  ['Customer journey map', 'map jour', 'Customer [jour]ney [map]'],
  ['Recustomer', 'cust', 'Recustomer'],
  ['Pay-per-click', 'per', 'Pay-[per]-click'],
  ['Überblick', 'über', '[Über]blick'],
  ['Key key keyed', 'key', '[Key] [key] [key]ed'],
  ['A (b) c', '(b', 'A ([b]) c'],
  ['C++', '.*+', 'C++'],
  ['Churn', '', 'Churn'],
  ['Customer data', 'c custom', '[Custom]er data'],
])('%s, typed %s', (text, typed, expected) => expect(show(text, typed)).toBe(expected));
