type Props = {
  readonly quote: string;
  /** Brings the sentence into view. */
  readonly onShow: (() => void) | undefined;
};

/** What the page itself says of a term. */
export function PageQuote({ quote, onShow }: Props) {
  return (
    <section class="gloss-card-part gloss-card-quote">
      <h3>The page says</h3>
      <blockquote dir="auto">{quote}</blockquote>
      {onShow && (
        <button type="button" class="gloss-card-link" onClick={onShow}>
          Show it on the page
        </button>
      )}
    </section>
  );
}
