import { mentionAt } from '../../../glossary/find/mentions';
import { unicodeAll } from '../../../glossary/find/unicode';
import type { Finding, Term } from './page-terms';

/** A block with what is explained in it. */
type Read = { readonly finding: Finding; readonly terms: readonly Term[] };

/** Two capitals to six, with digits and joined by signs: "OKX", "R&D", "S3". */
const pattern = () => unicodeAll`(?<![\p{L}\p{N}_.@/#-])\p{Lu}[\p{Lu}\d&/]{1,5}(?=s?(?![\p{L}\p{N}_@/]))`;

/** Capitals that are numbers, or end with a sign. */
const plain = /^([IVXLCDM]+|.?\d+|.*[&/])$/;

/**
 * Counts the acronyms of a block that nothing explains, in the order of their first mention. `isKnown` says whether a glossary
 * or the page has a meaning for one, be it that it is not marked.
 */
export function countUnknown(
  { finding, terms }: Read,
  isKnown: (short: string) => boolean,
  into: Map<string, number>,
): void {
  const { text } = finding.block;
  for (const { 0: short, index } of pattern().all(text)) {
    const end = index + short.length;
    const isTerm = terms.some((term) => term.start < end && index < term.end);
    if (isTerm || plain.test(short) || isKnown(short) || mentionAt(text, index, end, isKnown) !== 'plain') continue;
    into.set(short, (into.get(short) ?? 0) + 1);
  }
}
