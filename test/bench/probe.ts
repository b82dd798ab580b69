/** What the bench runs inside a page: the extension's own parts, called one by one and timed. */

import Papa from 'papaparse';
import { createPageTerms } from '../../entrypoints/content/find/page-terms';
import { spansOf } from '../../entrypoints/content/read/blocks';
import { readPassages } from '../../entrypoints/content/read/read-blocks';
import { createImporter } from '../../glossary/exchange/importer';
import { type Compilable, compileLexicon } from '../../glossary/find/compile';
import { type Lexicon, loadLexicon, type StoredLexicon } from '../../glossary/find/lexicon';
import { findInAll } from '../../glossary/find/matcher';
import { createSearch } from '../../glossary/search';
import * as marking from './marking';

let lexicon: Lexicon | undefined;
let entries: Parameters<typeof createSearch>[0] = [];

/** What a measurement gave: milliseconds, and something to see that the work was done. */
export type Measured = { readonly ms: number; readonly done: number };

function timed(work: () => number): Measured {
  const start = performance.now();
  const done = work();
  return { ms: performance.now() - start, done };
}

function need(): Lexicon {
  if (!lexicon) throw new Error('No lexicon is loaded.');
  return lexicon;
}

function surfacesIn({ senseFrom }: Lexicon): number {
  let count = 0;
  for (let node = 0; node + 1 < senseFrom.length; node++) if (senseFrom[node] !== senseFrom[node + 1]) count++;
  return count;
}

const probe = {
  /** A lexicon of made-up entries, and the number of ways to write their names that it knows. */
  compile(entries: readonly Compilable['entry'][]): { stored: StoredLexicon; count: number } {
    const compilable = entries.map((entry) => ({ entry, category: 'sales' as const, source: 'builtin' as const }));
    const stored = compileLexicon(compilable, 'bench');
    return { stored, count: surfacesIn(loadLexicon(stored)) };
  },
  async load(url: string): Promise<Measured> {
    const text = await (await fetch(url)).text();
    const stored: StoredLexicon = JSON.parse(text);
    return timed(() => {
      lexicon = loadLexicon(stored);
      return lexicon.entries.length;
    });
  },
  /** The least that any search costs: all text nodes visited, all characters read. */
  limit: () =>
    timed(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let sum = 0;
      while (walker.nextNode()) {
        const { data } = walker.currentNode as Text;
        for (let at = 0; at < data.length; at++) sum = (sum + data.charCodeAt(at)) | 0;
      }
      return sum;
    }),
  /** Names found in all blocks, with the text nodes that they stand in. */
  find: () =>
    timed(() => {
      const counts = new Uint32Array(need().words.length);
      let found = 0;
      for (const { texts, blockAt } of readPassages(document.body)) {
        for (const [index, matches] of findInAll(need(), texts, counts)) {
          const block = blockAt(index);
          for (const { start, end } of matches) if (spansOf(block, start, end).length > 0) found++;
        }
      }
      return found;
    }),
  /** The same with meanings chosen and the page's own definitions taken in. */
  explain: () =>
    timed(() => {
      const pageTerms = createPageTerms(need());
      const read = [...readPassages(document.body)].flatMap(pageTerms.read);
      pageTerms.settle();
      return read.reduce((sum, finding) => sum + pageTerms.decide(finding, new Set()).length, 0);
    }),
  async readEntries(url: string): Promise<void> {
    entries = await (await fetch(url)).json();
  },
  /** Indexes the entries, then types queries into them letter by letter: milliseconds until ready, and of each key press. */
  search(queries: readonly string[]): { ready: number; presses: number[] } {
    let search: ReturnType<typeof createSearch> | undefined;
    const { ms } = timed(() => {
      search = createSearch(entries);
      return 0;
    });
    const typed = queries.flatMap((query) => Array.from(query, (_, at) => query.slice(0, at + 1)));
    return { ready: ms, presses: typed.map((text) => timed(() => search?.(text).length ?? 0).ms) };
  },
  /**
   * A list of so many rows, half of which the reader has already: milliseconds that the bare parser takes, and that reading
   * it and comparing it take as a whole.
   */
  async importRows(count: number): Promise<{ parse: number; whole: number }> {
    const line = (at: number) =>
      `QX${at},Quite extraordinary name ${at},"What the name ${at} means, in a sentence or two",Field`;
    const text = ['acronym,term,definition,category', ...Array.from({ length: count }, (_, at) => line(at))].join('\n');
    const bytes = new TextEncoder().encode(text);
    const own = Array.from({ length: count / 2 }, (_, at) => ({
      id: `own:${at}`,
      term: `Quite extraordinary name ${at * 2}`,
      acronyms: [`QX${at * 2}`],
      aliases: [],
      definition: `What the name ${at * 2} means, in a sentence or two`,
      category: 'Field',
    }));
    const parse = timed(() => Papa.parse(text).data.length).ms;
    const start = performance.now();
    const importer = createImporter();
    await importer.readFiles([{ name: 'list.csv', bytes }]);
    const { added, same } = importer.compare({ table: 0 }, own, 'en');
    if (added + same !== count) throw new Error(`Of ${count} rows ${added + same} were read.`);
    return { parse, whole: performance.now() - start };
  },
  /** The whole job: found, decided, marked. */
  whole: () =>
    timed(() => {
      const pageTerms = createPageTerms(need());
      const read = [...readPassages(document.body)].flatMap(pageTerms.read);
      pageTerms.settle();
      const decided = read.map((finding) => ({ block: finding.block, terms: pageTerms.decide(finding, new Set()) }));
      return marking.markAll(
        decided.map(({ block, terms }) => ({
          block,
          markings: terms.map(({ start, end }, number) => ({ start, end, number })),
        })),
      );
    }),
  ...marking.createProbe(need, timed),
};

export type Probe = typeof probe;

Object.assign(globalThis, { probe });
