import { describe, expect, test } from 'vitest';
import { isVerbAt } from '../../../glossary/find/usage';

/** Whether the word between the brackets is used as a verb. */
function isVerb(marked: string): boolean {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return isVerbAt(marked.replace(/[[\]]/g, ''), start, end);
}

describe('a word', () => {
  test.each([
    ['after a modal', 'She will [lead] calls'],
    ['after a pronoun', 'We [account] for it'],
    ['after "to"', 'Plan to [seat] guests'],
    ['before an object', 'He [leads] the team'],
    ['after a relative pronoun', 'A card that [reaches] nobody'],
    ['after "please"', 'Please [slack] her'],
  ])('is a verb %s', (_, text) => expect(isVerb(text)).toBe(true));

  test.each([
    ['after an article', 'Call the [lead] this week'],
    ['in the plural after "to"', 'We talk to [leads] daily'],
    ['after "to" as a preposition', 'Access to [account] data'],
    ['among others', 'Each new [lead], call or mail'],
    ['at the start', '[Leads] come from fairs'],
  ])('is no verb %s', (_, text) => expect(isVerb(text)).toBe(false));
});
