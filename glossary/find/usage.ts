import { unicode } from './unicode';

/** How an ordinary word is used where it stands, told from its neighbours alone: they cost nothing to look at. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** After these, a word without an ending is a verb: "will lead", "we account", "please slack". */
const beforeVerb = setOf(
  'will would can could should shall may might must cannot cant dont doesnt didnt wont wouldnt couldnt shouldnt ' +
    'let lets please i we you they he she who',
);

/** After these, a word that ends in s is a verb: "a card that reaches", "it leads". */
const beforeInflected = setOf('that which who it he she');

/** After a word that these follow directly, what comes is its object: "leads the team", "leverage our data". */
const objects = setOf('the a an this these those my your our their his her its us them him me you it everyone');

/** Before a noun: "a lead", "each account". What has one of these in front is no verb. */
const determiners = setOf(
  'a an the this that these those each every any some no my your our their his her its another such which what',
);

/** Before "to", these make a preposition of it, and a noun of what follows: "access to pipeline", "due to churn". */
const beforePreposition = setOf(
  'access according addition applied approach back closer compared due equal from get got key led lead leads leading limited next ' +
    'opposed prior related relative respect response return similar subject tied up',
);

/** The word that ends right before `end`, with only spaces between; '' where there is none. Folded to lower case. */
function wordBefore(text: string, end: number): { readonly word: string; readonly start: number } {
  const found = unicode`([\p{L}\p{N}'’]+)\s+$`.exec(text.slice(Math.max(0, end - 40), end));
  return found?.[1] ? { word: plain(found[1]), start: end - found[0].length } : { word: '', start: 0 };
}

function wordAfter(text: string, start: number): string {
  return plain(unicode`^\s+([\p{L}'’]+)`.exec(text.slice(start, start + 40))?.[1] ?? '');
}

function plain(word: string): string {
  return word.toLowerCase().replace(/['’]/g, '');
}

/**
 * Whether the word at [start, end) is a verb, and so not the noun that a glossary explains: "will lead", "to lead the way",
 * "leads the call", "account for". Says so only where a neighbour does.
 */
export function isVerbAt(text: string, start: number, end: number): boolean {
  const before = wordBefore(text, start);
  const isInflected = /[^s]s$/.test(text.slice(start, end));
  if (isInflected && beforeInflected.has(before.word)) return true;
  if (determiners.has(before.word)) return false;
  if (objects.has(wordAfter(text, end))) return true;
  // Only the bare form follows the others: "to leads" is about several of them.
  if (isInflected) return false;
  if (beforeVerb.has(before.word)) return true;
  return before.word === 'to' && !beforePreposition.has(wordBefore(text, before.start).word);
}
