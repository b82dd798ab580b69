import type { StoredLexicon } from '../../glossary/find/lexicon';
import { loadLexicon } from '../../glossary/find/lexicon';
import type { ReportedMatch } from '../../glossary/messages';
import type { Settings } from '../../glossary/store/settings';
import { startExplaining } from './explain';
import { createHighlighter } from './highlight';
import { createLedger } from './ledger';
import { watchTaking } from './lifting';
import { reportMatches } from './report';
import { type Occurrence, startScan } from './scan';
import { pointOut } from './show';

/** Glosslight at work on one document. */
export type Running = {
  /** What is explained; waits for the first pass over the document. */
  matches(): Promise<ReportedMatch[]>;
  /** Scrolls to the next occurrence of an entry, marked or not; false where there is none. */
  show(entryId: string): Promise<boolean>;
  update(settings: Settings): void;
  stop(): void;
};

type Asked = {
  readonly settings: Settings;
  readonly lexicon: StoredLexicon;
  /** When text may be wrapped. */
  readonly quiet: Promise<void>;
  readonly onChange: () => void;
  readonly onOrphaned: () => void;
};

/** Finds, marks and explains until stopped; then the document is as it was. */
export function runOn({ lexicon, quiet, onChange, onOrphaned, ...asked }: Asked): Running {
  let { settings } = asked;
  const ledger = createLedger();
  const highlighter = createHighlighter(ledger);
  const scan = startScan({
    lexicon: loadLexicon(lexicon),
    ledger,
    highlighter,
    hidden: new Set(settings.hiddenCategories),
    mayMark: quiet,
    onChange,
  });
  const stopExplaining = startExplaining({ highlighter, termOf: scan.termOf, settings: () => settings, onOrphaned });
  const stopLifting = watchTaking(scan.lift);
  let lastShown: Occurrence | undefined;

  return {
    async matches() {
      await scan.done;
      return reportMatches(await scan.occurrences());
    },
    async show(entryId) {
      const all = (await scan.occurrences()).filter(({ term }) => term.entry.id === entryId);
      const last = all.findIndex(
        ({ term, block }) => block === lastShown?.block && term.start === lastShown.term.start,
      );
      const next = all[(last + 1) % all.length];
      const [place] = next ? scan.reveal(next) : [];
      lastShown = next;
      if (place) pointOut(place);
      return place !== undefined;
    },
    update(changed) {
      const isOther = String(changed.hiddenCategories) !== String(settings.hiddenCategories);
      settings = changed;
      if (isOther) scan.hide(new Set(changed.hiddenCategories));
    },
    stop() {
      stopExplaining();
      stopLifting();
      scan.stop();
    },
  };
}
