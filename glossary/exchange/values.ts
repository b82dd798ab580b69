import { withHeading } from './heading';
import { languageOf } from './roles';
import { type Fields, longestFirst, type Table, tableOf, Unreadable } from './table';

type Record_ = Readonly<Record<string, unknown>>;

/**
 * The tables in a value, as JSON and YAML have them: an array of records or of rows, wherever it stands; records by their
 * ids; terms with their meanings as plain text. Records in several languages become one table each.
 */
export function tablesOfValue(value: unknown): Table[] {
  const rows = arraysIn(value).find(({ length }) => length > 0);
  if (rows?.every(Array.isArray)) {
    return [
      withHeading(
        '',
        rows.map((cells, index) => ({ at: index + 1, cells: cells.map(textOf) })),
      ),
    ];
  }
  const records = rows?.filter(isRecord) ?? recordsById(value);
  if (records.length === 0) {
    throw new Unreadable('This file has no list of terms. A list of records with “term” and “definition” can be read.');
  }
  return tablesByLanguage(records);
}

/** The arrays of records or rows in a value, the longest first. */
function arraysIn(value: unknown, depth = 0): (readonly unknown[])[] {
  if (Array.isArray(value)) {
    return value.some((one) => isRecord(one) || Array.isArray(one)) ? [value] : [];
  }
  if (!isRecord(value) || depth > 3) return [];
  const named = Object.values(value).flatMap((one) => arraysIn(one, depth + 1));
  return named.sort((a, b) => b.length - a.length);
}

/** Records that stand under their ids or names, and meanings that stand under their terms. */
function recordsById(value: unknown): Record_[] {
  if (!isRecord(value)) return [];
  const all = Object.entries(value);
  const deeper = all.length === 1 ? all[0]?.[1] : undefined;
  if (isRecord(deeper) && Object.values(deeper).every((one) => isRecord(one) || typeof one === 'string')) {
    return recordsById(deeper);
  }
  return all.flatMap(([key, one]): Record_[] => {
    if (typeof one === 'string') return [{ term: key, definition: one }];
    if (Array.isArray(one)) return one.map((each) => ({ term: key, definition: textOf(each) }));
    return isRecord(one) ? [{ ...(hasName(one) ? { id: key } : { term: key }), ...one }] : [];
  });
}

const nameFields = /^(?:term|name|title|word|acronym|abbr|abbreviation|label|prefLabel)$/i;

function hasName(record: Record_): boolean {
  return Object.keys(record).some((key) => nameFields.test(key) || languageOf(key) !== undefined);
}

/** Records whose fields, or parts of them, stand under languages are one table for each language. */
function tablesByLanguage(records: readonly Record_[]): Table[] {
  const found = [...new Set(records.slice(0, 500).flatMap(languagesIn))];
  if (found.length < 2)
    return [
      tableOf(
        '',
        records.map((record) => textFields(inLanguage(record, found[0]))),
      ),
    ];
  const tables = found.map((language) => {
    const having = records.filter((record) => languagesIn(record).includes(language));
    return tableOf(
      language,
      having.map((record) => textFields(inLanguage(record, language))),
    );
  });
  return longestFirst(tables);
}

function languagesIn(record: Record_): string[] {
  return Object.entries(record).flatMap(([key, value]) => {
    if (!isRecord(value)) return [];
    return isLanguage(key) ? [key] : Object.keys(value).filter(isLanguage);
  });
}

function isLanguage(key: string): boolean {
  return /^[a-z]{2}([-_][A-Za-z]{2,4})?$/.test(key) && languageOf(key) !== undefined;
}

function inLanguage(record: Record_, language: string | undefined): Record_ {
  const parts = Object.entries(record).map(([key, value]): [string, unknown] | Record_ => {
    if (!isRecord(value)) return [key, value];
    if (isLanguage(key)) return key === language ? value : {};
    return Object.keys(value).some(isLanguage) ? [key, language === undefined ? '' : value[language]] : [key, value];
  });
  return Object.assign({}, ...parts.map((part) => (Array.isArray(part) ? { [part[0]]: part[1] } : part)));
}

/** The fields of a record as text: lists with semicolons between their items, what stands deeper under joined names. */
export function textFields(record: Record_): Fields {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]): [string, string][] => {
      if (!isRecord(value)) return [[key, textOf(value)]];
      return Object.entries(textFields(value)).map(([inner, text]) => [`${key} ${inner}`, text]);
    }),
  );
}

/** A value as text: days as ISO 8601 has them, items of lists with semicolons between them, nothing where there is none. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('; ');
  if (isRecord(value)) return Object.values(value).map(textOf).filter(Boolean).join(' ');
  return String(value).trim();
}

function isRecord(value: unknown): value is Record_ {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
