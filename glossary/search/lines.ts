export type Lines = ReturnType<typeof createLines>;

/**
 * Texts as the lines of one long string, numbered from 0: a browser finds a needle in it sooner than an index of all words
 * could be made.
 */
export function createLines(lines: string) {
  const haystack = `\n${lines}\n`;
  /** Where each line begins. */
  const starts: number[] = [];
  for (let at = haystack.indexOf('\n'); at >= 0; at = haystack.indexOf('\n', at + 1)) starts.push(at + 1);

  function lineAt(place: number): number {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) > place) high = middle - 1;
      else low = middle;
    }
    return low;
  }

  return {
    /** The lines that hold a needle, each once, as far as they are asked for. */
    *find(needle: string): Generator<{ readonly line: number; readonly text: string }> {
      for (let at = haystack.indexOf(needle); at >= 0; ) {
        const line = lineAt(at);
        const next = starts[line + 1] ?? haystack.length;
        yield { line, text: haystack.slice(starts[line], next - 1) };
        at = haystack.indexOf(needle, next);
      }
    },
    /** The lines that are this text and no more. */
    *equalTo(text: string): Generator<number> {
      const needle = `\n${text}\n`;
      for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) yield lineAt(at + 1);
    },
  };
}
