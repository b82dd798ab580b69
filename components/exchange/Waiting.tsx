import { useEffect, useState } from 'preact/hooks';

type Props = { readonly words: string; readonly onCancel?: (() => void) | undefined };

/** A wait that takes longer than a moment, with the way out of it. */
export function Waiting({ words, onCancel }: Props) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="own-open import-waiting" role="status" data-long={isLong}>
      <span>{words}</span>
      <progress aria-label={words} />
      {onCancel && (
        <button type="button" class="button-quiet" onClick={onCancel}>
          Cancel
        </button>
      )}
    </div>
  );
}
