import { useLayoutEffect, useState } from 'preact/hooks';
import { browser } from '#imports';
import { PopupFooter } from '../../components/PopupFooter';
import { askTab } from '../../glossary/messages';
import { withHiddenHere, withKnown } from '../../glossary/store/choices';
import type { Settings } from '../../glossary/store/settings';
import { changeSettings } from '../../glossary/store/storage';
import { Controls } from './Controls';
import { Finder } from './Finder';
import { focusSearch } from './focus';
import { useLibrary, usePage, useSettings } from './hooks';
import { panelOpener, useFollowedTab } from './panel';
import type { Place } from './place';
import { useRecent } from './recent';
import { useWide } from './wide';

type Props = {
  readonly place: Place;
  /** The tab that it was opened for. */
  readonly opened: number | undefined;
  readonly windowId: number | undefined;
  readonly initial: Settings;
};

/** The popup: the state of the page in the tab, and below it the glossary and what the page has of it. */
export function App({ place, opened, windowId, initial }: Props) {
  const tabId = useFollowedTab(opened, place === 'panel' ? windowId : undefined);
  const settings = useSettings(initial);
  const { page, reload, markAll } = usePage(tabId, settings);
  const library = useLibrary();
  const recent = useRecent(tabId);
  const isWide = useWide() && place === 'panel';
  const site = 'site' in page ? page.site : undefined;
  const [problem, setProblem] = useState('');
  useLayoutEffect(focusSearch, []);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = settings.theme;
    // For the next opening, which is painted before the settings are read.
    localStorage.setItem('theme', settings.theme);
  }, [settings.theme]);

  const change = (make: (current: Settings) => Settings) => void save(make).then(setProblem);
  const showOnPage = (entryId: string) => {
    if (tabId !== undefined) show(tabId, entryId).then(setProblem);
  };

  return (
    <main class="popup">
      <h1 class="unseen">Glosslight</h1>
      {tabId !== undefined && (
        <Controls tabId={tabId} page={page} settings={settings} onChange={change} onReload={reload} />
      )}
      <p class="problem" role="alert">
        {problem}
      </p>
      <Finder
        page={page}
        library={library}
        recent={recent.ids}
        onLookUp={(id) => void recent.remember(id)}
        onClearRecent={recent.clear}
        hiddenHere={settings.hiddenHere.flatMap((one) => (one.site === site ? one.category : []))}
        onShow={showOnPage}
        onMarkAll={markAll}
        isWide={isWide}
        onKnow={(ids, isKnown) => save((current) => ids.reduce((known, id) => withKnown(known, id, isKnown), current))}
        onHide={(category, isHidden) => {
          if (site !== undefined) change((current) => withHiddenHere(current, { site, category }, isHidden));
        }}
      />
      <Footer place={place} windowId={windowId} onProblem={setProblem} />
    </main>
  );
}

/** Stores a change; answers with what went wrong, in words, or nothing. */
async function save(make: (current: Settings) => Settings): Promise<string> {
  try {
    await changeSettings(make);
    return '';
  } catch {
    return 'This could not be saved, so nothing has changed. Please try again.';
  }
}

/** Shows the next occurrence of a term in the tab; answers with what went wrong, in words, or nothing. */
async function show(tabId: number, entryId: string): Promise<string> {
  const { shown } = await askTab(tabId, 'page.show', { entryId }).catch(() => ({ shown: false }));
  return shown ? '' : 'This term is no longer on the page.';
}

type FooterProps = Pick<Props, 'place' | 'windowId'> & { readonly onProblem: (words: string) => void };

function Footer({ place, windowId, onProblem }: FooterProps) {
  const openPanel = place === 'panel' ? undefined : panelOpener(windowId);
  // A popup goes by itself only where the focus leaves it.
  const leave = () => place === 'popup' && window.close();
  const refused = () => onProblem('The browser did not open its side panel. Try its own menu of side panels.');
  return (
    <PopupFooter
      onOptions={() => void browser.runtime.openOptionsPage().then(leave)}
      onPanel={openPanel && (() => void openPanel().then(leave, refused))}
    />
  );
}
