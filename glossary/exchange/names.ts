import { fitAfter } from '../find/align';
import { capitalsIn, leastScore } from '../find/short-forms';
import { fold } from './plain';

/** The names in a cell: with semicolons, bars or line breaks between them, or commas where they are short forms. */
export function namesIn(cell: string): string[] {
  const parts = cell
    .split(/[;|\n]|\s\/\s/)
    .map(fold)
    .filter(Boolean);
  return parts.flatMap((part) => {
    const pieces = part.split(/,\s*/).map(fold).filter(Boolean);
    return pieces.length > 1 && pieces.every((piece) => piece.length <= 25) ? pieces : part;
  });
}

/** The term's cell: "3G, 4G, 5G" are three names, "Recruitment, Retention and Relocation" is one. */
export function termsIn(cell: string): string[] {
  const pieces = cell
    .split(/\s*[,;|]\s*/)
    .map(fold)
    .filter(Boolean);
  const areShort = pieces.length > 1 && pieces.every((piece) => /^\S{1,12}$/.test(piece) && /[\p{Lu}\d]/u.test(piece));
  return areShort ? pieces : [fold(cell)];
}

/** A name that has another in brackets: "KYC (Know Your Customer)", "Know Your Customer (KYC)". */
export function splitBracket(name: string): { readonly short: string; readonly long: string } | undefined {
  const [, before, inside] = /^([^()]+?)\s*\(([^()]+)\)$/u.exec(name) ?? [];
  if (!before || !inside) return undefined;
  if (isShort(before) && spells(before, inside)) return { short: before, long: inside };
  return isShort(inside) && spells(inside, before) ? { short: inside, long: before } : undefined;
}

/** Whether a name is written as short forms are: one word with two capitals, or digits beside letters (a11y, 2FA). */
export function isShort(name: string): boolean {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}&/.+'’-]{0,11}$/u.test(name) || !/\p{L}/u.test(name)) return false;
  return capitalsIn(name) >= 2 || /\d/.test(name);
}

/** Whether a short form stands for the whole of a text. */
function spells(short: string, long: string): boolean {
  const fit = fitAfter(short, long);
  return fit !== undefined && fit.score >= leastScore(short) && /^[\p{P}\s]*$/u.test(long.slice(fit.end));
}

/**
 * What a short form is written out as, where its meaning begins with it: "Authority to Operate. It is a sign-off …" has
 * the long form and the rest of the meaning.
 */
export function leadingLongForm(
  short: string,
  meaning: string,
): { readonly long: string; readonly rest: string } | undefined {
  const ends = [...meaning.slice(0, 160).matchAll(/[.:;]\s+|\s[-–—]\s|[–—]|,\s|\s\(|\.?$/gu)];
  for (const { index, 0: between } of ends) {
    const long = meaning.slice(0, index).trim();
    const rest = meaning.slice(index + (/\(/.test(between) ? 1 : between.length)).trim();
    if (long.length >= short.length && long.length <= 120 && spells(short, long)) {
      return { long: long.replace(/^(?:an?|the)\s/i, ''), rest: rest.replace(/^[)\s.:;–—-]+/u, '') };
    }
  }
  return undefined;
}
