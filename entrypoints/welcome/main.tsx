import { render } from 'preact';
import { browser } from '#imports';
import { readSettings } from '../../glossary/store/storage';
import { App } from './App';
import './welcome.css';

const root = document.getElementById('root');
document.documentElement.dataset.theme = (await readSettings()).theme;
if (root) render(<App onOptions={() => void browser.runtime.openOptionsPage()} />, root);
