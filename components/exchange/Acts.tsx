type Props = {
  /** Why it could not be done the last time. */
  readonly problem: string | undefined;
  /** What the first button does. */
  readonly words: string;
  readonly isDisabled?: boolean;
  readonly onAct: () => void;
  readonly onCancel: () => void;
};

/** The foot of a step: going on, or leaving it all as it is. */
export function Acts({ problem, words, isDisabled, onAct, onCancel }: Props) {
  return (
    <>
      <p class="form-problem" role="alert">
        {problem}
      </p>
      <div class="form-acts">
        <button type="button" class="button" disabled={isDisabled} onClick={onAct}>
          {words}
        </button>
        <button type="button" class="button button-plain" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </>
  );
}
