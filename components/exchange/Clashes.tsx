import type { Difference } from '../../glossary/exchange/importer';
import type { Resolution } from '../../glossary/exchange/plan';
import { RadioGroup } from '../RadioGroup';

const choices = [
  { value: 'mine', label: 'Keep mine' },
  { value: 'theirs', label: 'Take theirs' },
  { value: 'both', label: 'Keep both' },
] as const;

/** Differences that are shown to be decided one by one; the rest follows the choice for all. */
const shown = 100;

type Props = {
  readonly clashes: readonly Difference[];
  readonly all: Resolution;
  readonly each: ReadonlyMap<number, Resolution>;
  readonly onAll: (how: Resolution) => void;
  readonly onOne: (at: number, how: Resolution) => void;
};

/** Terms that the reader and the file explain differently: decided for all, or one by one. */
export function Clashes({ clashes, all, each, onAll, onOne }: Props) {
  const count = clashes.length.toLocaleString('en');
  const words = clashes.length === 1 ? '1 term is' : `${count} terms are`;
  return (
    <div class="import-clashes">
      <RadioGroup
        name={`${words} explained differently in your glossary`}
        layout="row"
        value={all}
        choices={choices}
        onChange={onAll}
      />
      <details>
        <summary>Decide one by one</summary>
        <ul>
          {clashes.slice(0, shown).map(({ at, term, mine, theirs }) => (
            <li key={at} class="import-clash">
              <p class="own-term" dir="auto">
                {term}
              </p>
              <p dir="auto">
                <span class="muted">Yours: </span>
                {mine || 'no meaning'}
              </p>
              <p dir="auto">
                <span class="muted">Theirs: </span>
                {theirs || 'no meaning'}
              </p>
              <select
                class="field"
                aria-label={`What to do about ${term}`}
                value={each.get(at) ?? all}
                onChange={(event) => onOne(at, event.currentTarget.value as Resolution)}
              >
                {choices.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
        {clashes.length > shown && (
          <p class="muted">{`The rest, after the first ${shown}, goes by the choice above.`}</p>
        )}
      </details>
    </div>
  );
}
