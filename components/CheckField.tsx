import { useId } from 'preact/hooks';

type Props = {
  readonly name: string;
  readonly about: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

/** One thing that is so or not, with a line about it. */
export function CheckField({ name, about, isOn, onChange }: Props) {
  const id = useId();
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={isOn}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-about`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="choice-label" id={`${id}-name`}>
        {name}
      </span>
      <span class="choice-about" id={`${id}-about`}>
        {about}
      </span>
    </label>
  );
}
