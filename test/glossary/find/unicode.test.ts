import { describe, expect, test } from 'vitest';
import { type Pattern, unicode, unicodeAll } from '../../../glossary/find/unicode';

const texts = [
  'Our MQL-to-SQL rate, per Q3/2024 [see b2b]: k8s.',
  '“Time to value” – the customer’s TTV…',
  'Größe, café und naïveté: ÉCOLE, Łódź und ŠKODA',
  'Скорость и США, ΑΒΓ και αβγ',
  '顧客 CX 体験、٣ Ⅷ ² ½ ª',
  'e\u0301 a\u0300b',
  'an object \ufffc in A line, 5 € and ™',
  '',
];

/** Each as the tag makes it, and as the language has it. */
const patterns: readonly (readonly [Pattern, RegExp])[] = [
  [unicodeAll`\p{Lu}`, /\p{Lu}/gu],
  [unicodeAll`[\p{L}\p{N}_]+`, /[\p{L}\p{N}_]+/gu],
  [unicodeAll`[^\p{L}\p{N}]`, /[^\p{L}\p{N}]/gu],
  [unicodeAll`(?<![\p{L}\p{N}]['’-]*)\p{Lu}[\p{L}\p{N}'’-]*`, /(?<![\p{L}\p{N}]['’-]*)\p{Lu}[\p{L}\p{N}'’-]*/gu],
  [unicodeAll`[\p{L}/&.+()[\]-]+\p{Ll}`, /[\p{L}/&.+()[\]-]+\p{Ll}/gu],
  [unicodeAll`\p{M}+|\p{Pd}`, /\p{M}+|\p{Pd}/gu],
  [unicodeAll`\[\p{L}|\]\P{L}?`, /\[\p{L}|\]\P{L}?/gu],
];

describe('patterns with classes of Unicode', () => {
  test.each(texts)('find the same as ever in “%s”', (text) => {
    for (const [pattern, plain] of patterns) {
      expect([text.match(pattern), plain.source]).toEqual([text.match(plain), plain.source]);
      expect([...pattern.all(text)].map(({ index }) => index)).toEqual(
        [...text.matchAll(plain)].map(({ index }) => index),
      );
      expect(text.replace(pattern, '_')).toBe(text.replace(plain, '_'));
    }
  });

  test('are asked about one text after the other', () => {
    const capitals = unicode`^\p{Lu}+$`;
    expect(['KPI', 'ÉCOLE', 'Kpi', 'École', 'США', 'K’PI'].filter((text) => capitals.test(text))).toEqual([
      'KPI',
      'ÉCOLE',
      'США',
    ]);
    expect(unicode`\p{Ll}(\p{Lu})`.exec('eÉ')?.[1]).toBe('É');
  });
});
