import { useLayoutEffect, useState } from 'preact/hooks';
import { type Notice, nameOf } from '../../components/card-content';
import { EntryActions } from '../../components/EntryActions';
import { NoticeLine } from '../../components/NoticeLine';
import { RecentTerms } from '../../components/RecentTerms';
import { ResultList, rowId } from '../../components/ResultList';
import { SearchBox } from '../../components/SearchBox';
import { TermCard } from '../../components/TermCard';
import type { CategoryId } from '../../glossary/categories';
import { meaningOf } from '../../glossary/own';
import { useAskedEntry } from './asked';
import { searchField, useOpenedFocus } from './focus';
import type { Library } from './library';
import { OnPage } from './OnPage';
import { OwnForm } from './OwnForm';
import { copyEntry, neighborsOf } from './opened';
import { useOwnTerms } from './own';
import type { Page } from './page';
import { useResults } from './results';
import { useTrail } from './trail';

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
  readonly onMarkAll: () => void;
  /** Whether there is room for a list and an entry side by side. */
  readonly isWide?: boolean;
  /** The reader knows entries, or no longer; answers with what went wrong, or nothing. */
  readonly onKnow: (entryIds: readonly string[], isKnown: boolean) => Promise<string>;
};

/** Rows that are drawn; nobody reads further, and each costs time at every key press. */
const shownResults = 25;

/**
 * The search field, and below it one of: the form of an own term, an opened entry, the results, the terms of the page; where
 * there is room, a list beside what was opened from it.
 */
export function Finder({
  page,
  library,
  recent,
  onLookUp,
  onClearRecent,
  hiddenHere,
  onShow,
  onHide,
  onMarkAll,
  isWide = false,
  onKnow,
}: Props) {
  const [typed, setTyped] = useState(firstTyped);
  const [active, setActive] = useState(0);
  const { opened, open: turn, back, leave } = useTrail(page, library);
  const own = useOwnTerms({
    onSaved(entry) {
      const isOpen = opened?.kind === 'entry' && opened.meaning.entry.id === entry.id;
      if (!isOpen) turn(entry.id, { kind: 'entry', meaning: meaningOf(entry), guess: false });
    },
    onUndone: leave,
  });
  const [notice, setNotice] = useState<Notice>();
  const know = async (ids: readonly string[]) => {
    const problem = await onKnow(ids, true);
    if (problem) return setNotice({ words: problem });
    const [only = ''] = ids;
    const content = ids.length === 1 ? library?.read(only) : undefined;
    const what = content ? `You know ${nameOf(content)}` : `You know ${ids.length} more terms`;
    setNotice({
      words: `${what}: marked nowhere now.`,
      onUndo: () => void onKnow(ids, false).then(() => setNotice(undefined)),
    });
  };
  const { results, met, closest } = useResults(library, typed);
  const isSearching = typed.trim() !== '';
  const isCovered = opened !== undefined || own.editing !== undefined;
  const shown = results.slice(0, shownResults);
  const open = (entryId: string) => {
    own.forget();
    setNotice(undefined);
    turn(entryId);
    const row = shown.findIndex(({ entry }) => entry.id === entryId);
    if (row >= 0) setActive(row);
    if (library?.read(entryId)) onLookUp(entryId);
  };
  const type = (next: string) => {
    leave();
    own.leave();
    own.forget();
    setActive(0);
    setTyped(next);
  };
  const pick = () => {
    const picked = isSearching ? shown[active] : undefined;
    if (picked && (!isCovered || isWide)) open(picked.entry.id);
  };
  const goBack = () => {
    own.forget();
    back();
  };
  useAskedEntry(library, open);
  useOpenedFocus(own.editing ? 'form' : opened && 'entry');
  useEscape(own.editing ? own.leave : opened ? goBack : isSearching ? () => type('') : undefined);

  return (
    <>
      <SearchBox
        typed={typed}
        listId="results"
        activeId={(!isCovered || isWide) && shown[active] ? rowId('results', active) : undefined}
        onType={type}
        onMove={(by) => setActive((active + by + shown.length) % Math.max(shown.length, 1))}
        onPick={pick}
      />
      <NoticeLine notice={own.notice ?? notice} />
      <div class="panes" data-open={isCovered}>
        {isSearching && library && (
          <div class="pane" data-pane="results" hidden={isCovered && !isWide}>
            <ResultList
              id="results"
              typed={typed}
              met={met}
              results={shown}
              more={results.length - shown.length}
              active={active}
              closest={closest}
              onOpen={open}
              onAdd={own.add}
            />
          </div>
        )}
        <div class="pane" data-pane="page" hidden={(isCovered && !isWide) || isSearching}>
          <RecentTerms terms={library ? namesOf(recent, library) : []} onOpen={open} onClear={onClearRecent} />
          <OnPage
            page={page}
            library={library}
            hiddenHere={hiddenHere}
            onOpen={open}
            onShow={onShow}
            onHide={onHide}
            onMarkAll={onMarkAll}
            onKnow={(ids) => void know(ids)}
            onAdd={own.add}
          />
        </div>
        {own.editing && <OwnForm editing={own.editing} own={own} />}
        {opened && !own.editing && (
          <div class="pane" data-pane="entry">
            <TermCard look="plain" content={opened} onOpen={open} onBack={goBack} />
            <EntryActions
              content={opened}
              neighbors={neighborsOf(page, opened)}
              onOpen={open}
              onKnow={(id) => void know([id])}
              onCopy={() => void copyEntry(opened).then((words) => setNotice({ words }))}
              onShow={onShow}
              onEdit={own.edit}
              onWrite={own.add}
            />
          </div>
        )}
      </div>
    </>
  );
}

/** What the address asks for, or what the reader has typed into the field before it worked. */
function firstTyped(): string {
  return new URLSearchParams(location.search).get('search') ?? searchField()?.value ?? '';
}

/** Entries by name; those that no glossary has any more are left out. */
function namesOf(ids: readonly string[], library: Library) {
  return ids.flatMap((entryId) => {
    const content = library.read(entryId);
    return content ? [{ entryId, term: nameOf(content) }] : [];
  });
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
