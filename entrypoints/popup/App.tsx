import { useLayoutEffect, useState } from 'preact/hooks';
import { browser } from '#imports';
import { Icon } from '../../components/Icon';
import { StateLine } from '../../components/StateLine';
import { askTab } from '../../glossary/messages';
import type { Settings } from '../../glossary/store/settings';
import { withSite } from '../../glossary/store/sites';
import { changeSettings } from '../../glossary/store/storage';
import { Finder } from './Finder';
import { focusSearch } from './focus';
import { useLibrary, usePage, useSettings } from './hooks';
import { stateOf } from './state';

type Props = { readonly tabId: number | undefined; readonly initial: Settings };

/** The popup: the state of the page in the tab, and below it the glossary and what the page has of it. */
export function App({ tabId, initial }: Props) {
  const settings = useSettings(initial);
  const { page, reload } = usePage(tabId);
  const library = useLibrary();
  const [problem, setProblem] = useState('');
  const state = stateOf(page, settings);
  useLayoutEffect(focusSearch, []);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = settings.theme;
  }, [settings.theme]);

  const switchSite = (isOn: boolean) => {
    if (state.kind === 'unreachable' || state.site === undefined) return;
    turnSite(state.site, isOn).then(setProblem);
  };
  const showOnPage = (entryId: string) => {
    if (tabId !== undefined) show(tabId, entryId).then(setProblem);
  };

  return (
    <main class="popup">
      <h1 class="unseen">Glosslight</h1>
      <StateLine state={state} onSwitch={switchSite} onReload={reload} />
      <p class="problem" role="alert">
        {problem}
      </p>
      <Finder page={page} library={library} onShow={showOnPage} />
      <footer class="popup-footer">
        <button type="button" class="button-quiet" onClick={() => void openOptions()}>
          <Icon name="sliders" />
          Options
        </button>
      </footer>
    </main>
  );
}

/** Switches a site; answers with what went wrong, in words, or nothing. */
async function turnSite(site: string, isOn: boolean): Promise<string> {
  try {
    await changeSettings((current) => withSite(current, site, isOn ? 'on' : 'off'));
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
