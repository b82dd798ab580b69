import { render } from 'preact';
import { browser } from '#imports';
import { readBuiltin } from '../../glossary/builtin';
import { readSettings } from '../../glossary/store/storage';
import { App } from './App';
import './welcome.css';

const root = document.getElementById('root');
const [settings, builtin] = await Promise.all([readSettings(), readBuiltin()]);
document.documentElement.dataset.theme = settings.theme;
if (root) {
  const openOptions = () => void browser.runtime.openOptionsPage();
  render(<App readMeaning={builtin.readMeaning} onOptions={openOptions} />, root);
}
