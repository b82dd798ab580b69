import { useState } from 'preact/hooks';
import { TermCard } from '../../components/TermCard';
import type { Builtin } from '../../glossary/builtin';
import type { Meaning } from '../../glossary/schema';

/** A piece of a page: its text, and in it the names that the sample marks, each with its entry. */
export const sample: readonly (string | { readonly name: string; readonly id: string })[] = [
  'Since the new sign-up flow went live, our ',
  { name: 'CAC', id: 'customer-acquisition-cost' },
  ' has fallen by a third. The team now looks at ',
  { name: 'churn', id: 'churn-of-customers' },
  ', and will try the next change as a ',
  { name: 'canary release', id: 'canary-release' },
  ' before the ',
  { name: 'SLA', id: 'service-level-agreement' },
  ' is signed.',
];

/** The entry whose card is shown at first. */
const firstId = 'customer-acquisition-cost';

/** Reads what a card shows of an entry. */
export type ReadMeaning = Builtin['readMeaning'];

type Props = { readonly readMeaning: ReadMeaning };

/** A paragraph to try it on, with real cards: by pointer, by tap and by key. Their related terms can be followed. */
export function Sample({ readMeaning }: Props) {
  const read = (id: string): Meaning[] => [readMeaning(id)].filter((meaning) => meaning !== undefined);
  const [trail, setTrail] = useState<readonly Meaning[]>(() => read(firstId));
  const meaning = trail.at(-1);
  const turn = (id: string) => trail[0]?.entry.id !== id && setTrail(read(id));
  return (
    <section class="sample" aria-label="Try it">
      <p class="sample-page">
        {sample.map((part) =>
          typeof part === 'string' ? (
            part
          ) : (
            <button
              key={part.id}
              type="button"
              class="sample-mark"
              data-open={trail[0]?.entry.id === part.id}
              onPointerEnter={(event) => event.pointerType === 'mouse' && turn(part.id)}
              onFocus={() => turn(part.id)}
              onClick={() => setTrail(read(part.id))}
            >
              {part.name}
            </button>
          ),
        )}
      </p>
      {meaning && (
        <TermCard
          content={{ kind: 'entry', meaning, guess: false }}
          onOpen={(id) => setTrail([...trail, ...read(id)])}
          onBack={trail.length > 1 ? () => setTrail(trail.slice(0, -1)) : undefined}
        />
      )}
    </section>
  );
}
