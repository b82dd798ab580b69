import { render } from 'preact';
import { browser } from '#imports';
import { builtin } from '../../glossary/builtin';
import { readOwn } from '../../glossary/store/own';
import { readSettings } from '../../glossary/store/storage';
import { App } from './App';
import './options.css';

const root = document.getElementById('root');
const { version } = browser.runtime.getManifest();
if (root) {
  const [initial, initialOwn] = await Promise.all([readSettings(), readOwn()]);
  render(<App initial={initial} initialOwn={initialOwn} glossary={builtin} version={version} />, root);
}
