import { type CardContent, nameOf, type Step } from './card-content';
import { Icon, type IconName } from './Icon';

type Props = {
  readonly content: CardContent;
  readonly headingId: string;
  readonly onBack: (() => void) | undefined;
  readonly way: readonly Step[] | undefined;
  readonly onClose: (() => void) | undefined;
  readonly onPin: (() => void) | undefined;
  readonly isPinned: boolean | undefined;
};

/** The top of a card: the way back, the category, the way out; then the term with its acronyms. */
export function CardHeader({ content, headingId, onBack, way = [], onClose, onPin, isPinned }: Props) {
  return (
    <header class="gloss-card-header">
      <div class="gloss-card-bar">
        {isPinned && <BarButton icon="grip" name="Move: drag, or press the arrow keys" />}
        {onBack && <BarButton icon="back" name="Back" onPress={onBack} />}
        <p class="gloss-card-category">{labelOf(content)}</p>
        {onPin && !isPinned && <BarButton icon="pin" name="Pin: keep this card open" onPress={onPin} />}
        {onClose && <BarButton icon="close" name="Close" onPress={onClose} />}
      </div>
      {way.length > 0 && <Way steps={way} />}
      <div class="gloss-card-title">
        <h2 id={headingId} tabIndex={-1} dir="auto">
          {nameOf(content)}
        </h2>
        {besideOf(content).map((acronym) => (
          <span class="gloss-card-acronym" dir="auto" key={acronym}>
            {acronym}
          </span>
        ))}
      </div>
      <Spoken content={content} />
      <Why content={content} />
    </header>
  );
}

/** The steps from the first content to the one before this. */
function Way({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <nav class="gloss-card-way" aria-label="The way here">
      <ol>
        {steps.map(({ name, onOpen }, at) => (
          <li key={at}>
            <button type="button" dir="auto" onClick={onOpen}>
              {name}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Spoken({ content }: { readonly content: CardContent }) {
  const spoken = content.kind === 'entry' && content.meaning.entry.pronunciation;
  return spoken ? <p class="gloss-card-note">Said “{spoken}”</p> : null;
}

/** Why this meaning was taken, and how sure that is. */
function Why({ content }: { readonly content: CardContent }) {
  if (content.kind !== 'entry') return null;
  const { guess, meaning, reasons = [], others = [] } = content;
  const { term, acronyms, aliases } = meaning.entry;
  const own = [term, ...acronyms, ...aliases].join().toLowerCase();
  // A form of the name itself is no reason; and with one meaning alone there is nothing to give reasons for.
  const words = reasons.filter((word) => !own.includes(word.toLowerCase().replace(/s$/, '')));
  const why = others.length > 0 && words.length > 0 && `this page also says ${listOf(words)}`;
  if (guess) return <p class="gloss-card-note">{`Probably this meaning here${why ? `: ${why}` : ''}`}</p>;
  return why ? <p class="gloss-card-note">{`Chosen because ${why}`}</p> : null;
}

function listOf(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`);
  const last = quoted.pop();
  return quoted.length > 0 ? `${quoted.join(', ')} and ${last}` : `${last}`;
}

type BarButtonProps = { readonly icon: IconName; readonly name: string; readonly onPress?: () => void };

function BarButton({ icon, name, onPress }: BarButtonProps) {
  return (
    <button
      type="button"
      class={`gloss-card-button gloss-card-${icon}`}
      aria-label={name}
      title={name}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}

function labelOf(content: CardContent): string {
  if (content.kind === 'entry') return content.meaning.categoryName;
  if (content.kind === 'page') return 'Explained on this page';
  return content.kind === 'loading' || content.kind === 'updated' ? '' : 'Not explained';
}

function besideOf(content: CardContent): readonly string[] {
  if (content.kind !== 'entry') return [];
  const { term, acronyms } = content.meaning.entry;
  return acronyms.filter((acronym) => acronym !== term);
}
