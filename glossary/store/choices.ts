import { unicode } from '../find/unicode';
import type { ChosenMeaning, HiddenHere, Settings } from './settings';

/** Settings in which an entry is one that the reader knows, or no longer. */
export function withKnown(settings: Settings, entryId: string, isKnown: boolean): Settings {
  const others = settings.known.filter((id) => id !== entryId);
  return { ...settings, known: isKnown ? [...others, entryId] : others };
}

/** Settings in which a category is hidden on a site, or no longer. */
export function withHiddenHere(settings: Settings, { site, category }: HiddenHere, isHidden: boolean): Settings {
  const others = settings.hiddenHere.filter((one) => one.site !== site || one.category !== category);
  return { ...settings, hiddenHere: isHidden ? [...others, { site, category }] : others };
}

/** Settings in which a name means something else on a site; with an `entryId` of null, what it means by itself again. */
export function withMeaning(
  settings: Settings,
  { site, name, entryId }: Omit<ChosenMeaning, 'entryId'> & { readonly entryId: string | null },
): Settings {
  const others = settings.chosenMeanings.filter((one) => one.site !== site || keyOf(one.name) !== keyOf(name));
  return { ...settings, chosenMeanings: entryId === null ? others : [...others, { site, name, entryId }] };
}

/** A name in the form in which it is remembered: plurals are one with their singular; acronyms keep their case. */
export function keyOf(name: string): string {
  const single = name.replace(/\s+/g, ' ').replace(/['’]?s$/u, '');
  return unicode`\p{Lu}{2}`.test(single) ? single : single.toLowerCase();
}
