import { CheckField } from '../../components/CheckField';
import { LookPicker } from '../../components/LookPicker';
import { OptionsSection } from '../../components/OptionsSection';
import { RadioGroup } from '../../components/RadioGroup';
import type { Settings } from '../../glossary/store/settings';
import type { Change } from './changes';
import { PartDefaults } from './PartDefaults';

type Props = { readonly settings: Settings; readonly onChange: Change };

/** How much of a page is marked, and how. */
export function MarksPart({ settings, onChange }: Props) {
  return (
    <OptionsSection
      part="marks"
      title="Marks"
      about="What is left unmarked is still explained by key, in the popup’s list, and when you select it."
      aside={<PartDefaults part="marks" settings={settings} onChange={onChange} />}
    >
      <RadioGroup
        name="How much is marked"
        value={settings.amount}
        choices={[
          {
            value: 'fitting',
            label: 'As much as leaves a page readable',
            about:
              'About three marks in a hundred words at most: acronyms first, ordinary words last, running text before menus.',
          },
          { value: 'section', label: 'The first mention in each section' },
          { value: 'page', label: 'The first mention on the page' },
          { value: 'all', label: 'Every mention' },
        ]}
        onChange={(amount) => onChange((current) => ({ ...current, amount }), 'Saved')}
      />
      <LookPicker value={settings.look} onChange={(look) => onChange((current) => ({ ...current, look }), 'Saved')} />
      <CheckField
        name="Marks as elements"
        about="Puts an element around each term, underlined with dots, which assistive technology and other tools can see. Some pages and editors trip over such elements: leave it off unless you need it."
        isOn={settings.marksAsElements}
        onChange={(marksAsElements) => onChange((current) => ({ ...current, marksAsElements }), 'Saved')}
      />
    </OptionsSection>
  );
}
