// `npm run glossary -- stats | list [words] | check`: what the built-in glossary holds, and what it lacks.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root, runTool } from './tool.mjs';

/** @typedef {import('../glossary/schema').Entry & { category: string }} Listed */
/** @typedef {readonly (string | number)[]} Row */

const usage = `Usage: npm run glossary -- <command>

  stats          entries by category, and what is missing
  list [words]   every entry, or those whose category, id or names hold the words
  check          the tests of the glossary: form, relations, reading grade, spelling, letters of acronyms`;

const folder = join(root, 'glossary', 'entries');

/** @type {Readonly<Record<string, (words: readonly string[]) => void | Promise<void>>>} */
const commands = { stats, list, check };

const [name = '', ...words] = process.argv.slice(2);
const command = commands[name];
if (command) await command(words);
else {
  process.stderr.write(`${usage}\n`);
  process.exitCode = name === '' || name === '--help' ? 0 : 2;
}

/** @returns {Listed[]} */
function readEntries() {
  return readdirSync(folder).flatMap((file) => {
    const category = basename(file, '.json');
    return JSON.parse(readFileSync(join(folder, file), 'utf8')).map((/** @type {Listed} */ entry) => ({
      ...entry,
      category,
    }));
  });
}

function stats() {
  const entries = readEntries();
  const heads = ['CATEGORY', 'ENTRIES', 'ACRONYMS', 'ALIASES', 'FORMULAS', 'EXAMPLES', 'CONFUSED', 'GUARDED'];
  const byCategory = Map.groupBy(entries, ({ category }) => category);
  const rows = [...byCategory].map(([category, some]) => countRow(category, some));
  print([heads, ...rows, countRow('all', entries)]);
  for (const [lack, found] of Object.entries(lacks(entries))) {
    process.stdout.write(`\n${lack}: ${found.length === 0 ? 'none' : found.map(({ id }) => id).join(', ')}\n`);
  }
}

/**
 * @param {string} category
 * @param {readonly Listed[]} entries
 * @returns {Row}
 */
function countRow(category, entries) {
  const sum = (/** @type {(entry: Listed) => number} */ of) => entries.reduce((total, entry) => total + of(entry), 0);
  return [
    category,
    entries.length,
    sum(({ acronyms }) => acronyms.length),
    sum(({ aliases }) => aliases.length),
    sum(({ formula }) => (formula ? 1 : 0)),
    sum(({ example }) => (example ? 1 : 0)),
    sum(({ notToConfuse }) => (notToConfuse ? 1 : 0)),
    sum(({ guard }) => (guard ? 1 : 0)),
  ];
}

/** @param {readonly Listed[]} entries */
function lacks(entries) {
  const pointedTo = new Set(entries.flatMap(({ related }) => related));
  return {
    'Formula without an example': entries.filter(({ formula, example }) => formula && !example),
    'Fewer than six clues, with an acronym or a guard': entries.filter(
      ({ acronyms, guard, clues }) => (acronyms.length > 0 || guard) && clues.length < 6,
    ),
    'No entry leads here': entries.filter(({ id }) => !pointedTo.has(id)),
  };
}

/** @param {readonly string[]} words */
function list(words) {
  const wanted = words.map((word) => word.toLowerCase());
  const found = readEntries().filter(({ category, id, term, acronyms, aliases }) => {
    const names = [category, id, term, ...acronyms, ...aliases].join('\n').toLowerCase();
    return wanted.every((word) => names.includes(word));
  });
  print(
    found.map(({ category, id, term, acronyms, definition }) => [
      category,
      id,
      [term, ...acronyms].join(', '),
      definition,
    ]),
  );
  process.stdout.write(`${found.length} ${found.length === 1 ? 'entry' : 'entries'}\n`);
}

async function check() {
  const tests = [
    'run',
    '--config',
    'test/config/vitest.config.ts',
    'test/glossary/check.test.ts',
    'test/glossary/quality.test.ts',
  ];
  const { ok } = await runTool('vitest', tests, { say: (text) => process.stdout.write(text) });
  process.exitCode = ok ? 0 : 1;
}

/** @param {readonly Row[]} rows */
function print(rows) {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => String(row[at]).length)));
  for (const row of rows) {
    const cells = row.map((cell, at) =>
      typeof cell === 'number'
        ? String(cell).padStart(widths[at] ?? 0)
        : cell.padEnd(at < row.length - 1 ? (widths[at] ?? 0) : 0),
    );
    process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
  }
}
