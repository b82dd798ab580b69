import { expect, test } from 'vitest';
import { describeOrigin } from '../../glossary/origin';

test.each([
  [{ source: 'builtin' }, /^Built-in glossary$/],
  [{ source: 'own' }, /^Your glossary$/],
  [{ source: 'team', glossary: 'Harbour words' }, /^Harbour words$/],
  [{ source: 'team', owner: 'Ines' }, /^Your team’s glossary · Owner: Ines$/],
  [
    { source: 'team', glossary: 'Harbour words', owner: 'Ines', reviewed: '2025-05-31' },
    /^Harbour words · Owner: Ines · Reviewed .*31.*2025|2025.*31/,
  ],
  [{ source: 'team', reviewed: 'last spring' }, /Reviewed last spring$/],
] as const)('%j', (origin, words) => expect(describeOrigin(origin)).toMatch(words));
