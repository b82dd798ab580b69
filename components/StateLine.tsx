import { PageIcon } from './PageIcon';
import type { PageState } from './page-state';
import { Switch } from './Switch';
import { describeState, nameOfSite } from './state-words';

type Props = {
  readonly state: PageState;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onReload: () => void;
  /** Ends a pause. */
  readonly onResume: () => void;
  /** Marks the terms of this page again that the reader said to know. */
  readonly onForget: () => void;
  /** Asks the browser for access to this site. */
  readonly onAllow: () => void;
};

/** Says what Glosslight does on this page, and why; with the one control that changes it. */
export function StateLine(props: Props) {
  const { state } = props;
  const { line, detail } = describeState(state);
  return (
    <section class="state" data-kind={state.kind} aria-label="This page">
      <span class="state-lamp" aria-hidden="true" />
      <div class="state-text" role="status">
        <p class="state-line">{line}</p>
        {detail && <p class="state-detail">{detail}</p>}
      </div>
      <Control {...props} />
    </section>
  );
}

function Control({ state, onSwitch, onReload, onResume, onForget, onAllow }: Props) {
  if (state.kind === 'unreachable') {
    if (state.why === 'access') return <Act words="Allow on this site" onClick={onAllow} />;
    const canReload = state.why === 'reload' || state.why === 'unknown';
    return canReload ? <Act words="Reload page" icon="reload" onClick={onReload} /> : null;
  }
  if (state.kind === 'paused') return <Act words="Resume" onClick={onResume} />;
  if (state.kind === 'known') return <Act words="Mark them again" onClick={onForget} />;
  // Switched on or off, a document that is no web page stays unread.
  if (state.kind === 'other' || state.site === undefined || state.isOn === undefined) return null;
  return <Switch name={`Explain terms on ${nameOfSite(state.site)}`} isOn={state.isOn} onChange={onSwitch} />;
}

type ActProps = { readonly words: string; readonly icon?: 'reload'; readonly onClick: () => void };

function Act({ words, icon, onClick }: ActProps) {
  return (
    <button type="button" class="button button-plain state-act" onClick={onClick}>
      {icon && <PageIcon name={icon} />}
      {words}
    </button>
  );
}
