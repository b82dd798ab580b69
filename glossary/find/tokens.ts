import { isWordAt } from './letters';

/** Characters on each side that are looked at. */
const reach = 80;

/** What stands directly before a name that is part of an address, a path, an option or a variable. */
const befores = [
  // A mail address, a variable, a Windows path.
  /[@$\\]$/,
  // A path from the root, the home folder, a bucket or a host.
  /^["'([<`]*(?:~|\.{1,2}|[a-z][a-z\d+.-]*:\/|[\w-]+\.[\w.-]*\w[^\s]*)?\/[^\s]*$/i,
  /\w:\\\S*$/,
  // An option: `--CRM`.
  /^["'([`]*--?$/,
  // A value that is assigned, a member, a namespace.
  /\w=$/,
  /::$/,
  /\w->$/,
];

/** What stands directly behind one; punctuation of the sentence is off. */
const afters = [
  /^[@\\]/,
  // A scheme, a drive.
  /^:(?:\/\/|\\)/,
  // A file: `CRM-export.csv`, `CRM/2024/Q1.xlsx`; but not "API/Node.js".
  /^[-\w.]*\.[a-z][a-z\d]{1,4}$/,
  /^\/(?:\S*\/)?(?![A-Z]\w*\.js$)[-\w.]*\.[a-z][a-z\d]{1,4}$/,
  /^\/\d+\//,
  // A port: `CRM:3000`.
  /^:\d{2,5}(?!\d|%)/,
  // An assignment, but not a definition: `CRM=1`.
  /^=(?!["“]?[A-Z][a-z])\S/,
  /^(?:::|->\w)/,
];

/** A ticket, a version, a host: `API-1234`, `API-2.4.1-rc1`, `CRM-01.internal`. */
const numbered = /^-\d/;

/** Names that are written with such a number by those who explain them: public lists, standards ("SP 800-53"). */
const lists = /^(?:CVE|CWE|ISO|IEC|RFC|PEP)$|\d$/;

/** Pairs of signs around one: templates, tags, code in running text. */
const arounds: readonly (readonly [RegExp, RegExp])[] = [
  [/\{\s*$/, /^\s*\}/],
  [/<\/?$/, /^\/?>/],
  [/%$/, /^%/],
  [/`$/, /^`/],
  // A function.
  [/$/, /^\(\)/],
  // A part of a longer slug with numbers: `2024-SLA-final`, `v2-API-beta`.
  [/(?:^|[^\w.])v?\d+(?:\.\d+)*-$/, /^-/],
];

/**
 * Whether the name at [start, end) of a text is a piece of something written for machines: a web or mail address, a path, a
 * file name, a key of a ticket, an option, a variable, a template.
 */
export function isPartOfToken(text: string, start: number, end: number): boolean {
  // Most names stand between spaces.
  if (isFree(text[start - 1]) && isFree(text[end]) && text[start - 2] !== '{') return false;
  const near = text.slice(Math.max(0, start - reach), start);
  const before = near.slice(near.search(/\S*$/));
  const after = (/^\S*/.exec(text.slice(end, end + reach))?.[0] ?? '').replace(/[.,;:!?)\]"'”’»]+$/, '');
  // A dash at the beginning of a line is that of a list.
  const isListed = before === '-' && (start === 1 || text[start - 2] === '\n');
  if (!isListed && befores.some((pattern) => pattern.test(before))) return true;
  if (before.endsWith('.') && isWordAt(text, start - 2)) return true;
  if (text[end] === '.' && isWordAt(text, end + 1)) return true;
  if (afters.some((pattern) => pattern.test(after))) return true;
  if (numbered.test(after) && !lists.test(text.slice(start, end))) return true;
  const far = text.slice(end, end + reach);
  return arounds.some(([opening, closing]) => opening.test(near) && closing.test(far));
}

function isFree(char: string | undefined): boolean {
  return char === undefined || char === ' ' || char === '\n';
}
