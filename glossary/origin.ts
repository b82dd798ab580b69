import type { Origin } from './schema';

const names = {
  builtin: 'Built-in glossary',
  own: 'Your glossary',
  team: 'Your team’s glossary',
  page: 'This page',
} as const;

/** Which glossary an entry is from; for a team's, who answers for it and when it was last looked at. */
export function describeOrigin({ source, glossary, owner, reviewed }: Origin): string {
  const parts = [glossary ?? names[source], owner && `Owner: ${owner}`, reviewed && `Reviewed ${dayOf(reviewed)}`];
  return parts.filter(Boolean).join(' · ');
}

/** A day as people write it where they are; as it was written where it is none. */
function dayOf(written: string): string {
  const day = new Date(written);
  if (Number.isNaN(day.getTime())) return written;
  return day.toLocaleDateString(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
}
