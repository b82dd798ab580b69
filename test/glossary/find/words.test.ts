import { describe, expect, test } from 'vitest';
import { fold } from '../../../glossary/find/letters';
import { readWords } from '../../../glossary/find/words';

/** The words of a text; those that a name can't go on to from the word before stand behind a bar. */
function show(text: string): string {
  const { count, start, end, joined } = readWords(text);
  const words = Array.from({ length: count }, (_, i) => ({
    word: text.slice(start[i], end[i]),
    isJoined: joined[i] === 1,
  }));
  return words.map(({ word, isJoined }, i) => (i === 0 ? word : `${isJoined ? ' ' : ' | '}${word}`)).join('');
}

describe('words', () => {
  test.each([
    ['Our customer journey', 'Our customer journey'],
    ['customer journey', 'customer journey'],
    ['customer\n   journey', 'customer journey'],
    ['word-of-mouth', 'word of mouth'],
    ['word‑of–mouth', 'word of mouth'],
    ['customer - journey', 'customer | journey'],
    ['pre- and post-sale', 'pre | and post sale'],
    ['customer. Journey', 'customer | Journey'],
    ['customer, journey; map', 'customer , journey ; map'],
    ['(customer) journey', '( customer ) journey'],
    ['customer—journey', 'customer | journey'],
    ['A/B testing', 'A / B testing'],
    ['R&D and R & D', 'R & D and R & D'],
    ['C++, C# and .NET', 'C + + , C # and . NET'],
    ['a 1:1 with LTV:CAC, note: this', 'a 1 : 1 with LTV : CAC , note | this'],
    ['Node.js 3.5', 'Node . js 3 . 5'],
    ['The end. Next', 'The end | Next'],
    ["the buyer's journey", "the buyer's journey"],
    ['the buyers’ journey', 'the buyers journey'],
    ['customer_journey', 'customer_journey'],
    ['cus\u00adtomer jour\u200bney', 'cus\u00adtomer jour\u200bney'],
    ['CRM系统', 'CRM 系 统'],
    ['C$ 5, $ARR and 5 $', 'C $ 5 , $ ARR and 5'],
    ['@here, #blessed', '@ here , # blessed'],
    ['TL;DR; 401(k) plan', 'TL ; DR ; 401 ( k ) plan'],
    ['the U.S. GAAP. Next', 'the U . S GAAP | Next'],
    ['واجهةAPI جديدة', 'واجهة API جديدة'],
    ['الـAPI', 'الـ API'],
    ['SLA¹ and R²', 'SLA ¹ and R ²'],
    ['SLA⁴', 'SLA ⁴'],
    ['Ünïcode Ελληνικά', 'Ünïcode Ελληνικά'],
    ['', ''],
    ['¡!? …', '! ?'],
  ])('of %j', (text, expected) => expect(show(text)).toBe(expected));

  test('keep their offsets in texts of any length', () => {
    const text = 'lead '.repeat(5000);
    const { count, start, end } = readWords(text);
    expect(count).toBe(5000);
    expect(text.slice(start[4999], end[4999])).toBe('lead');
  });
});

describe('folding', () => {
  test.each([
    ['Customer', 'customer'],
    ['buyer’s', 'buyers'],
    ['naïve Café', 'naive cafe'],
    ['cus\u00adtomer', 'customer'],
    ['ÉCOLE', 'ecole'],
    ['straße', 'straße'],
    ['أداة', 'اداة'],
  ])('%j is %j', (word, expected) => expect(fold(word)).toBe(expected));
});
