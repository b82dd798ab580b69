import { useId, useState } from 'preact/hooks';

type Props = {
  /** Milliseconds. */
  readonly value: number;
  /** Saves another value; settles when that is done or has failed. */
  readonly onChange: (value: number) => Promise<unknown>;
};

/** How long the pointer rests on a term before its card opens: shown while the slider moves, told when it stops. */
export function DelayField({ value, onChange }: Props) {
  const [moving, setMoving] = useState<number>();
  const id = useId();
  const shown = moving ?? value;
  const tell = async (told: number) => {
    await onChange(told);
    // The slider may be moving again by now.
    setMoving((current) => (current === told ? undefined : current));
  };
  return (
    <div class="delay">
      <label class="delay-name" for={id}>
        Delay before a card opens
      </label>
      <div class="delay-line">
        <input
          id={id}
          class="slider"
          type="range"
          min="0"
          max="2000"
          step="50"
          value={shown}
          aria-valuetext={describe(shown)}
          onInput={(event) => setMoving(event.currentTarget.valueAsNumber)}
          onChange={(event) => tell(event.currentTarget.valueAsNumber)}
        />
        <span class="delay-value" aria-hidden="true">
          {describe(shown)}
        </span>
      </div>
      <p class="delay-about">How long the pointer rests on a marked term.</p>
    </div>
  );
}

function describe(milliseconds: number): string {
  if (milliseconds === 0) return 'At once';
  const seconds = milliseconds / 1000;
  return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
}
