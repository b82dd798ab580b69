import type { Scan } from '../watch';

/** What explaining needs to know of a page that is marked. */
export type PageAccess = Pick<
  Scan,
  'termOf' | 'placesOf' | 'numberAt' | 'numbersIn' | 'occurrences' | 'reveal' | 'revealAt' | 'findQuote'
>;
