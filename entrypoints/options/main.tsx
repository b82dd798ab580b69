import { render } from 'preact';
import { browser } from '#imports';
import { readBuiltin } from '../../glossary/builtin';
import { readOwn } from '../../glossary/store/own';
import { readSettings } from '../../glossary/store/storage';
import { App } from './App';
import './options.css';

const root = document.getElementById('root');
const { version } = browser.runtime.getManifest();
if (root) {
  const [initial, initialOwn, builtin] = await Promise.all([readSettings(), readOwn(), readBuiltin()]);
  render(<App initial={initial} initialOwn={initialOwn} glossary={builtin.entries} version={version} />, root);
}
