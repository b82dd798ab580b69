import { type ReadMeaning, Sample } from './Sample';

type Props = { readonly readMeaning: ReadMeaning; readonly onOptions: () => void };

/** The first page after installing: what it does, shown at once, and that there is nothing to do. */
export function App({ readMeaning, onOptions }: Props) {
  return (
    <main class="welcome">
      <div class="welcome-text">
        <p class="welcome-brand">
          <img src="/icon/48.png" width="32" height="32" alt="" />
          Glosslight
        </p>
        <h1>Jargon, explained where you read it</h1>
        <p class="welcome-lead">
          Terms and acronyms of business and technology get a dotted underline. Rest the pointer on one, and a card
          tells what it means.
        </p>
        <ul class="welcome-facts">
          <Fact
            title="It works already"
            text="There is nothing to set up. Pages that were open before need to be reloaded once."
          />
          <Fact
            title="Not on this site?"
            text="Open Glosslight in the toolbar, or with Alt+Shift+G (on a Mac Control+Shift+G), and use the switch. It acts at once."
          />
          <Fact
            title="Private"
            text="What you read never leaves your browser and is never stored. The glossary is on board; no server is asked."
          />
        </ul>
        <button type="button" class="button" onClick={onOptions}>
          Open options
        </button>
      </div>
      <Sample readMeaning={readMeaning} />
    </main>
  );
}

function Fact({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <li>
      <h2>{title}</h2>
      <p>{text}</p>
    </li>
  );
}
