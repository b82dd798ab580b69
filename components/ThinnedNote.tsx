type Props = {
  /** How many mentions are marked, and how many there are. */
  readonly marked: number;
  readonly all: number;
  readonly onMarkAll: () => void;
};

/** Says that a page has more mentions than marks, with a way to mark them all; nothing where all are marked. */
export function ThinnedNote({ marked, all, onMarkAll }: Props) {
  if (marked >= all) return null;
  return (
    <div class="thinned">
      <p>
        {marked} of {all} mentions are marked, so that the page stays readable.
      </p>
      <button type="button" class="button-quiet" onClick={onMarkAll}>
        Mark all
      </button>
    </div>
  );
}
