import { clueWeight, eachClue } from './clues';
import { fold } from './letters';
import type { Lexicon } from './lexicon';
import type { Match, WordCounts } from './matcher';
import type { Mention } from './mentions';
import { pluralOf } from './plurals';
import { unicode } from './unicode';
import { isVerbAt } from './usage';

/** What a page says about its subject: the ground for choosing meanings. It grows with every block that is read. */
export type Evidence = {
  /** How often each word of the lexicon stands on the page. */
  readonly counts: WordCounts;
  /** The entries whose name is written out on the page and means nothing else. */
  readonly named: ReadonlySet<number>;
  /** The entries that the page speaks of beyond doubt, by whatever name. */
  readonly seen: ReadonlySet<number>;
  /** Short forms that stand somewhere among words in lower case. */
  readonly plain: ReadonlySet<string>;
  /** What stands near the mentions of an entry's ambiguous names: the mean weight of its clues. */
  readonly near: (entry: number) => number;
  /** What short forms mean by the page's own words: the entry, by short form. */
  readonly defined: ReadonlyMap<string, number>;
  /** Words on the page, about. */
  readonly length: number;
};

/**
 * A match with the text that it stands in, how its capitals stand there, and, where that matters, what the words nearby say
 * for each of its senses, in their order.
 */
export type Candidate = {
  readonly match: Match;
  readonly text: string;
  readonly mention: Mention;
  readonly near: readonly number[];
};

/**
 * The meaning taken for a match. `isGuess`: another is nearly as likely, or nothing on the page speaks for it. `reasons` are
 * words of the page that do, the strongest first; `others` are the match's further meanings.
 */
export type Choice = {
  readonly entry: number;
  readonly isGuess: boolean;
  readonly reasons: readonly string[];
  readonly others: readonly number[];
};

/** The reader's own meanings of a match. */
export function ownOf(lexicon: Lexicon, match: Match): readonly number[] {
  return match.senses.filter((entry) => lexicon.entries[entry]?.source === 'own');
}

/** Whether a match needs evidence: one word, of an entry that says that its short names are ordinary words or capitals. */
export function isGuarded(lexicon: Lexicon, match: Match, entry: number): boolean {
  return match.isOneWord && lexicon.entries[entry]?.guarded === true;
}

/** The one entry that a match can mean, where it is beyond doubt; else undefined. */
export function certainOf(lexicon: Lexicon, match: Match): number | undefined {
  const [entry] = match.senses;
  const isCertain = entry !== undefined && match.senses.length === 1 && !isGuarded(lexicon, match, entry);
  return isCertain ? entry : undefined;
}

/** What must speak for an ordinary word before it is taken for a term; tried on pages of several fields. */
const enough = 1.5;
/** How much of it must be clues of its own: a page about its field alone makes no term of every word. */
const enoughClues = 0.9;
/** By how much a meaning must lead before it is taken for certain. */
const clearLead = 0.5;
/** Words after which a page that says nothing for a short form is taken to mean something else by it. */
const enoughToTell = 200;
/** Terms beyond doubt in a thousand words that a page about our fields has; any other must say more for an ordinary word. */
const usualDensity = 6;
/** What must speak for an ordinary word on such another page. */
const enoughElsewhere = 2;

/**
 * Chooses the meaning of a match, or undefined where it is no term here. The page's own definition comes first, then the
 * reader's own meaning, then one that the page writes out, then the meaning for which the clues on the page and near its
 * mentions speak most, then the glossary's order.
 */
export function createChooser(lexicon: Lexicon, evidence: Evidence): (candidate: Candidate) => Choice | undefined {
  const supportOf = createSupport(lexicon, evidence);
  const needed = (evidence.seen.size * 1000) / (evidence.length + 1) < usualDensity ? enoughElsewhere : enough;

  /** Whether a guarded word is the term here. */
  function isTerm({ match, text, near }: Candidate, entry: number, { page, clues, isNamed }: Support): boolean {
    const { start, end, isShort } = match;
    if (!isShort && isOrdinary(lexicon, entry, text, start, end)) return false;
    const nearby = near[match.senses.indexOf(entry)] ?? 0;
    return isNamed || (page + nearby >= needed && clues + nearby >= enoughClues);
  }

  return (candidate) => {
    const { match, text, mention } = candidate;
    const written = text.slice(match.start, match.end);
    const defined = match.isShort ? evidence.defined.get(written.replace(unicode`(?<=\p{Lu})['’]?s$`, '')) : undefined;
    if (defined !== undefined) return { entry: defined, isGuess: false, reasons: [], others: without(match, defined) };
    if (mention === 'foreign' || (mention === 'shouted' && !evidence.plain.has(written))) return undefined;
    // What the reader writes is what it means to them; of several such meanings the page tells which.
    const own = ownOf(lexicon, match);
    const isOwn = own.length > 0;
    const ranked = (isOwn ? own : match.senses)
      .map((entry) => ({ entry, ...supportOf(entry) }))
      .sort((a, b) => b.score - a.score);
    const possible = ranked.filter(
      ({ entry, ...support }) => !isGuarded(lexicon, match, entry) || isTerm(candidate, entry, support),
    );
    const [best, second] = possible;
    if (!best || (best.score <= 0 && possible.length < ranked.length)) return undefined;
    const isBare = !isOwn && match.isShort && !speaksFor(candidate, best);
    if (isBare && evidence.length > enoughToTell && !lexicon.entries[best.entry]?.wellKnown) return undefined;
    // Other fields are there so that their meanings can win; their names in full are no jargon of ours.
    if (!match.isShort && lexicon.entries[best.entry]?.category === 'other') return undefined;
    const isClose = second !== undefined && best.score - second.score < clearLead;
    return {
      entry: best.entry,
      isGuess: isClose || (isBare && best.score <= 0),
      reasons: best.reasons,
      others: without(match, best.entry),
    };
  };
}

/** Whether the page says anything for a meaning of a short form itself: its name, one of its clues, or an entry that belongs to it. */
function speaksFor(
  { match, near }: Candidate,
  { entry, clues, kin, isNamed }: Support & { readonly entry: number },
): boolean {
  return isNamed || clues > 0 || kin > 0 || (near[match.senses.indexOf(entry)] ?? 0) > 0;
}

function without({ senses }: Match, entry: number): readonly number[] {
  return senses.length === 1 ? none : senses.filter((other) => other !== entry);
}

const none: readonly never[] = [];

/** Whether a word is written as an ordinary one: in capitals for emphasis, or as a verb where the entry is about a noun. */
function isOrdinary(lexicon: Lexicon, entry: number, text: string, start: number, end: number): boolean {
  const written = text.slice(start, end);
  if (unicode`^\p{Lu}{3,}$`.test(written)) return true;
  const name = fold(lexicon.entries[entry]?.term.split(/[ -]/).at(-1) ?? '');
  const word = fold(written);
  // Other forms that an entry lists may well be its verbs.
  return (word === name || word === pluralOf(name)) && isVerbAt(text, start, end);
}

/** `page`: what the whole page says for an entry, by its `clues` and by other terms; `score` also counts what is written near its mentions. */
type Support = {
  readonly page: number;
  readonly clues: number;
  readonly kin: number;
  readonly score: number;
  readonly isNamed: boolean;
  readonly reasons: readonly string[];
};

/** What speaks for an entry on this page, worked out once for each. */
function createSupport(lexicon: Lexicon, evidence: Evidence): (entry: number) => Support {
  const known = new Map<number, Support>();
  const fields = densityOfFields(lexicon, evidence);
  return (entry) => {
    const cached = known.get(entry);
    if (cached) return cached;
    const { category = null } = lexicon.entries[entry] ?? {};
    const isNamed = evidence.named.has(entry);
    const clues = cluesOn(lexicon, evidence, entry);
    const kin = kinOn(lexicon, evidence, entry);
    const page = clues.weight + kin + (fields.get(category) ?? 0);
    const near = evidence.near(entry);
    const score = (isNamed ? 4 : 0) + page + near - (category === 'other' ? unlikely : 0);
    const support = { page, clues: clues.weight, kin, score, isNamed, reasons: clues.words };
    known.set(entry, support);
    return support;
  };
}

/** Meanings from other fields are for readers who came from there: they need that much more. */
const unlikely = 0.4;
/** Words of the page that a reason names at most. */
const reasonsNamed = 3;

/** The clues of an entry that the page has, weighed: one that stands once in a long text says little. */
function cluesOn(lexicon: Lexicon, { counts, length }: Evidence, entry: number) {
  const found: { word: number; weight: number }[] = [];
  eachClue(lexicon, entry, (singular, plural) => {
    const [one, many] = [counts[singular] ?? 0, counts[plural] ?? 0];
    const share = Math.min(1, ((one + many) * 2000) / (1000 + length));
    const word = many > one ? plural : singular;
    if (share > 0) found.push({ word, weight: share * clueWeight(lexicon, singular) });
  });
  found.sort((a, b) => b.weight - a.weight);
  return {
    weight: found.reduce((sum, { weight }) => sum + weight, 0),
    words: found.slice(0, reasonsNamed).map(({ word }) => lexicon.words[word] ?? ''),
  };
}

/** Entries that belong to this one and that the page speaks of: half a clue each. */
function kinOn({ kinFrom, kin }: Lexicon, { seen }: Evidence, entry: number): number {
  let found = 0;
  for (let at = kinFrom[entry] ?? 0; at < (kinFrom[entry + 1] ?? 0); at++) if (seen.has(kin[at] ?? -1)) found++;
  return Math.min(found, 3) / 2;
}

/** How much of a page is about each field: terms of it in a thousand words, 1 at most. */
function densityOfFields(lexicon: Lexicon, { seen, length }: Evidence): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const entry of seen) {
    const { category = null } = lexicon.entries[entry] ?? {};
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  const scale = 1000 / (1000 + length) / 4;
  return new Map([...counts].map(([category, count]) => [category, Math.min(1, count * scale)]));
}
