import type { Glossary } from '../../glossary/all';
import { fold } from '../../glossary/find/letters';
import type { Answer } from '../../glossary/messages';
import { createSearch, type Search } from '../../glossary/search';

/** Entries that a card offers for a selected text at most. */
const offered = 4;

let indexed: { readonly glossary: Glossary; readonly search: Search } | undefined;

/** All that a text finds, best first. */
export function findEntries(glossary: Glossary, text: string, isName = false): ReturnType<Search> {
  // Indexed when first asked for, as the background mostly wakes for something else.
  if (indexed?.glossary !== glossary) indexed = { glossary, search: createSearch(glossary.entries) };
  return indexed.search(text, isName);
}

/** What a glossary has for a selected text: the entries that are called so, else those that come closest. */
export function findMeanings(glossary: Glossary, text: string): Answer<'meaning.find'> {
  const found = findEntries(glossary, text, true);
  const names = new Set([fold(text.trim()), fold(text.trim().replace(/['’]?s$/u, ''))]);
  const exact = found.filter(({ entry }) =>
    [entry.term, ...entry.acronyms, ...entry.aliases].some((name) => names.has(fold(name))),
  );
  const ids = (exact.length > 0 ? exact : found).slice(0, offered).map(({ entry }) => entry.id);
  const [best = ''] = exact.length > 0 ? ids : [];
  return {
    meaning: glossary.readMeaning(best) ?? null,
    others: glossary.readNames(ids.filter((id) => id !== best)),
  };
}
