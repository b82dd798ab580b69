import { Icon } from './Icon';
import type { CardContent } from './TermCard';

type Props = {
  readonly content: CardContent;
  readonly headingId: string;
  readonly onBack: (() => void) | undefined;
  readonly onClose: (() => void) | undefined;
};

/** The top of a card: the way back, the category, the way out; then the term with its acronyms. */
export function CardHeader({ content, headingId, onBack, onClose }: Props) {
  const { heading, beside } = namesOf(content);
  return (
    <header class="gloss-card-header">
      <div class="gloss-card-bar">
        {onBack && <BarButton icon="back" name="Back" onPress={onBack} />}
        <p class="gloss-card-category">{labelOf(content)}</p>
        {onClose && <BarButton icon="close" name="Close" onPress={onClose} />}
      </div>
      <div class="gloss-card-title">
        <h2 id={headingId} tabIndex={-1} dir="auto">
          {heading}
        </h2>
        {beside.map((acronym) => (
          <span class="gloss-card-acronym" dir="auto" key={acronym}>
            {acronym}
          </span>
        ))}
      </div>
      {content.kind === 'entry' && content.guess && <p class="gloss-card-guess">Probably this meaning here</p>}
    </header>
  );
}

type BarButtonProps = { readonly icon: 'back' | 'close'; readonly name: string; readonly onPress: () => void };

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
  if (content.kind === 'entry') return content.categoryName;
  if (content.kind === 'page') return 'Explained on this page';
  return content.kind === 'missing' ? 'Not explained' : '';
}

/** A page's own meaning is headed by what was marked, the acronym; an entry by its term. */
function namesOf(content: CardContent): { heading: string; beside: readonly string[] } {
  if (content.kind === 'page') return { heading: content.acronym, beside: [] };
  if (content.kind !== 'entry') return { heading: content.term, beside: [] };
  const { term, acronyms } = content.meaning.entry;
  return { heading: term, beside: acronyms.filter((acronym) => acronym !== term) };
}
