// What there is to measure against: folders of pages, and files of acronyms recognised by their fields.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Mistake } from '../site.mjs';

/**
 * @typedef {{ file: string; surface: string; canonical: string; tier: number; count?: number; left?: string; right?: string }} Gold
 *   A term on a page: one occurrence with the text around it, or `count` occurrences anywhere.
 * @typedef {{ file: string; trap: string; looks_like: string }} Trap
 * @typedef {{ file: string; surface: string }} Neutral
 * @typedef {{ sf: string; lf: string }} Pair A short form and its long form.
 * @typedef {{ id: string; text: string; pairs: Pair[]; implicit?: Pair[] }} Document
 * @typedef {{ id: string; text: string; acronym: string; sense: string }} Passage
 * @typedef {{ id: string; text: string; token: string; offset: number; category: string }} Negative
 */

/**
 * @typedef {{ kind: 'pages'; name: string; folder: string; files: string[]; gold: Gold[]; traps: Trap[]; neutral: Neutral[] }} PageSet
 * @typedef {{ kind: 'pairs'; name: string; rows: Document[] }} PairSet
 * @typedef {{ kind: 'meanings'; name: string; rows: Passage[] }} MeaningSet
 * @typedef {{ kind: 'negatives'; name: string; rows: Negative[] }} NegativeSet
 * @typedef {PageSet | PairSet | MeaningSet | NegativeSet} GoldSet
 */

/**
 * The sets in a folder or file. Throws a `Mistake` where there is none, or where a file can't be read.
 *
 * @param {string} wanted
 * @returns {GoldSet[]}
 */
export function readSets(wanted) {
  // npm runs its scripts in the project's folder and says in INIT_CWD where it was called.
  const path = resolve(process.env.INIT_CWD ?? '.', wanted);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Mistake(`There is no folder or file ${path}.`);
  if (found.isFile()) return [readFile(path) ?? refuse(path)];
  if (existsSync(join(path, 'pages'))) return [readPages(path)];
  const files = readdirSync(path).filter((name) => name.endsWith('.jsonl'));
  const sets = files.flatMap((name) => readFile(join(path, name)) ?? []);
  if (sets.length === 0)
    throw new Mistake(`${path} has neither pages/ with gold.jsonl nor files of acronyms (.jsonl).`);
  return sets;
}

/**
 * @param {string} path
 * @returns {never}
 */
function refuse(path) {
  throw new Mistake(`${path} is no set that is known: its rows need pairs, or acronym and sense, or token and offset.`);
}

/**
 * @param {string} path
 * @returns {GoldSet | undefined}
 */
function readFile(path) {
  const name = basename(path);
  const rows = readRows(path);
  /** @param {...string} fields */
  const have = (...fields) =>
    rows.length > 0 && ['id', 'text', ...fields].every((field) => rows.every((row) => field in row));
  if (have('pairs')) return { kind: 'pairs', name, rows };
  if (have('acronym', 'sense')) return { kind: 'meanings', name, rows };
  if (have('token', 'offset', 'category')) return { kind: 'negatives', name, rows };
  return undefined;
}

/**
 * @param {string} folder
 * @returns {PageSet}
 */
function readPages(folder) {
  /** @param {string} name */
  const rowsOf = (name) => (existsSync(join(folder, name)) ? readRows(join(folder, name)) : []);
  const spans = rowsOf('gold_spans.jsonl');
  const gold = spans.length > 0 ? spans : rowsOf('gold.jsonl');
  if (gold.length === 0) throw new Mistake(`${folder} has no gold.jsonl with rows in it.`);
  const files = readdirSync(join(folder, 'pages')).filter((name) => /\.x?html?$/i.test(name));
  if (files.length === 0) throw new Mistake(`${join(folder, 'pages')} has no HTML files.`);
  // Without labels nothing can be said of a page. One without a single term has traps or neutral words, or is ordinary.
  const traps = rowsOf('traps.jsonl');
  const neutral = rowsOf('neutral.jsonl');
  return { kind: 'pages', name: basename(folder), folder: join(folder, 'pages'), files, gold, traps, neutral };
}

/**
 * @param {string} path
 * @returns {any[]}
 */
function readRows(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line)];
      } catch {
        throw new Mistake(`${path}, line ${index + 1}, is no JSON.`);
      }
    });
}
