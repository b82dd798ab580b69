import { useId } from 'preact/hooks';

/** One of the values to choose from. */
export type Choice<Value extends string> = { readonly value: Value; readonly label: string; readonly about?: string };

type Props<Value extends string> = {
  /** What is chosen, shown above. */
  readonly name: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly layout?: 'column' | 'row';
  readonly onChange: (value: Value) => void;
};

/** Choices of which one holds. */
export function RadioGroup<Value extends string>({ name, value, choices, layout = 'column', onChange }: Props<Value>) {
  const id = useId();
  return (
    <fieldset class={`radios-${layout}`}>
      <legend class="control-name">{name}</legend>
      {choices.map((choice) => (
        <label class="choice" key={choice.value}>
          <input
            type="radio"
            name={id}
            value={choice.value}
            checked={choice.value === value}
            aria-describedby={choice.about && `${id}-${choice.value}`}
            aria-labelledby={`${id}-${choice.value}-label`}
            onChange={() => onChange(choice.value)}
          />
          <span class="choice-label" id={`${id}-${choice.value}-label`}>
            {choice.label}
          </span>
          {choice.about && (
            <span class="choice-about" id={`${id}-${choice.value}`}>
              {choice.about}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
