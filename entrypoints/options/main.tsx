import { render } from 'preact';
import { browser } from '#imports';
import { builtin } from '../../glossary/builtin';
import { readSettings } from '../../glossary/store/storage';
import { App } from './App';
import './options.css';

const root = document.getElementById('root');
const { version } = browser.runtime.getManifest();
if (root) render(<App initial={await readSettings()} glossary={builtin} version={version} />, root);
