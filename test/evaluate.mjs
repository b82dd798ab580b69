// `npm run evaluate`: how well terms and meanings are found, measured on labelled pages and texts.
import { parseArgs } from 'node:util';
import { seeFiles, seeTexts, withBrowser } from './evaluate/browser.mjs';
import { createKnowing, definePairs, readEntries } from './evaluate/glossary.mjs';
import { isSuppressed, judgeMeaning } from './evaluate/meaning-score.mjs';
import { meanOf, scorePage, share } from './evaluate/page-score.mjs';
import { scorePairs } from './evaluate/pair-score.mjs';
import { pageTable, percent, table, tally } from './evaluate/print.mjs';
import { readSets } from './evaluate/sets.mjs';
import { Mistake } from './site.mjs';

/** @typedef {import('./evaluate/sets.mjs').GoldSet} GoldSet */
/** @typedef {import('./evaluate/browser.mjs').See} See */

const usage = `Usage: npm run evaluate -- <folder or file> [more …] [--json]

  folder    with pages/ and gold.jsonl (gold_spans.jsonl, traps.jsonl, neutral.jsonl where there are any), or with
            files of acronyms
  file      one file of acronyms (.jsonl): rows with pairs, with acronym and sense, or with token and offset
  --json    print one object instead of tables

Rates are shares from 0 to 1 in JSON. Meanings: accuracy among the passages that are answered without a guess;
abstained is the share of those that are not.`;

try {
  const { values, positionals } = readOptions();
  if (values.help) print(usage);
  else await main(positionals, values.json === true);
} catch (error) {
  say(
    error instanceof Mistake ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error),
  );
  process.exitCode = error instanceof Mistake ? 2 : 1;
}

function readOptions() {
  try {
    const options = /** @type {const} */ ({ json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } });
    const read = parseArgs({ allowPositionals: true, options });
    if (read.positionals.length === 0 && !read.values.help) throw new Error('Name a folder or a file');
    return read;
  } catch (error) {
    throw new Mistake(`${error instanceof Error ? error.message.split('. ')[0] : error}.\n\n${usage}`);
  }
}

/** @param {string[]} paths @param {boolean} isJson */
async function main(paths, isJson) {
  const sets = paths.flatMap(readSets);
  const results = [...sets.flatMap((set) => (set.kind === 'pairs' ? [measurePairs(set)] : []))];
  if (sets.some(({ kind }) => kind !== 'pairs'))
    results.push(...(await withBrowser(say, (see) => measureAll(sets, see))));
  if (isJson) return print(JSON.stringify(merge(results.map(({ json }) => json))));
  for (const { text } of results) print(`\n${text}`);
}

/** @typedef {{ json: Record<string, object>; text: string }} Result What goes into the JSON, and the same for people. */

/** Several sets of pairs go into one part. @param {readonly Record<string, object>[]} parts */
function merge(parts) {
  /** @type {Record<string, object>} */
  const all = {};
  for (const [name, value] of parts.flatMap(Object.entries))
    all[name] = name === 'pairs' ? { ...all[name], ...value } : value;
  return all;
}

/** @param {import('./evaluate/sets.mjs').PairSet} set @returns {Result} */
function measurePairs({ name, rows }) {
  say(`${name}: ${rows.length} texts`);
  const { p, r, f1, missed, wrong, megabytesPerSecond } = scorePairs(rows, definePairs);
  const head = `${name}: P ${percent(p)}  R ${percent(r)}  F1 ${percent(f1)}  (${megabytesPerSecond.toFixed(1)} MB/s)`;
  const text = [head, tally('missed', missed), tally('wrong', wrong)].join('\n');
  return { json: { pairs: { [name]: { p, r, f1 } } }, text };
}

/** @param {readonly GoldSet[]} sets @param {See} see */
async function measureAll(sets, see) {
  /** @type {Result[]} */
  const results = [];
  for (const set of sets) {
    if (set.kind === 'pages') results.push(await measurePages(set, see));
    if (set.kind === 'meanings') results.push(await measureMeanings(set, see));
    if (set.kind === 'negatives') results.push(await measureNegatives(set, see));
  }
  return results;
}

/** @param {import('./evaluate/sets.mjs').PageSet} set @param {See} see @returns {Promise<Result>} */
async function measurePages(set, see) {
  const labelled = new Set([...set.gold, ...set.traps, ...set.neutral].map(({ file }) => file));
  const files = set.files.filter((file) => labelled.has(file));
  const isKnown = createKnowing();
  const seen = await seeFiles(see, set.folder, files, say);
  const perPage = seen.map((page, index) => scorePage(files[index] ?? '', page, set, isKnown));
  const mean = meanOf(perPage);
  const lists = [
    tally(
      'missed, in the glossary',
      perPage.flatMap(({ missedKnown }) => missedKnown),
    ),
    tally(
      'missed, not in the glossary',
      perPage.flatMap(({ missedUnknown }) => missedUnknown),
    ),
    tally(
      'wrong',
      perPage.flatMap(({ wrongNames }) => wrongNames),
      80,
    ),
    tally(
      'traps marked',
      perPage.flatMap(({ trapsMarked }) => trapsMarked),
    ),
  ];
  return { json: { pages: { ...mean, perPage } }, text: [pageTable(perPage, mean), ...lists].join('\n') };
}

/** @param {import('./evaluate/sets.mjs').MeaningSet} set @param {See} see @returns {Promise<Result>} */
async function measureMeanings({ name, rows }, see) {
  const names = readEntries().map(({ entry }) => [
    entry.id,
    { acronyms: entry.acronyms, names: [entry.term, ...entry.aliases] },
  ]);
  const entries = new Map(/** @type {[string, import('./evaluate/meaning-score.mjs').Names][]} */ (names));
  const seen = await seeTexts(
    see,
    rows.map(({ text }) => text),
    say,
  );
  const judged = rows.map((row, index) => ({ ...row, ...judgeMeaning(row, seen[index]?.matches ?? [], entries) }));
  /** @param {...string} verdicts */
  const having = (...verdicts) => judged.filter(({ verdict }) => verdicts.includes(verdict));
  const accuracy = share(having('right').length, having('right', 'wrong').length);
  const abstained = share(having('guessed', 'unmarked').length, rows.length);
  const known = judged.filter(({ isKnown, verdict }) => isKnown && verdict !== 'unmarked');
  const lost = share(
    known.reduce((sum, { lost }) => sum + lost, 0),
    known.reduce((sum, { mentions }) => sum + mentions, 0),
  );
  /** @param {typeof judged} some */
  const show = (some) =>
    some.map(
      ({ acronym, sense, given, isKnown }) =>
        `${acronym}: ${sense}, not ${given || 'marked'}${isKnown ? '' : ' [glossary lacks it]'}`,
    );
  const text = [
    table([
      [name, 'n', 'right', 'wrong', 'guessed right', 'guessed', 'unmarked', 'accuracy', 'abstained', 'mentions lost'],
      [
        '',
        rows.length,
        having('right').length,
        having('wrong').length,
        having('guessed').filter(({ given }) => given.endsWith('(right)')).length,
        having('guessed').length,
        having('unmarked').length,
        percent(accuracy),
        percent(abstained),
        percent(lost),
      ].map(String),
    ]),
    tally('wrong', show(having('wrong'))),
    tally('guessed', show(having('guessed'))),
    tally('unmarked', show(having('unmarked'))),
    tally(
      'mentions not marked where others are',
      known.flatMap(({ acronym, lost }) => Array(lost).fill(acronym)),
    ),
  ].join('\n');
  return { json: { meanings: { accuracy, abstained, n: rows.length } }, text };
}

/** @param {import('./evaluate/sets.mjs').NegativeSet} set @param {See} see @returns {Promise<Result>} */
async function measureNegatives({ name, rows }, see) {
  const seen = await seeTexts(
    see,
    rows.map(({ text }) => text),
    say,
  );
  const marked = rows.filter((row, index) => !isSuppressed(row, seen[index]?.matches ?? []));
  const suppressed = share(rows.length - marked.length, rows.length);
  const text = `${name}: suppressed ${percent(suppressed)} of ${rows.length}${tally(
    'marked',
    marked.map(({ token, category }) => `${token} (${category})`),
  )}`;
  return { json: { negatives: { suppressed, n: rows.length } }, text };
}

/** @param {string} text */
function print(text) {
  process.stdout.write(`${text}\n`);
}

/** @param {string} text */
function say(text) {
  process.stderr.write(`${text}\n`);
}
