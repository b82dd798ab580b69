import type { StoredLexicon } from '../../glossary/find/lexicon';
import { loadLexicon } from '../../glossary/find/lexicon';
import type { ReportedMatch } from '../../glossary/messages';
import type { Settings } from '../../glossary/store/settings';
import { startExplaining } from './explain';
import { createHighlighter } from './highlight';
import { createLedger } from './ledger';
import { reportMatches } from './report';
import { startScan } from './scan';
import { pointOut } from './show';

/** Glosslight at work on one document. */
export type Running = {
  /** What is explained; waits for the first pass over the document. */
  matches(): Promise<ReportedMatch[]>;
  /** Scrolls to the next mark of an entry; false where there is none. */
  show(entryId: string): boolean;
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
  let lastShown: number | undefined;

  return {
    async matches() {
      await scan.done;
      return reportMatches(scan.occurrences());
    },
    show(entryId) {
      const numbers = scan.numbersOf(entryId);
      const next = numbers[(numbers.indexOf(lastShown ?? -1) + 1) % numbers.length];
      const place = next === undefined ? undefined : highlighter.placesOf(next)[0];
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
      scan.stop();
    },
  };
}
