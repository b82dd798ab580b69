import { firstWhere } from './first';

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

  const lineAt = (place: number) => firstWhere(starts.length, (line) => (starts[line] ?? 0) > place) - 1;

  return {
    /** The lines that hold a needle, each once, as far as they are asked for. */
    *find(needle: string): Generator<{ readonly line: number; readonly text: string }> {
      const part = tellingPart(needle);
      for (let at = haystack.indexOf(part); at >= 0; ) {
        const line = lineAt(at);
        const next = starts[line + 1] ?? haystack.length;
        const text = haystack.slice(starts[line], next - 1);
        if (text.includes(needle)) yield { line, text };
        at = haystack.indexOf(part, next);
      }
    },
    /** The lines that are this text and no more. */
    *equalTo(text: string): Generator<number> {
      const needle = `\n${text}\n`;
      for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) yield lineAt(at + 1);
    },
  };
}

/** The letters of English, the commonest first. */
const letters = 'etaoinsrhldcumfpgwybvkxjqz';

/** Letters of a needle that browsers find by hopping to the first of them; longer needles they compare place by place. */
const hop = 6;

/** The part of a needle that is found soonest: as long as hopping allows, from its rarest letter on. */
function tellingPart(needle: string): string {
  const rarity = (at: number) => {
    const place = letters.indexOf(needle.charAt(at));
    // Digits and the letters of other languages.
    return place < 0 ? letters.length : place;
  };
  let best = 0;
  for (let at = 1; at + hop <= needle.length; at++) if (rarity(at) > rarity(best)) best = at;
  return needle.slice(best, best + hop);
}
