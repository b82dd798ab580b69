import { render } from 'preact';
import { browser } from '#imports';
import { readSettings } from '../../glossary/store/storage';
import { App } from './App';
import './popup.css';

const root = document.getElementById('root');
if (root) render(<App tabId={await findTab()} initial={await readSettings()} />, root);

/**
 * The tab that the popup speaks of: named in the address, or else the one that it was opened over. None where it stands in a
 * tab of its own to look something up.
 */
async function findTab(): Promise<number | undefined> {
  const asked = new URLSearchParams(location.search);
  const named = asked.get('tab');
  if (named !== null) return Number(named);
  if (asked.has('search') || asked.has('entry')) return undefined;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}
