const shapes = {
  back: 'M10 3.5 5.5 8l4.5 4.5',
  close: 'm4 4 8 8m0-8-8 8',
  search: 'M11.2 11.2 14 14M7 12.2A5.2 5.2 0 1 0 7 1.8a5.2 5.2 0 0 0 0 10.4Z',
  locate: 'M8 1.5v3m0 7v3M1.5 8h3m7 0h3M8 11.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4Z',
  sliders: 'M2 5h7.5m4 0h.5M2 11h.5m4 0H14M11.5 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm-7 6a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  reload: 'M13.5 8a5.5 5.5 0 1 1-1.6-3.9M13.5 1.8v3.4h-3.4',
  pin: 'M5.5 1.8h5M6.3 1.8v4.4L3.8 9h8.4L9.7 6.2V1.8M8 9v5.2',
  grip: 'M6 3.5h.01M10 3.5h.01M6 8h.01M10 8h.01M6 12.5h.01M10 12.5h.01',
  check: 'm3 8.5 3.4 3.4L13 4.8',
  copy: 'M5.5 5.5h7.7v8.7H5.5zM10.5 5.5V1.8H2.8v8.7h2.7',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  down: 'm4 6 4 4 4-4',
  panel: 'M2 3h12v10H2zM10 3v10',
} as const;

/** Signs made of dots. */
const dotted = new Set<IconName>(['grip', 'more']);

export type IconName = keyof typeof shapes;

type Props = { readonly name: IconName };

/** A drawn sign of 16 by 16 pixels in the colour of its text; always beside or inside something that has a name. */
export function Icon({ name }: Props) {
  return (
    <svg class="gloss-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={shapes[name]}
        fill="none"
        stroke="currentColor"
        stroke-width={dotted.has(name) ? 2.4 : 1.6}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
