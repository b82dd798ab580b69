import { DelayField } from '../../components/DelayField';
import { OptionsSection } from '../../components/OptionsSection';
import { RadioGroup } from '../../components/RadioGroup';
import type { Settings } from '../../glossary/store/settings';
import type { Change } from './changes';
import { PartDefaults } from './PartDefaults';

type Props = { readonly settings: Settings; readonly onChange: Change };

/** What opens a card, and how soon. */
export function CardsPart({ settings, onChange }: Props) {
  return (
    <OptionsSection
      part="cards"
      title="Cards"
      about="A tap opens them too. Keyboard commands are set where the browser lists its shortcuts for extensions."
      aside={<PartDefaults part="cards" settings={settings} onChange={onChange} />}
    >
      <RadioGroup
        name="A card opens"
        value={settings.openBy}
        choices={[
          { value: 'hover', label: 'When the pointer rests on a term' },
          { value: 'click', label: 'On a click', about: 'Terms in links and buttons keep their click.' },
          { value: 'key', label: 'When the pointer rests on a term and a key is held' },
        ]}
        onChange={(openBy) => onChange((current) => ({ ...current, openBy }), 'Saved')}
      />
      {settings.openBy === 'key' && (
        <RadioGroup
          name="Key to hold"
          layout="row"
          value={settings.openKey}
          choices={[
            { value: 'alt', label: 'Alt' },
            { value: 'ctrl', label: 'Ctrl' },
            { value: 'shift', label: 'Shift' },
            { value: 'meta', label: 'Command or Windows' },
          ]}
          onChange={(openKey) => onChange((current) => ({ ...current, openKey }), 'Saved')}
        />
      )}
      <RadioGroup
        name="A card says"
        value={settings.cardSize}
        choices={[
          { value: 'full', label: 'Everything at once' },
          {
            value: 'short',
            label: 'One sentence',
            about: 'The rest stands behind “More”: less of the page is covered.',
          },
        ]}
        onChange={(cardSize) => onChange((current) => ({ ...current, cardSize }), 'Saved')}
      />
      {settings.openBy !== 'click' && (
        <DelayField
          value={settings.openAfter}
          onChange={(openAfter) => onChange((current) => ({ ...current, openAfter }), 'Saved')}
        />
      )}
    </OptionsSection>
  );
}
