import { describe, expect, test } from 'vitest';
import { reportMatches } from '../../../../entrypoints/content/report/report';

const entry = { id: 'churn', term: 'Churn', category: 'sales', source: 'builtin', guarded: false } as const;

async function contextIn(text: string): Promise<string> {
  const start = text.indexOf('churn');
  const block = { element: {} as Element, text, nodes: [], starts: [] };
  const [match] = await reportMatches([
    { block, term: { start, end: start + 5, entry, isGuess: false, reasons: [], others: [] } },
  ]);
  return `${match?.before}|${match?.text}|${match?.after}`;
}

describe('the context of a reported match', () => {
  test.each([
    ['churn', '|churn|'],
    ['  \n The  churn\n\n rate  ', 'The |churn| rate'],
    [
      'What stands further away than forty characters is left out: churn is what it is, and so on to the end of it.',
      'away than forty characters is left out: |churn| is what it is, and so on to the end of ',
    ],
    [`Far${' '.repeat(5000)}churn${'\n'.repeat(5000)}away`, 'Far |churn| away'],
    [`${' '.repeat(100)}churn${' '.repeat(100)}`, '|churn|'],
  ])('of %j is %j', async (text, expected) => expect(await contextIn(text)).toBe(expected));

  test('is the same as of the whole text, wherever white space lies', async () => {
    for (let width = 1; width < 90; width++) {
      const space = ' '.repeat(width);
      const text = `Some ${space} words ${space} before a match:${space}churn${space}and ${space} some ${space} words after it.`;
      const plain = text.replace(/\s+/g, ' ');
      const at = plain.indexOf('churn');
      expect(await contextIn(text)).toBe(
        `${plain.slice(Math.max(0, at - 40), at)}|churn|${plain.slice(at + 5, at + 45)}`,
      );
    }
  });
});
