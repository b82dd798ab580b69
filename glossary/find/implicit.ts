import { stopWords } from './align';

/** Words in a row that may be what an acronym stands for. */
const longest = 6;

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}'’-]*|[.;:!?()[\]{}|\n\ufffc"“”]/gu;

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
      for (const { 0: word, index } of text.matchAll(wordPattern)) {
        const acronym = /^(\p{Lu}(?:\p{Lu}|a|o|f){1,4}\p{Lu})(?:['’]?s)?$/u.exec(word)?.[1];
        if (acronym) acronyms.add(acronym);
        if (/^\p{Lu}.*\p{Ll}/u.test(word) || (run.length > 0 && stopWords.has(word))) run.push({ word, start: index });
        else if (run.length > 0) {
          keep(text, run);
          run = [];
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
