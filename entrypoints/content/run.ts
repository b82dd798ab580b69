import { type Lexicon, loadLexicon, type StoredLexicon } from '../../glossary/find/lexicon';
import type { ReportedMatch, UnknownAcronym } from '../../glossary/messages';
import type { Settings } from '../../glossary/store/settings';
import { isSamePreferences, type Occurrence, preferencesFor } from './find';
import { loadWrapping } from './mark';
import { type Explaining, pointOut } from './point';
import { reportMatches } from './report';
import { startScan } from './watch';

/** Glosslight at work on one document. */
export type Running = {
  /** What is explained; waits for the first pass over the document. */
  matches(): Promise<ReportedMatch[]>;
  /** The entries that the page names and the reader knows. */
  known(): string[];
  /** The entries that are explained, one for each place; asks less of the page than its matches. */
  named(): Promise<string[]>;
  /** The acronyms of the page that nothing explains, those first that stand there most often. */
  unknown(): Promise<UnknownAcronym[]>;
  /** How many mentions are marked, once they come near the window, out of how many. */
  amount(): Promise<{ marked: number; all: number }>;
  /** Marks every mention from now on, whatever the settings say. */
  markAll(): void;
  /** Scrolls to the next occurrence of an entry, marked or not; false where there is none. */
  show(entryId: string): Promise<boolean>;
  update(settings: Settings): void;
  stop(): void;
};

type Asked = {
  readonly settings: Settings;
  readonly lexicon: () => Lexicon;
  /** When the page has been built. */
  readonly settled: Promise<void>;
  /** Set where terms are wrapped in elements: whether the others are painted, and the callback for a touched one. */
  readonly inElements: { readonly alsoPaints: boolean; readonly onTouched: () => void } | undefined;
  readonly onChange: () => void;
  readonly site: string;
  readonly explaining: Explaining;
};

/** Acronyms without a meaning that are told of; a page of codes has thousands. */
const mostUnknown = 40;

/** A lexicon that is loaded when it is first needed, and is then kept in that form alone: each tab holds one. */
export function holdLexicon(stored: StoredLexicon): () => Lexicon {
  let held: { stored: StoredLexicon } | { loaded: Lexicon } = { stored };
  return () => {
    if ('stored' in held) held = { loaded: loadLexicon(held.stored) };
    return held.loaded;
  };
}

/** Finds and marks, and has it explained, until stopped; then the document is as it was. */
export function runOn({ lexicon, settled, inElements, onChange, site, explaining, ...asked }: Asked): Running {
  let { settings } = asked;
  const scan = startScan({
    lexicon: lexicon(),
    preferences: preferencesFor(settings, site),
    look: settings.look,
    wraps: inElements && {
      alsoPaints: inElements.alsoPaints,
      // A page that is still being built would take our elements for its own.
      load: (host) => settled.then(() => loadWrapping({ ...host, onTouched: inElements.onTouched })),
    },
    onChange() {
      explaining.check();
      onChange();
    },
  });
  explaining.attach(scan);
  let lastShown: Occurrence | undefined;
  let marksAll = false;
  const preferences = () => ({ ...preferencesFor(settings, site), ...(marksAll && { amount: 'all' as const }) });

  return {
    async matches() {
      await Promise.all([scan.done, settled]);
      return reportMatches(await scan.occurrences());
    },
    async named() {
      await scan.done;
      return scan.named();
    },
    known: scan.known,
    amount: scan.amount,
    markAll() {
      marksAll = true;
      scan.follow(preferences());
    },
    async unknown() {
      await scan.done;
      const all = [...(await scan.unknown())].map(([text, count]) => ({ text, count }));
      return all.sort((a, b) => b.count - a.count).slice(0, mostUnknown);
    },
    async show(entryId) {
      const all = (await scan.occurrences()).filter(({ term }) => term.entry.id === entryId);
      const last = all.findIndex(
        ({ term, block }) => block === lastShown?.block && term.start === lastShown.term.start,
      );
      const next = all[(last + 1) % all.length];
      const [place] = next ? scan.reveal(next).places : [];
      lastShown = next;
      if (place) pointOut(place);
      return place !== undefined;
    },
    update(changed) {
      const isSame = isSamePreferences(changed, settings);
      settings = changed;
      if (!isSame) scan.follow(preferences());
    },
    stop() {
      scan.stop();
      explaining.attach(undefined);
    },
  };
}
