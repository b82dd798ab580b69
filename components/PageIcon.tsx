import { Sign } from './Icon';

const shapes = {
  locate: 'M8 1.5v3m0 7v3M1.5 8h3m7 0h3M8 11.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4Z',
  sliders: 'M2 5h7.5m4 0h.5M2 11h.5m4 0H14M11.5 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm-7 6a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  reload: 'M13.5 8a5.5 5.5 0 1 1-1.6-3.9M13.5 1.8v3.4h-3.4',
  down: 'm4 6 4 4 4-4',
  add: 'M8 3v10M3 8h10',
  edit: 'm10.7 2.7 2.6 2.6-7.8 7.8-3.2.6.6-3.2ZM9 4.4 11.6 7',
  panel: 'M2 3h12v10H2zM10 3v10',
} as const;

/** A drawn sign of the extension's own pages; always beside or inside something that has a name. */
export function PageIcon({ name }: { readonly name: keyof typeof shapes }) {
  return <Sign path={shapes[name]} width={1.6} />;
}
