import { useState } from 'preact/hooks';
import { PageIcon } from './PageIcon';

type Acronym = { readonly text: string; readonly count: number };

type Props = {
  /** Acronyms of the page that nothing explains, the most frequent first. */
  readonly acronyms: readonly Acronym[];
  /** The reader knows one, and wants to say what it means. */
  readonly onAdd: (name: string) => void;
};

/** Acronyms that are shown before the reader asks for all. */
const shownFirst = 12;

/** The acronyms of a page that nobody explains, each to be given a meaning; nothing where there is none. */
export function UnknownAcronyms({ acronyms, onAdd }: Props) {
  const [isWhole, setWhole] = useState(false);
  if (acronyms.length === 0) return null;
  const shown = isWhole ? acronyms : acronyms.slice(0, shownFirst);
  return (
    <section class="unknown" aria-labelledby="unknown-heading">
      <div class="list-top">
        <h2 id="unknown-heading" class="list-heading">
          Unknown here
        </h2>
      </div>
      <p class="muted unknown-about">No glossary explains these. Add those you know.</p>
      <ul class="chips">
        {shown.map(({ text, count }) => (
          <li key={text}>
            <button
              type="button"
              class="chip"
              aria-label={`Add a meaning: ${text}, ${count === 1 ? 'once' : `${count} times`} on this page`}
              onClick={() => onAdd(text)}
            >
              <PageIcon name="add" />
              {text}
              {count > 1 && <span class="unknown-count">{count}×</span>}
            </button>
          </li>
        ))}
        {shown.length < acronyms.length && (
          <li>
            <button type="button" class="button-quiet" onClick={() => setWhole(true)}>
              {`Show all ${acronyms.length}`}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
