/** A piece of text, and whether what was typed matched it. */
export type Piece = { readonly text: string; readonly isMatch: boolean };

const wordStart = /(?<![\p{L}\p{N}])/u.source;

/** Cuts a text where one of its words begins with a typed word; the typing error in between is not looked for. */
export function emphasise(text: string, typed: string): Piece[] {
  const words = typed.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [{ text, isMatch: false }];
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const pieces = text.split(new RegExp(`${wordStart}(${longestFirst.join('|')})`, 'giu'));
  return pieces.map((piece, at) => ({ text: piece, isMatch: at % 2 === 1 })).filter((piece) => piece.text !== '');
}
