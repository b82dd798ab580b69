/** A pair of brackets in a text: the places of the opening and the closing one. */
export type Bracket = { readonly open: number; readonly close: number };

/** Finds the pairs of round and square brackets, inner ones first; a bracket without its partner is no pair. */
export function findBrackets(text: string): Bracket[] {
  const pairs: Bracket[] = [];
  let opened: number[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[()[\]\n]/g)) {
    if (bracket === '(' || bracket === '[') opened.push(index);
    else if (bracket === '\n') opened = opened.filter((open) => index - open < longestBracket);
    else {
      const partner = opened.findLastIndex((open) => text[open] === (bracket === ')' ? '(' : '['));
      if (partner < 0) continue;
      pairs.push({ open: opened[partner] ?? 0, close: index });
      opened.length = partner;
    }
  }
  return pairs;
}

/** Characters after which an opened bracket is given up. */
const longestBracket = 400;
