import { render } from 'preact';
import { browser } from '#imports';
import { readBuiltin } from '../../glossary/builtin';
import { readSettings } from '../../glossary/store/storage';
import { App, type Part } from './App';
import './welcome.css';

const root = document.getElementById('root');
const [settings, builtin] = await Promise.all([readSettings(), readBuiltin()]);
document.documentElement.dataset.theme = settings.theme;
if (root) {
  const openOptions = (part: Part) => {
    void browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#${part}` });
  };
  const canHover = matchMedia('(hover: hover)').matches;
  render(<App readMeaning={builtin.readMeaning} canHover={canHover} onOptions={openOptions} />, root);
}
