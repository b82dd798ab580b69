const isAscii = /^[\0-\x7f]*$/;

/** A text as names, definitions and queries are compared: lower case, without accents and apostrophes. Quick for long ones. */
export function plain(text: string): string {
  const low = text.toLowerCase();
  return isAscii.test(low) ? low.replaceAll("'", '') : low.normalize('NFD').replace(/[\p{M}'\u2019\u02bc\u00ad]/gu, '');
}

const isSimple = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** The words of a plain text, in their order. Most names are split at blanks, which is quicker than classes of Unicode. */
export function wordsOf(text: string): string[] {
  return isSimple.test(text) ? text.split(' ') : (text.match(/[\p{L}\p{N}]+/gu) ?? []);
}
