import { useId, useState } from 'preact/hooks';
import { PageIcon } from './PageIcon';
import { Switch } from './Switch';
import { nameOfSite } from './state-words';

/** A part of the web that can be switched by itself: a site, a path of it, or all of its domain. */
export type Scope = { readonly site: string; readonly note: string; readonly isOn: boolean };

/** How long a pause lasts. */
export type Pause = 'quarter' | 'hour' | 'tomorrow';

type Props = {
  readonly scopes: readonly Scope[];
  /** Whether sites without a rule of their own are explained. */
  readonly isOnByDefault: boolean;
  readonly onSwitch: (site: string, isOn: boolean) => void;
  readonly onDefault: (isOn: boolean) => void;
  readonly onPause: (pause: Pause) => void;
};

const pauses: readonly { readonly value: Pause; readonly words: string; readonly name: string }[] = [
  { value: 'quarter', words: '15 minutes', name: 'Pause for 15 minutes' },
  { value: 'hour', words: '1 hour', name: 'Pause for 1 hour' },
  { value: 'tomorrow', words: 'Until tomorrow', name: 'Pause until tomorrow' },
];

/** All that can be switched, folded away until it is asked for. */
export function Switches(props: Props) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section class="switches" aria-label="Pause and switches">
      <button
        type="button"
        class="switches-toggle"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        Pause, or choose where it works
        <PageIcon name="down" />
      </button>
      {isOpen && (
        <div class="switches-body" id={id}>
          <Pauses onPause={props.onPause} />
          <Places {...props} />
        </div>
      )}
    </section>
  );
}

function Pauses({ onPause }: Pick<Props, 'onPause'>) {
  return (
    <fieldset class="pauses">
      <legend class="switches-name">Pause everywhere</legend>
      <div class="pauses-row">
        {pauses.map(({ value, words, name }) => (
          <button
            type="button"
            class="button button-plain"
            key={value}
            aria-label={name}
            onClick={() => onPause(value)}
          >
            {words}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

function Places({ scopes, isOnByDefault, onSwitch, onDefault }: Props) {
  return (
    <fieldset>
      <legend class="switches-name">Explain terms on</legend>
      <ul>
        {scopes.map(({ site, note, isOn }) => (
          <li class="place" key={site}>
            <Words site={nameOfSite(site)} note={note} />
            <Switch name={`${nameOfSite(site)}, ${note}`} isOn={isOn} onChange={(next) => onSwitch(site, next)} />
          </li>
        ))}
        <li class="place">
          <Words site="Everywhere" note="all sites without a choice of their own" />
          <Switch name="Everywhere" isOn={isOnByDefault} onChange={onDefault} />
        </li>
      </ul>
    </fieldset>
  );
}

function Words({ site, note }: { readonly site: string; readonly note: string }) {
  return (
    <p class="place-words">
      <span class="place-site">{site}</span>
      <span class="place-note">{note}</span>
    </p>
  );
}
