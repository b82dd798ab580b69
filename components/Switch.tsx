type Props = {
  /** The accessible name; not shown. */
  readonly name: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

/** A switch that acts at once. */
export function Switch({ name, isOn, onChange }: Props) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={isOn}
      aria-label={name}
      title={name}
      onClick={() => onChange(!isOn)}
    />
  );
}
