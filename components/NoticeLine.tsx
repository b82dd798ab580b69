import type { Notice } from './card-content';

type Props = { readonly notice: Notice | undefined };

/** What was just done, in words, with the way back. Empty, it takes no room. */
export function NoticeLine({ notice }: Props) {
  return (
    <p class="notice" role="status">
      {notice && <span>{notice.words}</span>}
      {notice?.onUndo && (
        <button type="button" class="button-quiet" onClick={notice.onUndo}>
          Undo
        </button>
      )}
    </p>
  );
}
