import { CheckField } from '../../components/CheckField';
import { OptionsSection } from '../../components/OptionsSection';
import { RadioGroup } from '../../components/RadioGroup';
import type { Settings } from '../../glossary/store/settings';
import type { Change } from './changes';
import { PartDefaults } from './PartDefaults';

type Props = { readonly settings: Settings; readonly onChange: Change };

/** How cards, pages and the toolbar button look. */
export function AppearancePart({ settings, onChange }: Props) {
  return (
    <OptionsSection
      part="appearance"
      title="Appearance"
      about="For cards, the popup, this page and the button in the toolbar."
      aside={<PartDefaults part="appearance" settings={settings} onChange={onChange} />}
    >
      <RadioGroup
        name="Theme"
        layout="row"
        value={settings.theme}
        choices={[
          { value: 'system', label: 'Match system' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
        onChange={(theme) => onChange((current) => ({ ...current, theme }), 'Saved')}
      />
      <CheckField
        name="Number of terms on the toolbar button"
        about="How many terms the page in front has. The button is gray where Glosslight is off."
        isOn={settings.showsCount}
        onChange={(showsCount) => onChange((current) => ({ ...current, showsCount }), 'Saved')}
      />
    </OptionsSection>
  );
}
