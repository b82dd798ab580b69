import { render } from 'preact';
import { browser } from '#imports';
import { readSettings } from '../../glossary/store/storage';
import { App } from './App';
import { findTab, placeHere } from './place';
import './popup.css';

const root = document.getElementById('root');
const [opened, initial, { id: windowId }] = await Promise.all([
  findTab(),
  readSettings(),
  browser.windows.getCurrent(),
]);
if (root) render(<App place={placeHere()} opened={opened} windowId={windowId} initial={initial} />, root);
