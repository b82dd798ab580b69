import type { Highlighter } from '../mark';
import type { Scan } from '../watch';

/** What explaining needs to know of a page that is marked. */
export type PageAccess = Pick<Scan, 'termOf' | 'occurrences' | 'reveal' | 'revealAt' | 'findQuote'> &
  Pick<Highlighter, 'paintedAt' | 'placesOf' | 'marksIn'>;
