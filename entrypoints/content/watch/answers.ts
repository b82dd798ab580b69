import { countUnknown, type createPageTerms, type Occurrence, type Preferences, type Term } from '../find';
import { type BlockRecord, type BlockRegistry, keptIn } from '../mark';
import { plainText, type Slices } from '../read';
import { isShown, toOccurrences } from './occurrences';

type Parts = {
  readonly registry: BlockRegistry;
  readonly pageTerms: ReturnType<typeof createPageTerms>;
  readonly preferences: () => Preferences;
  /** What a record means by all that is known now. */
  readonly decide: (record: BlockRecord) => readonly Term[];
  readonly slices: Slices;
};

/** What can be asked about the page that is read. */
export function createAnswers({ registry, pageTerms, preferences, decide, slices }: Parts) {
  /** The visible ones of the wanted records, decided with everything known now. */
  async function shown(isWanted: (terms: readonly Term[]) => boolean): Promise<BlockRecord[]> {
    const records: BlockRecord[] = [];
    for (const record of registry.all()) {
      if (isWanted(decide(record)) && isShown(record)) records.push(record);
      if (slices.isOver()) await slices.pause();
    }
    return records;
  }

  const withTerms = () => shown(({ length }) => length > 0);

  return {
    withTerms,
    /** The entries that are explained now, one for each place. */
    async named(): Promise<string[]> {
      const all: readonly Occurrence[] = (await withTerms()).flatMap(toOccurrences);
      return all.map(({ term }) => term.entry.id);
    },
    /** The acronyms that nothing explains, by how often they stand here, in document order. */
    async unknown(): Promise<Map<string, number>> {
      const counts = new Map<string, number>();
      for (const record of await shown(() => true)) {
        countUnknown(record, pageTerms.isKnown, counts);
        if (slices.isOver()) await slices.pause();
      }
      return counts;
    },
    /** The entries that would be marked if the reader did not know them. */
    known(): string[] {
      const { hidden, known } = preferences();
      const all = registry.all().flatMap(({ finding }) => pageTerms.decide(finding, hidden));
      return [...new Set(all.map(({ entry }) => entry.id))].filter((id) => known.has(id));
    },
    /** How many mentions are marked, as they come near the window, out of how many. */
    async amount(): Promise<{ marked: number; all: number }> {
      const records = await withTerms();
      const sum = (count: (record: BlockRecord) => number) => records.reduce((total, one) => total + count(one), 0);
      return { marked: sum((record) => keptIn(record).length), all: sum(({ terms }) => terms.length) };
    },
    /** The place of the text that a quotation was taken from. */
    findQuote: (quote: string): Element | undefined =>
      registry.all().find(({ finding }) => plainText(finding.block.text).includes(quote))?.finding.block.element,
  };
}
