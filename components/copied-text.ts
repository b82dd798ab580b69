import type { CardContent } from './card-content';

/** What a card says, as plain text to paste; undefined where it explains nothing. */
export function textOf(content: CardContent): string | undefined {
  if (content.kind === 'page') return `${content.acronym}: ${content.term}\n“${content.quote}”`;
  if (content.kind !== 'entry') return undefined;
  const { term, acronyms, definition, formula, more, example } = content.meaning.entry;
  const short = acronyms.filter((acronym) => acronym !== term);
  const title = short.length > 0 ? `${term} (${short.join(', ')})` : term;
  return [`${title}: ${definition}`, formula, more, example && `Example: ${example}`].filter(Boolean).join('\n');
}
