/**
 * Patterns with classes of Unicode, made when they are first used. Engines check the literals of a script before it runs, and
 * to look such classes up takes longer than all else in it, on every page, whether or not there is anything to find.
 */
const tag = (flags: string) => {
  const made = new Map<TemplateStringsArray, RegExp>();
  return (source: TemplateStringsArray): RegExp => {
    const pattern = made.get(source) ?? new RegExp(source.raw[0] ?? '', flags);
    made.set(source, pattern);
    return pattern;
  };
};

/** The pattern /…/u. */
export const unicode = tag('u');

/** The pattern /…/gu, to look for all matches of; it is shared, so not for `exec` and `test`, which remember where they were. */
export const unicodeAll = tag('gu');
