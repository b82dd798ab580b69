import { lexer, type Token, type Tokens } from 'marked';
import { parse } from 'yaml';
import { headed } from './heading';
import { type Pair, readLines, splitLine, tableOfPairs } from './lines';
import { longestFirst, type Table, tableOf } from './table';
import { textFields } from './values';

/**
 * Reads Markdown: its tables, else its lists and definition lists, else its headings with what stands under them. A page
 * with front matter and a title is one term.
 */
export function readMarkdown(text: string): Table[] {
  const { front, body } = splitFront(text);
  const tokens = lexer(withoutDefinitionLists(body));
  const tables = tokens.filter((token): token is Tokens.Table => token.type === 'table').map(tableIn);
  if (tables.length > 0) return joinAlike(tables);
  const listed = [...pairsInDefinitionLists(body), ...tokens.flatMap(pairsIn)];
  if (listed.length > 0) return [tableOfPairs(listed)];
  if (typeof front?.title === 'string') return [onePage(front, tokens)];
  const headings = pairsUnderHeadings(tokens);
  return headings.length > 0 ? [tableOfPairs(headings)] : readLines(body);
}

function splitFront(text: string): { readonly front?: Readonly<Record<string, unknown>>; readonly body: string } {
  const [all = '', yaml = ''] = /^---\r?\n(.*?)\r?\n---\r?\n/s.exec(text) ?? [];
  if (all === '') return { body: text };
  const front: unknown = parse(yaml);
  const isFields = typeof front === 'object' && front !== null && !Array.isArray(front);
  return isFields ? { front: { ...front }, body: text.slice(all.length) } : { body: text };
}

/** A term in a file of its own: its front matter, with the first paragraph as its meaning and the second as more. */
function onePage(front: Readonly<Record<string, unknown>>, tokens: readonly Token[]): Table {
  const paragraphs = tokens.filter(({ type }) => type === 'paragraph').map(textOf);
  const [definition = '', more = ''] = paragraphs;
  return tableOf('', [{ definition, more, ...textFields(front) }]);
}

function tableIn({ header, rows }: Tokens.Table): Table {
  const lines = [header, ...rows].map((cells, index) => ({ at: index + 1, cells: cells.map(({ text }) => text) }));
  return headed('', lines);
}

/** Tables with the same headings are one: a glossary has often one for each letter. */
export function joinAlike(tables: readonly Table[]): Table[] {
  const byHeading = Map.groupBy(tables, ({ columns }) => columns.join('\t'));
  const joined = [...byHeading.values()].map(([first, ...others]): Table => {
    return { ...(first ?? tableOf('', [])), rows: [first, ...others].flatMap((table) => table?.rows ?? []) };
  });
  const sorted = longestFirst(joined.filter(({ columns, rows }) => columns.length > 1 && rows.length > 0));
  return sorted.map((table, at) => (sorted.length > 1 ? { ...table, name: `Table ${at + 1}` } : table));
}

/** The pairs in a list: each item is one, and so is each paragraph in an item that begins with its term in bold. */
function pairsIn(token: Token): Pair[] {
  const pairs: Pair[] = [];
  const items = token.type === 'list' ? (token as Tokens.List).items : [];
  for (const item of items) {
    for (const [index, block] of item.tokens.entries()) {
      const first = () => splitLine(textOf(block)) ?? alone(textOf(block));
      const pair = block.type === 'list' ? undefined : (boldPair(block) ?? (index === 0 ? first() : undefined));
      if (block.type === 'list') pairs.push(...nested(block, pairs));
      else if (pair) pairs.push(pair);
      else goOn(pairs, textOf(block));
    }
  }
  return pairs;
}

/** What a list inside an item says: more terms where all of its items are some, else the rest of the meaning. */
function nested(list: Token, pairs: Pair[]): Pair[] {
  const inner = pairsIn(list);
  if (inner.length > 1 && inner.every(({ definition }) => definition !== '')) return inner;
  goOn(pairs, textOf(list));
  return [];
}

function alone(term: string): Pair | undefined {
  return term === '' ? undefined : { term, definition: '' };
}

function goOn(pairs: Pair[], text: string): void {
  const last = pairs.pop();
  if (last) pairs.push({ ...last, definition: `${last.definition} ${text}`.trim() });
}

/** `**Term** - meaning`, and `**Term** means …`, where the meaning is the whole sentence. */
function boldPair(block: Token): Pair | undefined {
  const [first, ...rest] = ('tokens' in block && block.tokens) || [];
  if (first?.type !== 'strong' || rest.length === 0) return undefined;
  const term = textOf(first).replace(/[:：]$/, '');
  const after = rest.map(({ raw }) => raw).join('');
  const meaning = /^\s*(?:[-–—:：=]+|\((?=[^)]*\)\s*[-–—:]))\s*(.*)$/su.exec(after)?.[1];
  if (meaning !== undefined && !after.trimStart().startsWith('(')) return { term, definition: meaning };
  const [, bracket, defined] = /^\s*\(([^)]+)\)\s*[-–—:]+\s*(.*)$/su.exec(after) ?? [];
  if (bracket) return { term: `${term} (${bracket})`, definition: defined ?? '' };
  return { term, definition: meaning ?? after.trim() };
}

/** Headings of the level that has most of them, each with what stands under it. */
function pairsUnderHeadings(tokens: readonly Token[]): Pair[] {
  const headings = tokens.filter((token): token is Tokens.Heading => token.type === 'heading');
  const depth = Math.max(0, ...headings.map((heading) => heading.depth));
  const pairs: Pair[] = [];
  let isOpen = false;
  for (const token of tokens) {
    if (token.type === 'heading') {
      isOpen = token.depth === depth;
      if (isOpen) pairs.push({ term: textOf(token), definition: '' });
    } else if (isOpen) goOn(pairs, textOf(token));
  }
  return pairs.filter(({ definition }) => definition !== '');
}

/** `Term`, and under it lines that begin with a colon: several Markdowns have it, and the parser has not. */
const definitionList = /^(?![\s:#>|-])(\S[^\n]*)\n(?:\n)?((?::[ \t]+[^\n]+(?:\n[ \t]+[^\n]+)*\n?)+)/gm;

function pairsInDefinitionLists(body: string): Pair[] {
  return [...body.replaceAll('\r', '').matchAll(definitionList)].map(([, term = '', meanings = '']) => {
    return {
      term,
      definition: meanings
        .replace(/^:[ \t]+/gm, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    };
  });
}

function withoutDefinitionLists(body: string): string {
  return body.replaceAll('\r', '').replace(definitionList, '');
}

function textOf(token: Token): string {
  if (token.type === 'list') return (token as Tokens.List).items.map(({ text }) => text).join('; ');
  return 'text' in token && typeof token.text === 'string' ? token.text : token.raw;
}
