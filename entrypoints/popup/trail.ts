import { useState } from 'preact/hooks';
import type { CardContent } from '../../components/card-content';
import type { Library } from './library';
import type { Page } from './page';
import { readPageMeaning } from './state';

/** An entry that was opened, with what it said then. */
type Opened = { readonly id: string; readonly content: CardContent };

/** The entries that were opened one from the other, the last of them shown as it is now. */
export function useTrail(page: Page, library: Library | undefined) {
  const [trail, setTrail] = useState<readonly Opened[]>([]);
  const matches = page.kind === 'answered' ? page.report.matches : [];
  const last = trail.at(-1);
  const read = (id: string) => library?.read(id) ?? readPageMeaning(matches, id);
  return {
    opened: last && (library?.read(last.id) ?? last.content),
    open: (id: string, content = read(id)) => setTrail([...trail, { id, content }]),
    back: () => setTrail(trail.slice(0, -1)),
    leave: () => setTrail([]),
  };
}
