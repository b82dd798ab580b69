import { useEffect, useState } from 'preact/hooks';
import { StateLine } from '../../components/StateLine';
import { Switches } from '../../components/Switches';
import { withKnown } from '../../glossary/store/choices';
import type { Settings } from '../../glossary/store/settings';
import { withSite } from '../../glossary/store/sites';
import { useDomain } from './hooks';
import type { Page } from './page';
import { addressOf, askAccess } from './reach';
import { endOf, scopesOf } from './scopes';
import { stateOf } from './state';

type Props = {
  readonly tabId: number | undefined;
  readonly page: Page;
  readonly settings: Settings;
  readonly onChange: (make: (current: Settings) => Settings) => void;
  readonly onReload: () => void;
};

/** The state of the page, and its switches. */
export function Controls({ tabId, page, settings, onChange, onReload }: Props) {
  const state = stateOf(page, settings);
  const site = 'site' in page ? page.site : undefined;
  const domain = useDomain(site);
  const allow = useAccess(tabId, onReload);
  const known = page.kind === 'answered' ? page.known : [];
  const turn = (scope: string, isOn: boolean) => onChange((now) => withSite(now, scope, isOn ? 'on' : 'off'));
  const scopes = 'site' in page ? scopesOf(settings, page.site, page.path, domain) : [];
  return (
    <>
      <StateLine
        state={state}
        onSwitch={(isOn) => 'site' in state && state.site !== undefined && turn(state.site, isOn)}
        onReload={onReload}
        onResume={() => onChange((now) => ({ ...now, pausedUntil: 0 }))}
        onForget={() => onChange((now) => known.reduce((left, id) => withKnown(left, id, false), now))}
        onAllow={allow}
      />
      <Switches
        scopes={scopes}
        isOnByDefault={settings.byDefault === 'on'}
        onSwitch={turn}
        onDefault={(isOn) => onChange((now) => ({ ...now, byDefault: isOn ? 'on' : 'off' }))}
        onPause={(pause) => onChange((now) => ({ ...now, pausedUntil: endOf(pause, Date.now()) }))}
      />
    </>
  );
}

/** Asks for access at the reader's press; the address is read before, as browsers ask only in the moment of the press. */
function useAccess(tabId: number | undefined, onGiven: () => void): () => void {
  const [address, setAddress] = useState<URL>();
  useEffect(() => {
    if (tabId !== undefined) void addressOf(tabId).then(setAddress);
  }, [tabId]);
  return () => {
    if (tabId !== undefined) void askAccess(tabId, address).then((isGiven) => isGiven && onGiven());
  };
}
