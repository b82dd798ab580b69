// Results as tables for people.

/** @typedef {import('./page-score.mjs').PageScore} PageScore */

/** A rate in per cent; a dash where nothing was to be measured. @param {number | null} rate */
export function percent(rate) {
  return rate === null ? '–' : (rate * 100).toFixed(1);
}

/** @param {readonly (readonly string[])[]} rows The first column is text, the others are numbers. */
export function table(rows) {
  const sizes = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(sizes[0] ?? 0) : cell.padStart(sizes[at] ?? 0))).join('  '),
    )
    .join('\n');
}

/** Names with how often each comes, the most frequent first. @param {string} title @param {readonly string[]} names @param {number} [limit] */
export function tally(title, names, limit = 40) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const shown = ranked.slice(0, limit).map(([name, count]) => (count > 1 ? `${name} ×${count}` : name));
  const rest = ranked.length > limit ? ` … and ${ranked.length - limit} more` : '';
  return `\n${title}: ${names.length}${names.length > 0 ? `\n  ${shown.join(', ')}${rest}` : ''}`;
}

/**
 * @param {readonly PageScore[]} pages
 * @param {Pick<PageScore, 'recallKnown' | 'recallAll' | 'precision' | 'trapRate' | 'wrongPer1000Words'>} all
 */
export function pageTable(pages, all) {
  const head = ['PAGE', 'RECALL KNOWN', 'RECALL ALL', 'PRECISION', 'WRONG', 'WRONG/1000', 'TRAPS'];
  const rows = pages.map((page) => [...cellsOf(page.file, page).toSpliced(4, 0, `${page.wrong}`)]);
  return table([head, ...rows, cellsOf('all', all).toSpliced(4, 0, '')]);
}

/** @param {string} name @param {Omit<Parameters<typeof pageTable>[1], never>} score */
function cellsOf(name, score) {
  const wrong = score.wrongPer1000Words.toFixed(2);
  return [
    name,
    percent(score.recallKnown),
    percent(score.recallAll),
    percent(score.precision),
    wrong,
    percent(score.trapRate),
  ];
}
