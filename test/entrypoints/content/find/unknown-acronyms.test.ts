import { expect, test } from 'vitest';
import { countUnknown } from '../../../../entrypoints/content/find/unknown-acronyms';

/** What is found in texts where one acronym is explained and another one known to the glossary. */
function unknownIn(...texts: string[]): string[] {
  const found = new Map<string, number>();
  for (const text of texts) {
    const start = text.indexOf('SLA');
    const terms = start < 0 ? [] : [{ start, end: start + 3 }];
    const read = { finding: { block: { text }, candidates: [] }, terms };
    countUnknown(read as never, (short) => short === 'CRM', found);
  }
  return [...found].map(([text, count]) => (count > 1 ? `${text} ×${count}` : text));
}

test.each<[string, string[]]>([
  ['We watch OKX and TPS, and OKX most.', ['OKX ×2', 'TPS']],
  ['The SLA and the CRM are explained or known.', []],
  ['Several TPSs and the TPS’s owner.', ['TPS ×2']],
  ['R&D in Q3 with an S3 bucket', ['R&D']],
  ['Chapter XIV, part II: at 5 PM in the US.', ['US']],
  ['A WORD IN CAPITALS FOR EMPHASIS IS NO ACRONYM', []],
  ['Write to A@EXAMPLE.COM or see /API/v2 and #TAGS.', []],
  ['NASA-funded and non-XYZ', ['NASA']],
  ['Nothing here at all.', []],
])('of “%s”: %j', (text, expected) => expect(unknownIn(text)).toEqual(expected));

test('counts over blocks, in the order of the first mention', () => {
  expect(unknownIn('First ABQ.', 'Then ZED, ABQ.')).toEqual(['ABQ ×2', 'ZED']);
});
