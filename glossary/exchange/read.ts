import { parse } from 'yaml';
import { isBackup } from './backup';
import { decode } from './decode';
import { isDelimited, readDelimited } from './delimited';
import { headed, headless } from './heading';
import { readHtml } from './html';
import { isPairs, readLines } from './lines';
import { readMarkdown } from './markdown';
import { readOurJson, readOurTable } from './ours';
import { isLinkedData, readLinkedData, readRdf, readTurtle } from './skos';
import { fieldsOf, type Table, tableOf, Unreadable } from './table';
import { readTbx } from './tbx';
import { tablesOfValue } from './values';
import { readWorkbook } from './workbook';

/** What is read: a file by its name and bytes, or what was pasted. */
export type Given = { readonly name: string; readonly bytes: Uint8Array };

/** Bytes of a file that are read at most. */
const mostBytes = 100_000_000;

/** Reads files into tables: several files with one term each become one. Rejects with `Unreadable`. */
export async function readFiles(files: readonly Given[]): Promise<Table[]> {
  const all = (await Promise.all(files.map(readFile))).flat();
  if (files.length < 2) return all;
  return [tableOf('', all.flatMap(fieldsOf))];
}

/** Reads text that was pasted; `html` is the same with its markup, where the clipboard has it. */
export async function readPasted(text: string, html = ''): Promise<Table[]> {
  const isTable = /<(?:table|dl)[\s>]/i.test(html);
  return isTable ? readHtml(html) : readText(text, '');
}

/** A table with its first row as its heading, or with its heading as its first row. */
export function turnHeading({ name, columns, rows }: Table, isHeaded: boolean): Table {
  if (isHeaded) return headed(name, rows);
  const at = Math.max(1, (rows[0]?.at ?? 2) - 1);
  return headless(name, [{ at, cells: columns }, ...rows]);
}

async function readFile({ name, bytes }: Given): Promise<Table[]> {
  if (bytes.length === 0) throw new Unreadable(`“${name}” is empty.`);
  if (bytes.length > mostBytes) throw new Unreadable(`“${name}” is larger than 100 MB. Split it into several files.`);
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) return readWorkbook(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new Unreadable(`“${name}” is of an old Excel or Word. Save it as .xlsx or CSV, then try again.`);
  }
  if (bytes.subarray(0, 4000).includes(0) && !/^[\ufeff\s\x20-\uffff]{20}/.test(decode(bytes.subarray(0, 80)))) {
    throw new Unreadable(`“${name}” is no text and no Excel workbook.`);
  }
  return readText(decode(bytes), /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '');
}

function startsWith(bytes: Uint8Array, ...first: number[]): boolean {
  return first.every((byte, at) => bytes[at] === byte);
}

/** Reads text by what it looks like; where that is not clear, by how its file's name ends. */
function readText(text: string, ending: string): Table[] {
  const start = text.slice(0, 4000).trimStart();
  if (/^<(?:\?xml|!doctype|!--|\w)/i.test(start)) return readMarkup(text, start);
  if (/^[[{]/.test(start) && !/^\[[^\]\n]*\]\(/.test(start)) return readJson(text, ending);
  if (/^(?:ttl|n3|nt)$/.test(ending) || /^@prefix\s/m.test(start)) return readTurtle(text);
  if (/^ya?ml$/.test(ending)) return readYaml(text);
  if (/^(?:csv|tsv|tab|psv)$/.test(ending)) return readCells(text);
  const isMarkdown = /^\|.*\|\s*$\n^\|?[\s:|-]+$/m.test(start) || /^(?:---\n|#{1,6}\s|[-*+] +\*\*|\*\*)/m.test(start);
  if (/^(?:md|markdown|mdx)$/.test(ending) || isMarkdown) return readMarkdown(text);
  if (/\t/.test(start) && isDelimited(text)) return readCells(text);
  if (isPairs(text)) return readLines(text);
  if (isDelimited(text)) return readCells(text);
  return /^(?:- |\w+:\s*$)/m.test(start) && ending === '' ? readYamlOrLines(text) : readLines(text);
}

function readCells(text: string): Table[] {
  return readDelimited(text).map((table) => readOurTable(table) ?? table);
}

function readMarkup(text: string, start: string): Table[] {
  if (/<(?:tbx|martif)[\s>]/i.test(start)) return readTbx(text);
  return /<rdf:RDF[\s>]/.test(start) ? readRdf(text) : readHtml(text);
}

function readJson(text: string, ending: string): Table[] {
  const value = parseJson(text, ending);
  if (isBackup(value)) throw new Unreadable('This is a backup of everything: restore it under “Backup” below.');
  const ours = readOurJson(value);
  if (ours) return [ours];
  return isLinkedData(value) ? readLinkedData(value) : tablesOfValue(value);
}

function parseJson(text: string, ending: string): unknown {
  try {
    if (ending === 'jsonl' || ending === 'ndjson')
      return text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    return JSON.parse(text);
  } catch (error) {
    throw new Unreadable(`This JSON can’t be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readYaml(text: string): Table[] {
  try {
    return tablesOfValue(parse(text, { maxAliasCount: 100 }));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(`This YAML can’t be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Pasted text that may be YAML; lines where it is not. */
function readYamlOrLines(text: string): Table[] {
  try {
    return readYaml(text);
  } catch {
    return readLines(text);
  }
}
