import { OptionsSection } from '../../components/OptionsSection';
import { RadioGroup } from '../../components/RadioGroup';
import type { Settings } from '../../glossary/store/settings';
import type { Change } from './changes';

type Props = { readonly settings: Settings; readonly onChange: Change };

/** How cards and pages look. */
export function AppearancePart({ settings, onChange }: Props) {
  return (
    <OptionsSection title="Appearance" about="For cards, the popup and this page.">
      <RadioGroup
        name="Theme"
        layout="row"
        value={settings.theme}
        choices={[
          { value: 'system', label: 'Like the system' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
        onChange={(theme) => onChange((current) => ({ ...current, theme }), 'Saved')}
      />
    </OptionsSection>
  );
}
