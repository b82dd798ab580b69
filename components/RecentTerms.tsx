type Props = {
  /** The terms that were looked up last, the latest first. */
  readonly terms: readonly { readonly entryId: string; readonly term: string }[];
  readonly onOpen: (entryId: string) => void;
  readonly onClear: () => void;
};

/** What was looked up last, to be read again or forgotten; nothing where there is none. */
export function RecentTerms({ terms, onOpen, onClear }: Props) {
  if (terms.length === 0) return null;
  return (
    <section class="recent" aria-labelledby="recent-heading">
      <div class="list-top">
        <h2 id="recent-heading" class="list-heading">
          Looked up last
        </h2>
        <button type="button" class="group-hide" aria-label="Clear what was looked up last" onClick={onClear}>
          Clear
        </button>
      </div>
      <ul class="chips">
        {terms.map(({ entryId, term }) => (
          <li key={entryId}>
            <button type="button" class="chip" dir="auto" onClick={() => onOpen(entryId)}>
              {term}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
