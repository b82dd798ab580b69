type Props = {
  /** What the last change came to; `turn` tells one outcome from the next in the same words. */
  readonly outcome: { readonly kind: 'none' | 'saved' | 'failed'; readonly words: string; readonly turn: number };
};

/** Says quietly that a change was saved, or plainly that it was not. The only live region of its page. */
export function SavedLine({ outcome: { kind, words, turn } }: Props) {
  return (
    <div class="saved" role="status" data-kind={kind}>
      {kind !== 'none' && (
        <p class="saved-words" key={turn}>
          {words}
        </p>
      )}
    </div>
  );
}
