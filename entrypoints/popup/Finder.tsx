import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { type CardContent, nameOf } from '../../components/card-content';
import { RecentTerms } from '../../components/RecentTerms';
import { ResultList, rowId } from '../../components/ResultList';
import { SearchBox } from '../../components/SearchBox';
import { TermCard } from '../../components/TermCard';
import { type CategoryId, categories } from '../../glossary/categories';
import { useAskedEntry } from './asked';
import { useOpenedFocus } from './focus';
import type { Library } from './library';
import { OnPage } from './OnPage';
import type { Page } from './page';
import { readPageMeaning } from './state';

type Props = {
  readonly page: Page;
  readonly library: Library | undefined;
  /** Entries that were looked up last. */
  readonly recent: readonly string[];
  readonly onLookUp: (entryId: string) => void;
  readonly onClearRecent: () => void;
  readonly hiddenHere: readonly CategoryId[];
  readonly onShow: (entryId: string) => void;
  readonly onHide: (category: CategoryId, isHidden: boolean) => void;
};

/** Rows that are drawn; nobody reads further, and each costs time at every key press. */
const shownResults = 25;

/** The search field, and below it one of: an entry that was opened, the results, the terms of the page. */
export function Finder({ page, library, recent, onLookUp, onClearRecent, hiddenHere, onShow, onHide }: Props) {
  const [typed, setTyped] = useState(() => new URLSearchParams(location.search).get('search') ?? '');
  const [active, setActive] = useState(0);
  const { opened, open: turn, back, leave } = useTrail(page, library);
  const open = (entryId: string) => {
    turn(entryId);
    if (library?.read(entryId)) onLookUp(entryId);
  };
  const results = useResults(library, typed);
  const isSearching = typed.trim() !== '';
  const shown = results.slice(0, shownResults);
  const type = (next: string) => {
    leave();
    setActive(0);
    setTyped(next);
  };
  const pick = () => {
    const picked = isSearching ? shown[active] : undefined;
    if (picked && !opened) open(picked.entry.id);
  };
  useAskedEntry(library, open);
  useOpenedFocus(opened !== undefined);
  useEscape(opened ? back : isSearching ? () => type('') : undefined);

  return (
    <>
      <SearchBox
        typed={typed}
        listId="results"
        activeId={!opened && shown[active] ? rowId('results', active) : undefined}
        onType={type}
        onMove={(by) => setActive((active + by + shown.length) % Math.max(shown.length, 1))}
        onPick={pick}
      />
      {opened && (
        <div class="pane" data-pane="entry">
          <TermCard look="plain" content={opened} onOpen={open} onBack={back} />
        </div>
      )}
      {isSearching && library && (
        <div class="pane" data-pane="results" hidden={opened !== undefined}>
          <ResultList
            id="results"
            typed={typed}
            results={shown}
            more={results.length - shown.length}
            active={active}
            onOpen={open}
          />
        </div>
      )}
      <div class="pane" data-pane="page" hidden={opened !== undefined || isSearching}>
        <RecentTerms terms={library ? namesOf(recent, library) : []} onOpen={open} onClear={onClearRecent} />
        <OnPage page={page} library={library} hiddenHere={hiddenHere} onOpen={open} onShow={onShow} onHide={onHide} />
      </div>
    </>
  );
}

/** Entries by name; those that no glossary has any more are left out. */
function namesOf(ids: readonly string[], library: Library) {
  return ids.flatMap((entryId) => {
    const content = library.read(entryId);
    return content ? [{ entryId, term: nameOf(content) }] : [];
  });
}

/** The contents that were opened one from the other, the last of them shown. */
function useTrail(page: Page, library: Library | undefined) {
  const [trail, setTrail] = useState<readonly CardContent[]>([]);
  const matches = page.kind === 'answered' ? page.report.matches : [];
  return {
    opened: trail.at(-1),
    open: (id: string) => setTrail([...trail, library?.read(id) ?? readPageMeaning(matches, id)]),
    back: () => setTrail(trail.slice(0, -1)),
    leave: () => setTrail([]),
  };
}

function useResults(library: Library | undefined, typed: string) {
  return useMemo(() => {
    const found = typed.trim() === '' ? [] : (library?.search(typed) ?? []);
    return found.map((hit) => ({ ...hit, categoryName: categories[hit.category] }));
  }, [library, typed]);
}

/** Esc goes one step back, wherever the focus is; where there is none it closes the popup, as the browser has it. */
function useEscape(back: (() => void) | undefined): void {
  // At once after drawing: a quick reader presses Esc before an ordinary effect has run.
  useLayoutEffect(() => {
    if (!back) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      back();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
