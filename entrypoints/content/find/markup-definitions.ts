import { fitAfter, fitBefore } from '../../../glossary/find/align';
import { bare, capitalsIn, isShortForm, leastScore, singular } from '../../../glossary/find/short-forms';
import { unicode } from '../../../glossary/find/unicode';
import { type Block, parentOf } from '../read';

/** A short form with its long one, and the part of a block's text that says so. */
type Pair = { readonly short: string; readonly long: string; readonly start: number; readonly end: number };

/** The score of an alignment that a list or table must reach, whose columns may be about anything. */
const leastInList = 0.6;

/** Characters of a title that can be a long form. */
const longestTitle = 100;

/** Characters of a short form, with quotes or spaces around it. */
const longestShort = 24;

/** Finds what a page defines by its elements: `<abbr title>`, `<dfn title>`, definition lists and tables of two columns. */
export function* definedByElements(block: Block): Generator<Pair> {
  const { text, nodes, starts } = block;
  for (const [index, node] of nodes.entries()) {
    const start = starts[index] ?? 0;
    const end = starts[index + 1] ?? text.length;
    // Walking up from a node costs time.
    if (end - start > longestShort || !unicode`\p{Lu}`.test(text.slice(start, end))) continue;
    const around = parentOf(node);
    if (!(around instanceof Element) || !/^(abbr|acronym|dfn)$/.test(around.localName)) continue;
    const long = bare(around.getAttribute('title') ?? '');
    const short = singular(bare(node.data));
    if (isTitleOf(short, long)) yield { short, long, start, end: start + node.data.length };
  }
  const label = labelOf(block.element);
  if (label) yield* defineBeside(label, text);
}

/** Whether a title says what a short form means: its words fit, or there are several. */
function isTitleOf(short: string, long: string): boolean {
  if (!isShortForm(short) || capitalsIn(short) === 0 || long.length <= short.length || long.length > longestTitle)
    return false;
  return unicode`\p{L}\s+\p{L}`.test(long) || (fitBefore(short, long)?.score ?? 0) >= leastScore(short);
}

/** What stands before a description or the second of two cells. */
function labelOf(element: Element): string | undefined {
  const { localName } = element;
  if (localName !== 'dd' && (localName !== 'td' || element.nextElementSibling)) return undefined;
  const before = element.previousElementSibling;
  const isLabel = localName === 'dd' ? before?.localName === 'dt' : before && !before.previousElementSibling;
  return isLabel && before ? textOf(before) : undefined;
}

function textOf(element: Element): string {
  return bare(element.textContent.slice(0, longestTitle).replace(/\s+/g, ' '));
}

/** A short form and its meaning side by side, in either order. */
function* defineBeside(label: string, text: string): Generator<Pair> {
  const isShort = (name: string) => isShortForm(name) && capitalsIn(name) > 1;
  const least = (short: string) => Math.max(leastInList, leastScore(short));
  const name = singular(label);
  const other = singular(bare(text));
  if (isShort(name)) {
    const fit = fitAfter(name, text.slice(0, longestTitle));
    const long = bare(text.slice(0, fit?.end));
    if (fit && fit.score >= least(name)) yield { short: name, long, start: 0, end: fit.end };
  } else if (isShort(other)) {
    const fit = fitBefore(other, label);
    if (fit?.at === 0 && fit.score >= least(other)) yield { short: other, long: label, start: 0, end: text.length };
  }
}
