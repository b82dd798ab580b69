import Mark from 'mark.js';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { TermCard } from '../../components/TermCard';
import type { Builtin } from '../../glossary/builtin';
import type { Meaning } from '../../glossary/schema';

/** The entry whose card the sample shows; test/entrypoints/welcome/ keeps it in the glossary. */
export const sampleId = 'customer-acquisition-cost';

/** Reads what a card shows of an entry. */
export type ReadMeaning = Builtin['readMeaning'];

type Props = { readonly readMeaning: ReadMeaning };

/** A sentence with a marked word and its real card, whose related terms can be followed. */
export function Sample({ readMeaning }: Props) {
  const read = (id: string): Meaning[] => [readMeaning(id)].filter((meaning) => meaning !== undefined);
  const [trail, setTrail] = useState<readonly Meaning[]>(() => read(sampleId));
  const meaning = trail.at(-1);
  const line = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (line.current)
      new Mark(line.current).mark('CAC', { element: 'span', className: 'sample-mark', accuracy: 'exactly' });
  }, []);
  return (
    <section class="sample" aria-label="A sample">
      <p class="sample-page" ref={line}>
        Since the new sign-up flow went live, our CAC has fallen by a third, and the team now looks at what keeps people
        beyond the first month.
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
