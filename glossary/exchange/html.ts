import { type ChildNode, type Element, isTag } from 'domhandler';
import { findAll, getChildren, getElementsByTagName, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { withHeading } from './heading';
import { type Pair, readLines, tableOfPairs } from './lines';
import { joinAlike } from './markdown';
import { fold } from './plain';
import type { Table } from './table';

/** Reads a web page, or a part of one that was copied: its tables and description lists, else its lines of text. */
export function readHtml(text: string): Table[] {
  const nodes = parseDocument(text).children;
  const pairs = getElementsByTagName('dl', nodes).flatMap(pairsIn);
  const tables = getElementsByTagName('table', nodes).map(tableIn);
  const found = joinAlike([...(pairs.length > 0 ? [tableOfPairs(pairs)] : []), ...tables]);
  if (found.length > 0) return found;
  const blocks = findAll(({ name }) => /^(?:li|p|h[1-6])$/.test(name), nodes);
  return readLines(blocks.length > 0 ? blocks.map(textOf).join('\n\n') : textContent(nodes));
}

/** The terms of a description list, each with what follows it; several terms may share one meaning. */
function pairsIn(list: Element): Pair[] {
  const pairs: Pair[] = [];
  let terms: string[] = [];
  for (const one of findAll(({ name }) => name === 'dt' || name === 'dd', list.children)) {
    if (one.name === 'dt') {
      if (isAfterMeaning(one)) terms = [];
      terms.push(textOf(one));
      continue;
    }
    const last = pairs.at(-1);
    // A second description of the same term goes on with it.
    if (terms.length === 0 && last) pairs.splice(-1, 1, { ...last, definition: `${last.definition} ${textOf(one)}` });
    else pairs.push(...terms.map((term) => ({ term, definition: textOf(one) })));
    terms = [];
  }
  return pairs;
}

function isAfterMeaning(term: Element): boolean {
  let before: ChildNode | null = term.prev;
  while (before && !isTag(before)) before = before.prev;
  return before !== null && isTag(before) && before.name === 'dd';
}

function tableIn(table: Element): Table {
  const lines = getElementsByTagName('tr', table.children).map((row, index) => {
    const cells = getChildren(row).filter((cell) => isTag(cell) && (cell.name === 'td' || cell.name === 'th'));
    return { at: index + 1, cells: cells.map(textOf) };
  });
  return withHeading(
    '',
    lines.filter(({ cells }) => cells.some(Boolean)),
  );
}

function textOf(node: ChildNode): string {
  return fold(textContent(node));
}
