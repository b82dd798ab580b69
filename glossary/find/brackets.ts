/** A pair of brackets in a text: the places of the opening and the closing one. */
export type Bracket = { readonly open: number; readonly close: number };

/** Finds the pairs of round and square brackets, inner ones first; a bracket without its partner is no pair. */
export function findBrackets(text: string): Bracket[] {
  const pairs: Bracket[] = [];
  const opened: number[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[()[\]]/g)) {
    if (bracket === '(' || bracket === '[') {
      opened.push(index);
      if (opened.length > deepest) opened.shift();
    } else {
      const partner = opened.findLastIndex((open) => text[open] === (bracket === ')' ? '(' : '['));
      if (partner < 0) continue;
      pairs.push({ open: opened[partner] ?? 0, close: index });
      opened.length = partner;
    }
  }
  return pairs;
}

/** Brackets within brackets that are kept in mind; a text may be full of opening ones. */
const deepest = 8;
