import { unparse } from 'papaparse';
import type { CardContent } from '../../components/card-content';
import type { FoundTerm, SheetForm } from '../../components/PageTerms';
import { escaped } from '../../glossary/exchange/escaped';

/** One line of a page's cheat sheet. */
export type SheetLine = {
  readonly term: string;
  readonly acronyms: string;
  readonly definition: string;
  readonly category: string;
  readonly count: number;
};

/** A page's terms with what they mean; a term that nobody explains any more is left out. */
export function linesOf(terms: readonly FoundTerm[], read: (entryId: string) => CardContent | undefined): SheetLine[] {
  return terms.flatMap(({ entryId, count }): SheetLine[] => {
    const content = read(entryId);
    if (content?.kind === 'entry') {
      const { entry, categoryName } = content.meaning;
      const acronyms = entry.acronyms.filter((acronym) => acronym !== entry.term).join(', ');
      return [{ term: entry.term, acronyms, definition: entry.definition, category: categoryName, count }];
    }
    if (content?.kind !== 'page') return [];
    const { term, acronym, quote } = content;
    return [{ term, acronyms: acronym, definition: quote, category: 'Explained by the page', count }];
  });
}

/** The cheat sheet of a page as text: a Markdown list, or CSV after RFC 4180 that no spreadsheet takes for formulas. */
export function writeSheet(form: SheetForm, lines: readonly SheetLine[], site: string): string {
  if (form === 'csv') return unparse([...lines], { escapeFormulae: true });
  const items = lines.map(({ term, acronyms, definition }) => {
    return `- **${escaped(term)}**${acronyms && ` (${escaped(acronyms)})`}: ${escaped(definition)}`;
  });
  return `# Terms on ${escaped(site)}\n\n${items.join('\n')}\n`;
}
