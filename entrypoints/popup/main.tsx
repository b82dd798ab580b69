import { render } from 'preact';
import { browser } from '#imports';
import { readSettings } from '../../glossary/store/storage';
import { App } from './App';
import './popup.css';

const root = document.getElementById('root');
if (root) render(<App tabId={await findTab()} initial={await readSettings()} />, root);

/** The tab that the popup speaks of: named in the address, or else the one that it was opened over. */
async function findTab(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return Number(named);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}
