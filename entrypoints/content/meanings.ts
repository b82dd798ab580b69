import type { CardContent } from '../../components/TermCard';
import { categories } from '../../glossary/categories';
import { askFromPage } from '../../glossary/channel';
import { pageIdPrefix } from '../../glossary/page-id';
import type { Term } from './findings';

/** What cards show, asked of the background once for each entry. */
export function createMeanings() {
  const asked = new Map<string, Promise<CardContent>>();

  /** The content for an entry; `term` names it where no glossary has it any more. */
  function ofEntry(entryId: string, term: string): Promise<CardContent> {
    const known = asked.get(entryId);
    if (known) return known;
    const content = readMeaning(entryId, term);
    asked.set(entryId, content);
    // A failure is asked again the next time.
    void content.then(({ kind }) => kind === 'missing' && asked.delete(entryId));
    return content;
  }

  return {
    ofEntry,
    /** The content for a term of the page. */
    async ofTerm(term: Term): Promise<CardContent> {
      if (isOfPage(term)) return ofPage(term);
      const content = await ofEntry(term.entry.id, term.entry.term);
      return content.kind === 'entry' ? { ...content, guess: term.isGuess } : content;
    },
    /** What can be shown of a term before anything is asked. */
    atOnce: (term: Term): CardContent => (isOfPage(term) ? ofPage(term) : { kind: 'loading', term: term.entry.term }),
  };
}

async function readMeaning(entryId: string, term: string): Promise<CardContent> {
  // The background may be asleep or being restarted: asked twice, it answers.
  const asking = askFromPage('meaning.read', { entryId }).catch(() => askFromPage('meaning.read', { entryId }));
  const meaning = (await asking.catch(() => undefined))?.meaning;
  if (!meaning) return { kind: 'missing', term };
  return { kind: 'entry', meaning, categoryName: categories[meaning.category], guess: false };
}

function isOfPage({ entry }: Term): boolean {
  return entry.id.startsWith(pageIdPrefix);
}

function ofPage({ entry, quote = '' }: Term): CardContent {
  return { kind: 'page', term: entry.term, acronym: entry.id.slice(pageIdPrefix.length), quote };
}
