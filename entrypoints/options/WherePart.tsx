import { OptionsSection } from '../../components/OptionsSection';
import { RadioGroup } from '../../components/RadioGroup';
import { SiteList } from '../../components/SiteList';
import type { Settings } from '../../glossary/store/settings';
import { withoutSite } from '../../glossary/store/sites';
import { type Change, notSaved } from './changes';
import { type List, listSite, readTyped } from './sites';

type Props = { readonly settings: Settings; readonly onChange: Change };

/** Where it works: the rule for all sites, and the sites that have their own. */
export function WherePart({ settings, onChange }: Props) {
  return (
    <OptionsSection
      part="where"
      title="Where it works"
      about="The rule for all sites, and the sites with a rule of their own. Both lists stay when you change the rule."
    >
      <RadioGroup
        name="Explain terms"
        value={settings.byDefault}
        choices={[
          { value: 'on', label: 'On every site', about: 'Except those you switched off.' },
          { value: 'off', label: 'Only on sites you choose', about: 'Everywhere else pages are left alone.' },
        ]}
        onChange={(byDefault) => onChange((current) => ({ ...current, byDefault }), 'Saved')}
      />
      <div class="site-lists">
        <Sites list="offSites" title="Switched off" settings={settings} onChange={onChange} />
        <Sites list="onSites" title="Switched on" settings={settings} onChange={onChange} />
      </div>
    </OptionsSection>
  );
}

function Sites({ list, title, settings, onChange }: Props & { readonly list: List; readonly title: string }) {
  const add = async (typed: string): Promise<string | undefined> => {
    const read = readTyped(typed, settings[list]);
    if (read.kind === 'problem') return read.why;
    const isSaved = await onChange((current) => listSite(current, list, read.site), `Added ${read.site}`);
    return isSaved ? undefined : notSaved;
  };
  return (
    <SiteList
      title={title}
      sites={settings[list]}
      onAdd={add}
      onRemove={(site) => onChange((current) => withoutSite(current, site), `Removed ${site}`)}
      onUndo={(site) => onChange((current) => listSite(current, list, site), `${site} is back in the list`)}
    />
  );
}
