import { Icon } from './Icon';
import { Switch } from './Switch';

/** What is true of the page in the tab. `isOn` is what the settings say of its site, which the page is about to follow. */
export type PageState =
  | { readonly kind: 'asking'; readonly site?: string; readonly isOn?: boolean }
  | { readonly kind: 'on' | 'empty'; readonly site: string; readonly isOn: boolean; readonly terms: number }
  | { readonly kind: 'off'; readonly site: string; readonly isOn: boolean; readonly listed?: string }
  | { readonly kind: 'other'; readonly site: string; readonly isOn: boolean; readonly why: string }
  | { readonly kind: 'unreachable' };

type Props = {
  readonly state: PageState;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onReload: () => void;
};

/** Says what Glosslight does on this page, and why; with the one control that changes it. */
export function StateLine({ state, onSwitch, onReload }: Props) {
  const { line, detail } = describe(state);
  return (
    <section class="state" data-kind={state.kind} aria-label="This page">
      <span class="state-lamp" aria-hidden="true" />
      <div class="state-text" role="status">
        <p class="state-line">{line}</p>
        {detail && <p class="state-detail">{detail}</p>}
      </div>
      <Control state={state} onSwitch={onSwitch} onReload={onReload} />
    </section>
  );
}

function Control({ state, onSwitch, onReload }: Props) {
  if (state.kind === 'unreachable')
    return (
      <button type="button" class="button-quiet state-reload" onClick={onReload}>
        <Icon name="reload" />
        Reload page
      </button>
    );
  if (state.site === undefined || state.isOn === undefined) return null;
  return <Switch name={`Explain terms on ${nameOfSite(state.site)}`} isOn={state.isOn} onChange={onSwitch} />;
}

type Words = { readonly line: string; readonly detail?: string | undefined };

function describe(state: PageState): Words {
  switch (state.kind) {
    case 'asking':
      return { line: 'Looking at this page…', detail: state.site && nameOfSite(state.site) };
    case 'on':
      return {
        line: `On here: ${state.terms} ${state.terms === 1 ? 'term' : 'terms'}`,
        detail: nameOfSite(state.site),
      };
    case 'empty':
      return { line: 'Nothing to explain on this page', detail: nameOfSite(state.site) };
    case 'off':
      return state.listed === undefined
        ? { line: 'Off: only on sites you chose', detail: nameOfSite(state.site) }
        : { line: `Off on ${nameOfSite(state.listed)}`, detail: 'You switched it off' };
    case 'other':
      return { line: state.why, detail: nameOfSite(state.site) };
    case 'unreachable':
      return {
        line: 'Glosslight can’t run on this page.',
        detail:
          'If it was open before Glosslight was installed, reload it; the browser’s own pages and extension stores can’t be explained.',
      };
  }
}

/** A site as people call it: pages opened from this computer have no host. */
function nameOfSite(site: string): string {
  return site === 'file:' ? 'files on this computer' : site;
}
