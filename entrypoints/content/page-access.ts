import type { Highlighter } from './highlight';
import type { Scan } from './scan';

/** What explaining needs to know of a page that is marked. */
export type PageAccess = Pick<Scan, 'termOf' | 'occurrences' | 'reveal' | 'revealAt' | 'findQuote'> &
  Pick<Highlighter, 'paintedAt' | 'placesOf' | 'marksIn'>;
