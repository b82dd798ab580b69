import type { Formula as FormulaText } from '../glossary/schema';

type Props = { readonly formula: FormulaText };

/** Letters of a label that leave room for a fraction beside them; a longer label stands above it. */
const longestBeside = 10;

/** A formula, set with a fraction bar where it is one division; read aloud as it was written. */
export function Formula({ formula: { text, fraction } }: Props) {
  if (!fraction) return <p class="gloss-formula">{text}</p>;
  return (
    <div
      class="gloss-formula"
      data-label={fraction.label.length > longestBeside ? 'above' : 'beside'}
      role="math"
      aria-label={text}
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
