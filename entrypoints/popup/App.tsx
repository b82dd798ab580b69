import { useLayoutEffect, useState } from 'preact/hooks';
import { browser } from '#imports';
import { Icon } from '../../components/Icon';
import { askTab } from '../../glossary/messages';
import { withHiddenHere } from '../../glossary/store/choices';
import type { Settings } from '../../glossary/store/settings';
import { changeSettings } from '../../glossary/store/storage';
import { Controls } from './Controls';
import { Finder } from './Finder';
import { focusSearch } from './focus';
import { useLibrary, usePage, useSettings } from './hooks';
import { useRecent } from './recent';

type Props = { readonly tabId: number | undefined; readonly initial: Settings };

/** The popup: the state of the page in the tab, and below it the glossary and what the page has of it. */
export function App({ tabId, initial }: Props) {
  const settings = useSettings(initial);
  const { page, reload } = usePage(tabId, settings);
  const library = useLibrary();
  const recent = useRecent(tabId);
  const site = 'site' in page ? page.site : undefined;
  const [problem, setProblem] = useState('');
  useLayoutEffect(focusSearch, []);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = settings.theme;
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
        onHide={(category, isHidden) => {
          if (site !== undefined) change((current) => withHiddenHere(current, { site, category }, isHidden));
        }}
      />
      <footer class="popup-footer">
        <button type="button" class="button-quiet" onClick={() => void openOptions()}>
          <Icon name="sliders" />
          Options
        </button>
      </footer>
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

async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}
