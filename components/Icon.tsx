/** The signs of cards, which every page loads; those of the extension's own pages stand in PageIcon.tsx. */
const shapes = {
  back: 'M10 3.5 5.5 8l4.5 4.5',
  close: 'm4 4 8 8m0-8-8 8',
  search: 'M11.2 11.2 14 14M7 12.2A5.2 5.2 0 1 0 7 1.8a5.2 5.2 0 0 0 0 10.4Z',
  pin: 'M5.5 1.8h5M6.3 1.8v4.4L3.8 9h8.4L9.7 6.2V1.8M8 9v5.2',
  grip: 'M6 3.5h.01M10 3.5h.01M6 8h.01M10 8h.01M6 12.5h.01M10 12.5h.01',
  check: 'm3 8.5 3.4 3.4L13 4.8',
  copy: 'M5.5 5.5h7.7v8.7H5.5zM10.5 5.5V1.8H2.8v8.7h2.7',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
} as const;

export type IconName = keyof typeof shapes;

type Props = { readonly name: IconName };

/** Signs made of dots, which are larger than lines. */
const dotted: readonly IconName[] = ['grip', 'more'];

/** A drawn sign of a card; always beside or inside something that has a name. */
export function Icon({ name }: Props) {
  return <Sign path={shapes[name]} width={dotted.includes(name) ? 2.4 : 1.6} />;
}

/** A line of so many pixels, in the color of its text, drawn on 16 by 16 of them; the rest of its looks stands in icon.css. */
export function Sign({ path, width }: { readonly path: string; readonly width: number }) {
  return (
    <svg class="gloss-icon" viewBox="0 0 16 16" stroke-width={width} aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
