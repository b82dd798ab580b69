import { stopWords } from './align';
import { unicode, unicodeAll } from './unicode';

/** Words in a row that may be what an acronym stands for. */
const longest = 6;

/** A word that begins with a capital. */
const capitalWord = () => unicodeAll`(?<![\p{L}\p{N}]['’-]*)\p{Lu}[\p{L}\p{N}'’-]*`;

/** What can stand between two words of a name and end it: other words, and signs. Few pages need more of Unicode than this here. */
const token = /[\w\u00aa-\u1fff\u2c00-\ufffb]+|[.;:!?()[\]{}|\n\ufffc"“”]/g;

/** Characters that the light words between two others take at most. */
const longestGap = 40;

/** A word of a row, and where it begins in the text. */
type Run = { readonly word: string; readonly start: number };

/**
 * Looks for what acronyms may stand for that a page does not define: a name in capital initials with the same letters,
 * anywhere on the page. A guess, and only for three capitals to six.
 */
export function createImplicit() {
  const names = new Map<string, string>();
  const acronyms = new Set<string>();

  return {
    /** Takes in a block of the page. */
    read(text: string): void {
      let run: Run[] = [];
      for (const { 0: word, index: start } of capitalWord().all(text)) {
        const acronym = unicode`^(\p{Lu}(?:\p{Lu}|a|o|f){1,4}\p{Lu})(?:['’]?s)?$`.exec(word)?.[1];
        if (acronym) acronyms.add(acronym);
        const light = lightWordsBetween(text, run.at(-1), start);
        const isPart = unicode`\p{Ll}`.test(word);
        if (light && isPart) run.push(...light, { word, start });
        else {
          keep(text, run);
          run = isPart ? [{ word, start }] : [];
        }
      }
      keep(text, run);
    },
    /** The acronyms that nothing explains, each with the name that is known by now. */
    *found(isKnown: (short: string) => boolean): Generator<{ readonly short: string; readonly long: string }> {
      for (const short of acronyms) {
        const long = names.get(short);
        if (long && !isKnown(short)) yield { short, long };
      }
    },
  };

  /** Keeps the names in a row of words by their initials, those of light words left out; the first of each. */
  function keep(text: string, run: readonly Run[]): void {
    for (let from = 0; from + 2 < run.length; from++) {
      if (stopWords.has(run[from]?.word ?? '')) continue;
      let initials = '';
      let all = '';
      for (let to = from; to < run.length && all.length < longest + 2; to++) {
        const { word = '', start = 0 } = run[to] ?? {};
        all += word[0];
        if (stopWords.has(word)) continue;
        const name = text.slice(run[from]?.start, start + word.length);
        if (word.startsWith('Ex')) add(`${initials}X`, name);
        initials += word[0];
        add(initials, name);
        // "Infrastructure as a Service", IaaS.
        if (all !== initials) add(all, name);
      }
    }
  }

  function add(initials: string, name: string): void {
    if (initials.length >= 3 && initials.length <= longest && !names.has(initials)) names.set(initials, name);
  }
}

/** The light words from a word of a name up to a place; undefined where the name ends before it. */
function lightWordsBetween(text: string, last: Run | undefined, to: number): Run[] | undefined {
  const from = last ? last.start + last.word.length : to;
  if (!last || to - from > longestGap) return undefined;
  const words = Array.from(text.slice(from, to).matchAll(token), ({ 0: word, index }) => ({
    word,
    start: from + index,
  }));
  return words.every(({ word }) => stopWords.has(word)) ? words : undefined;
}
