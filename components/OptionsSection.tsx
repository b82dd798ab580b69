import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type Props = {
  /** What an address names it by: `options.html#own`. */
  readonly part: string;
  readonly title: string;
  readonly about: string;
  /** What can be done with the part as a whole. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** A part of the options page: what it is about on one side, its controls on the other. */
export function OptionsSection({ part, title, about, aside, children }: Props) {
  const id = useId();
  return (
    <section class="options-section" id={part} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <p class="options-about">{about}</p>
        {aside}
      </header>
      <div class="options-controls">{children}</div>
    </section>
  );
}
