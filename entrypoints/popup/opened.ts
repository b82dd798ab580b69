import type { CardContent } from '../../components/card-content';
import { textOf } from '../../components/copied-text';
import type { Neighbors } from '../../components/EntryActions';
import { copyText } from './clipboard';
import type { Page } from './page';

/** Where an opened entry stands among the terms of the page, as they are read. */
export function neighborsOf(page: Page, opened: CardContent): Neighbors | undefined {
  if (page.kind !== 'answered' || opened.kind !== 'entry') return undefined;
  const ids = [...new Set(page.report.matches.map(({ entryId }) => entryId))];
  const at = ids.indexOf(opened.meaning.entry.id);
  return at < 0 ? undefined : { previous: ids[at - 1], next: ids[at + 1], place: at + 1, count: ids.length };
}

/** Copies what an entry says; answers what came of it, in words. */
export function copyEntry(content: CardContent): Promise<string> {
  return copyText(textOf(content) ?? '', 'Copied.');
}
