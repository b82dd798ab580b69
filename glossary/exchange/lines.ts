import { plain } from './plain';
import { type Row, type Table, tableOf } from './table';

/** What stands between a term and its meaning, where the line itself has no markup for it. */
const separator = /\t+|\s+[-–—]{1,2}\s+|\s*[–—]\s+|:\s+|\s+=\s+|\s+(?:→|=>|->)\s+|：/u;
const bullet = /^\s*(?:[-*+•◦▪·]|\d{1,3}[.)])\s+/u;

/** A term with its meaning. */
export type Pair = { readonly term: string; readonly definition: string };

/** The term and the meaning in a line: `TERM - meaning`, `TERM: meaning`, `TERM (expansion)`. */
export function splitLine(line: string): Pair | undefined {
  const text = line.replace(bullet, '').trim();
  const found = separator.exec(text);
  const term = text.slice(0, found?.index).trim();
  if (found && found.index > 0 && isNameLike(plain(term))) {
    return { term, definition: text.slice(found.index + found[0].length).trim() };
  }
  const [, name, inside] = /^([^()]{1,60}?)\s*\(([^()]{3,120})\)$/u.exec(text) ?? [];
  return name && inside ? { term: text, definition: '' } : undefined;
}

function isNameLike(name: string): boolean {
  return name !== '' && name.length <= 80 && name.split(/\s+/).length <= 10 && !/[.!?]\s/.test(name);
}

/** Whether most lines are a term with its meaning. */
export function isPairs(text: string): boolean {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 200);
  const split = lines.filter((line) => splitLine(line) || /^\s*:\s+\S/.test(line));
  return split.length > 0 && split.length >= lines.length * 0.5;
}

/** Characters from which on a line may have been broken where it was written. */
const wrappedFrom = 60;

/** Reads lines, each a term with its meaning; what is indented, or follows without either, goes on with the one before. */
export function readLines(text: string): Table[] {
  const rows: { at: number; term: string; definition: string }[] = [];
  let isBroken = true;
  text.split(/\r?\n/).forEach((line, index, all) => {
    const last = rows.at(-1);
    const defined = /^\s*:\s+(.+)$/.exec(line)?.[1];
    const goesOn = last && !isBroken && /^\s{2,}\S/.test(line) && !bullet.test(line);
    if (line.trim() === '') isBroken = true;
    else if (last && defined) last.definition = `${last.definition} ${defined}`.trim();
    else if (goesOn) last.definition += ` ${line.trim()}`;
    else {
      const pair = splitLine(line);
      // Only a long line is broken in two; after a short one, a line without a meaning is a term without one.
      const isWrapped = (all[index - 1] ?? '').length >= wrappedFrom;
      const isRest = !pair && last && !isBroken && isWrapped && last.definition !== '' && !bullet.test(line);
      if (isRest) last.definition += ` ${line.trim()}`;
      else rows.push({ at: index + 1, ...(pair ?? { term: line.replace(bullet, '').trim(), definition: '' }) });
      isBroken = false;
    }
  });
  return [tableOfPairs(rows)];
}

/** A table of terms and meanings. */
export function tableOfPairs(pairs: readonly (Pair & Partial<Pick<Row, 'at'>>)[]): Table {
  const table = tableOf(
    '',
    pairs.map(({ term, definition }) => ({ term, definition })),
  );
  return { ...table, rows: table.rows.map((row, index) => ({ ...row, at: pairs[index]?.at ?? row.at })) };
}
