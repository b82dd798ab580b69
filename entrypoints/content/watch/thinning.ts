import type { Amount } from '../../../glossary/store/settings';
import type { Term } from '../find';
import { type BlockRecord, chooseMentions, keptIn, type Mention, mayThin } from '../mark';
import { closest, precedes, type Slices } from '../read';
import { isShown } from './occurrences';

const headings = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/** Where a page leads elsewhere, and says nothing of its own. */
const furniture = `nav,header,footer,[role=navigation],${headings}`;

/** By how much a page may grow before it is thinned once more. */
const growth = 1.2;

/** Decides which terms of the blocks are marked, so that a page doesn't have more marks than a reader can bear. */
export function createThinning(page: Document, slices: Slices) {
  /** A block that has a mark of each entry that has one; undefined where all mentions are marked. */
  let marked: Map<string, BlockRecord> | undefined;
  let planned = 0;

  /** A block goes, or is decided again: what it had a mark for may have one elsewhere. */
  function release(record: BlockRecord): void {
    for (const { entry } of keptIn(record)) if (marked?.get(entry.id) === record) marked.delete(entry.id);
  }

  async function mentionsIn(records: readonly BlockRecord[]) {
    const starts = [...page.querySelectorAll(headings)];
    const mentions: { mention: Mention; term: Term; record: BlockRecord }[] = [];
    let section = 0;
    for (const record of records) {
      const { block } = record.finding;
      const [first] = block.nodes;
      while (first && starts[section] && precedes(starts[section] as Element, first)) section++;
      const isProse = record.terms.length > 0 && closest(block.element, furniture) === null;
      for (const term of record.terms) {
        mentions.push({ mention: toMention(term, record, section, isProse), term, record });
      }
      if (slices.isOver()) await slices.pause();
    }
    return mentions;
  }

  return {
    /** Whether there may be anything to leave out, or to bring back. */
    isNeeded: (words: number, amount: Amount): boolean => marked !== undefined || mayThin(words, amount),
    /** Whether a page of so many blocks has grown enough for a new plan. */
    isOutgrown: (blocks: number): boolean => blocks > planned * growth,
    release,
    /**
     * Until the next plan, a block that comes to have these terms keeps marks of what it, or the one in its place before, had
     * a mark for, and gets those that nothing has.
     */
    take(record: BlockRecord, terms: readonly Term[]): void {
      if (!marked) return;
      const before = [...record.inherited, ...keptIn(record).map(({ entry }) => entry.id)];
      release(record);
      const kept = new Set<number>();
      for (const { entry, start } of terms) {
        if (!before.includes(entry.id) && marked.has(entry.id)) continue;
        kept.add(start);
        marked.set(entry.id, record);
      }
      record.kept = kept;
    },
    /** Plans all marks; `records` in document order, with their terms. Answers those for which something has changed. */
    async plan(records: readonly BlockRecord[], words: number, amount: Amount): Promise<BlockRecord[]> {
      const mentions = await mentionsIn(records);
      const chosen = chooseMentions(
        mentions.map(({ mention }) => mention),
        words,
        amount,
      );
      const kept = mentions.filter(({ mention }) => chosen.has(mention));
      const isThinned = chosen.size < mentions.length;
      marked = isThinned ? new Map(kept.map(({ term, record }) => [term.entry.id, record])) : undefined;
      planned = records.length;
      const byRecord = Map.groupBy(kept, ({ record }) => record);
      return records.filter((record) => {
        const before = keptIn(record);
        const now = (byRecord.get(record) ?? []).map(({ term }) => term);
        record.kept = now.length === record.terms.length ? undefined : new Set(now.map(({ start }) => start));
        return before.length !== now.length || now.some((term) => !before.includes(term));
      });
    },
  };
}

function toMention(term: Term, record: BlockRecord, section: number, isProse: boolean): Mention {
  const written = record.finding.block.text.slice(term.start, term.end);
  const isAcronym = written === written.toUpperCase();
  const use = isAcronym ? 2 : term.entry.guarded ? 0 : 1;
  return { entryId: term.entry.id, section, isProse, use, isShown: () => isShown(record) };
}
