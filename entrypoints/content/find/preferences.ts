import type { CategoryId } from '../../../glossary/schema';
import { keyOf } from '../../../glossary/store/choices';
import type { Amount, Settings } from '../../../glossary/store/settings';
import type { Term } from './page-terms';

/** What the reader wants to see marked on a site, and with which meaning. */
export type Preferences = {
  readonly hidden: ReadonlySet<CategoryId>;
  readonly known: ReadonlySet<string>;
  readonly amount: Amount;
  /** The terms of a text as the reader wants them: without those that are known, with the meanings that were chosen. */
  readonly apply: (terms: readonly Term[], text: string) => readonly Term[];
};

/** Reads the preferences for a site out of the settings. */
export function preferencesFor(
  { hiddenCategories, hiddenHere, known, chosenMeanings, amount }: Settings,
  site: string,
): Preferences {
  const ids = new Set(known);
  const hidden = hiddenHere.filter((one) => one.site === site).map(({ category }) => category);
  const here = chosenMeanings.filter((chosen) => chosen.site === site);
  const chosen = new Map(here.map(({ name, entryId }) => [keyOf(name), entryId]));
  const apply: Preferences['apply'] = (terms, text) => {
    if (ids.size + chosen.size === 0) return terms;
    return terms.flatMap((term) => {
      const taken = withMeaning(term, chosen.get(keyOf(text.slice(term.start, term.end))));
      return taken && !ids.has(taken.entry.id) ? [taken] : [];
    });
  };
  return { hidden: new Set([...hiddenCategories, ...hidden]), known: ids, amount, apply };
}

/** Whether two settings lead to the same preferences. */
export function isSamePreferences(one: Settings, other: Settings): boolean {
  const wish = ({ hiddenCategories, hiddenHere, known, chosenMeanings, amount }: Settings) =>
    JSON.stringify([hiddenCategories, hiddenHere, known, chosenMeanings, amount]);
  return wish(one) === wish(other);
}

/** A term with the meaning chosen for it, if one was; none where it was chosen to have none. */
function withMeaning(term: Term, chosen: string | undefined): Term | undefined {
  if (chosen === '') return undefined;
  const entry = term.others.find(({ id }) => id === chosen);
  if (!entry) return term;
  const others = [term.entry, ...term.others.filter((other) => other !== entry)];
  return { ...term, entry, isGuess: false, reasons: [], others };
}
