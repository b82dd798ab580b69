import { readFraction } from './fraction';

type Props = {
  readonly text: string;
  /** What the formula gives, in short, where it doesn't say so itself. */
  readonly gives: string | undefined;
};

/** Letters of a label that leave room for a fraction beside them; a longer label stands above it. */
const longestBeside = 10;

/** A formula, set with a fraction bar where it is one division; read aloud as it was written. */
export function Formula({ text, gives }: Props) {
  const isWhole = gives === undefined || /[=:]/.test(text);
  const whole = isWhole ? text : `${gives} = ${text}`;
  const fraction = readFraction(whole);
  if (!fraction) return <p class="gloss-formula">{whole}</p>;
  return (
    <div
      class="gloss-formula"
      data-label={fraction.label.length > longestBeside ? 'above' : 'beside'}
      role="math"
      aria-label={whole}
    >
      {fraction.label && <span class="gloss-formula-label">{`${fraction.label}\u00a0=`}</span>}
      <span class="gloss-fraction">
        <span>{fraction.over}</span>
        <span>{fraction.under}</span>
      </span>
      {fraction.times && <span class="gloss-formula-times">{fraction.times}</span>}
    </div>
  );
}
