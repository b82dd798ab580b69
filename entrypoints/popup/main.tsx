import { render } from 'preact';
import { browser } from '#imports';
import { readSettings } from '../../glossary/store/storage';
import { App } from './App';
import { findPlace, findTab } from './place';
import './popup.css';

const root = document.getElementById('root');
const place = findPlace();
document.documentElement.dataset.place = place;
const [opened, initial, { id: windowId }] = await Promise.all([
  findTab(),
  readSettings(),
  browser.windows.getCurrent(),
]);
if (root) render(<App place={place} opened={opened} windowId={windowId} initial={initial} />, root);
