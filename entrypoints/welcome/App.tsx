import type { ComponentChildren } from 'preact';
import { type ReadMeaning, Sample } from './Sample';

/** The parts of the options that the welcome page leads to. */
export type Part = 'categories' | 'own';

type Props = {
  readonly readMeaning: ReadMeaning;
  /** Whether there is a pointer that can rest on something. */
  readonly canHover: boolean;
  readonly onOptions: (part: Part) => void;
};

/** The first page after installing: try it, pin the button, choose fields, bring your words. */
export function App({ readMeaning, canHover, onOptions }: Props) {
  return (
    <main class="welcome">
      <div class="welcome-text">
        <p class="welcome-brand">
          <img src="/icon/48.png" width="32" height="32" alt="" />
          Glosslight
        </p>
        <h1>Jargon, explained where you read it</h1>
        <p class="welcome-lead">
          It works already. {canHover ? 'Rest the pointer on' : 'Tap'} an underlined term, and a card tells what it
          means. Try it {canHover ? 'here' : 'below'}.
        </p>
        <ol class="welcome-facts">
          {canHover && (
            <Fact
              title="Pin the button"
              text="Press the puzzle piece in the toolbar, then pin Glosslight. The button says how many terms a page has, and switches a site off or on."
            />
          )}
          <Fact title="Choose your fields" text="Leave out those that you know.">
            <button type="button" class="button-quiet" onClick={() => onOptions('categories')}>
              Choose fields
            </button>
          </Fact>
          <Fact title="Bring your own words" text="Import your company’s list from a sheet, a wiki or a chat.">
            <button type="button" class="button-quiet" onClick={() => onOptions('own')}>
              Import a list
            </button>
          </Fact>
        </ol>
        <p class="muted welcome-private">
          What you read never leaves your browser and is never stored. Pages that were open before need to be reloaded
          once.
        </p>
      </div>
      <Sample readMeaning={readMeaning} />
    </main>
  );
}

type FactProps = { readonly title: string; readonly text: string; readonly children?: ComponentChildren };

function Fact({ title, text, children }: FactProps) {
  return (
    <li>
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </li>
  );
}
