/** What can be asked of a pattern, by its own methods or by those of strings; `all` finds what `matchAll` would. */
export type Pattern = Pick<RegExp, 'test' | 'exec' | typeof Symbol.match> & {
  all(text: string): Iterable<RegExpExecArray>;
  [Symbol.replace](text: string, by: string): string;
};

/** A character that may be a letter, a number or an accent beyond English: not so quotation marks, dashes and the like. */
const beyondEnglish = /[^\0-\xa9\u2010-\u2044\u20ac\u2122\ufffc]/;

/** What classes of Unicode come to in texts without such a character. */
const english: Record<string, string> = { L: 'A-Za-z', Lu: 'A-Z', Ll: 'a-z', N: '\\d' };

/**
 * Patterns with classes of Unicode, made when they are first used: to look such classes up takes longer than to search a page
 * with them, and engines take twenty times as long with them where a text has so much as a quotation mark. So each pattern is
 * two, and most texts only meet the one without such classes.
 */
const tag = (flags: string) => {
  const made = new Map<TemplateStringsArray, Pattern>();
  return (source: TemplateStringsArray): Pattern => {
    const known = made.get(source) ?? createPattern(source.raw[0] as string, flags);
    made.set(source, known);
    return known;
  };
};

function createPattern(source: string, flags: string): Pattern {
  let whole: RegExp | undefined;
  let plain: RegExp | undefined;
  const plainSource = inEnglish(source);
  const hasOthers = /\\p/i.test(plainSource);
  const patternFor = (text: string) => {
    if (hasOthers || beyondEnglish.test(text)) {
      whole ??= new RegExp(source, `${flags}u`);
      return whole;
    }
    plain ??= new RegExp(plainSource, flags);
    return plain;
  };
  return {
    test: (text) => patternFor(text).test(text),
    exec: (text) => patternFor(text).exec(text),
    all: (text) => text.matchAll(patternFor(text)),
    [Symbol.match]: (text) => text.match(patternFor(text)),
    [Symbol.replace]: (text, by) => text.replace(patternFor(text), by),
  };
}

/** A pattern with ranges of letters in the place of classes. */
function inEnglish(source: string): string {
  let isInClass = false;
  return source.replace(/\\p\{(\w+)\}|\\.|[[\]]/g, (found, name: string | undefined) => {
    if (found === '[' || found === ']') isInClass = found === '[';
    const range = english[name ?? ''];
    if (range === undefined) return found;
    return isInClass ? range : `[${range}]`;
  });
}

/** The pattern /…/u. */
export const unicode = tag('');

/** The pattern /…/gu, to look for all matches of; it is shared, so not for `exec` and `test`, which remember where they were. */
export const unicodeAll = tag('g');
