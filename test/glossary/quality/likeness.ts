/** Words that every definition has: they make no two alike. */
const common = new Set(
  'a an and are as at be by can for from has have how in into is it its of on one or out so such that the their them they this to what when which who with'.split(
    ' ',
  ),
);

/** The words of a text that say something, in lower case, without endings. */
export function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !common.has(word)).map((word) => word.replace(/(ies|es|s|ed|ing)$/, '')));
}

/** How much two sets of words share: 0 for nothing, 1 for all (Jaccard 1901). */
export function likeness(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const shared = [...some].filter((word) => others.has(word)).length;
  return shared / (some.size + others.size - shared);
}
