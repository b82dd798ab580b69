import type { Look } from '../glossary/store/settings';
import { RadioGroup } from './RadioGroup';

const choices = [
  { value: '', label: 'Dotted line' },
  { value: '-solid', label: 'Line' },
  { value: '-wavy', label: 'Wavy line' },
  { value: '-tint', label: 'Tint' },
] as const;

/** Grounds that marks are to be seen on. */
const grounds = ['light', 'dark', 'colored'] as const;

type Props = { readonly value: Look; readonly onChange: (look: Look) => void };

/** How marks look, with a piece of text on three grounds that shows it. */
export function LookPicker({ value, onChange }: Props) {
  return (
    <div class="look">
      <RadioGroup name="How marks look" layout="row" value={value} choices={choices} onChange={onChange} />
      <div class="look-grounds" aria-hidden="true">
        {grounds.map((ground) => (
          <p key={ground} class="look-ground" data-ground={ground}>
            Our <span data-look={value}>churn rate</span> and <u>the new</u> <span data-look={value}>SLA</span>
          </p>
        ))}
      </div>
    </div>
  );
}
