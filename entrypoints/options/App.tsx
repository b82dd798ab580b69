import { useLayoutEffect } from 'preact/hooks';
import { SavedLine } from '../../components/SavedLine';
import type { Categorised } from '../../glossary/builtin';
import type { OwnEntry } from '../../glossary/own';
import type { Settings } from '../../glossary/store/settings';
import { About } from './About';
import { AppearancePart } from './AppearancePart';
import { BackupPart } from './BackupPart';
import { CardsPart } from './CardsPart';
import { CategoriesPart } from './CategoriesPart';
import { useSettings } from './changes';
import { MarksPart } from './MarksPart';
import { OwnPart } from './OwnPart';
import { useOwn } from './own';
import { RememberedPart } from './RememberedPart';
import { WherePart } from './WherePart';

type Props = {
  readonly initial: Settings;
  readonly initialOwn: readonly OwnEntry[];
  readonly glossary: readonly Categorised[];
  readonly version: string;
};

/** The parts of the page, in their order, as the way to each is called. */
const parts = [
  ['where', 'Sites'],
  ['own', 'Your glossary'],
  ['categories', 'Categories'],
  ['marks', 'Marks'],
  ['cards', 'Cards'],
  ['decided', 'Decided'],
  ['appearance', 'Appearance'],
  ['backup', 'Backup'],
  ['about', 'Privacy'],
] as const;

/** The options page. Each change is saved at once. */
export function App({ initial, initialOwn, glossary, version }: Props) {
  const { settings, outcome, change, say } = useSettings(initial);
  const own = useOwn(initialOwn);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = settings.theme;
  }, [settings.theme]);
  // What the address names is there only now.
  useLayoutEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), []);
  return (
    <>
      <header class="options-header">
        <img src="/icon/48.png" width="40" height="40" alt="" />
        <h1>Glosslight options</h1>
        <nav class="options-parts" aria-label="Parts">
          {parts.map(([part, name]) => (
            <a key={part} href={`#${part}`}>
              {name}
            </a>
          ))}
        </nav>
      </header>
      <main class="options">
        <WherePart settings={settings} onChange={change} />
        <OwnPart own={own} onSay={say} />
        <CategoriesPart settings={settings} glossary={glossary} onChange={change} />
        <MarksPart settings={settings} onChange={change} />
        <CardsPart settings={settings} onChange={change} />
        <RememberedPart settings={settings} glossary={glossary} own={own} onChange={change} />
        <AppearancePart settings={settings} onChange={change} />
        <BackupPart />
        <About version={version} terms={glossary.length} />
      </main>
      <SavedLine outcome={outcome} />
    </>
  );
}
