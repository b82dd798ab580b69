import type { CardContent } from '../../components/card-content';
import type { Answer } from '../../glossary/messages';
import { askPatiently } from '../../glossary/messages-in-page';
import { pageIdPrefix } from '../../glossary/page-id';
import type { Meaning, NamedEntry } from '../../glossary/schema';
import type { ExplainedTerm } from './contract';

/** What cards show, asked of the background once for each entry. */
export function createMeanings() {
  const asked = new Map<string, Promise<CardContent>>();

  /** The content for an entry; `term` names it where no glossary has it any more. */
  function ofEntry(entryId: string, term: string): Promise<CardContent> {
    const known = asked.get(entryId);
    if (known) return known;
    const content = readMeaning(entryId, term);
    asked.set(entryId, content);
    // A failure is asked again the next time, and what the reader writes may be another by then.
    void content.then((got) => (got.kind !== 'entry' || got.meaning.source === 'own') && asked.delete(entryId));
    return content;
  }

  return {
    ofEntry,
    /** The content for a term of the page. */
    async ofTerm(term: ExplainedTerm): Promise<CardContent> {
      if (isOfPage(term)) return ofPage(term);
      const { entry, isGuess: guess, written, reasons, quote } = term;
      const [content, others] = await Promise.all([ofEntry(entry.id, entry.term), namesOf(term)]);
      if (content.kind !== 'entry') return content;
      return { ...content, guess, written, reasons: reasons.map(asWritten), quote, others };
    },
    /** What can be shown of a term before anything is asked. */
    atOnce: (term: ExplainedTerm): CardContent =>
      isOfPage(term) ? ofPage(term) : { kind: 'loading', term: term.entry.term },
    /** The content for a text that the reader selected. */
    async ofText(text: string): Promise<CardContent> {
      const answer = await askPatiently('meaning.find', { text: text.slice(0, 200) });
      return answer ? foundFor(text, answer) : { kind: 'unanswered', term: text };
    },
  };
}

async function readMeaning(entryId: string, term: string): Promise<CardContent> {
  const answer = await askPatiently('meaning.read', { entryId });
  if (!answer) return { kind: 'unanswered', term };
  return answer.meaning ? entryContent(answer.meaning) : { kind: 'missing', term };
}

function entryContent(meaning: Meaning): CardContent & { kind: 'entry' } {
  return { kind: 'entry', meaning, guess: false };
}

async function namesOf({ others }: ExplainedTerm): Promise<readonly NamedEntry[]> {
  if (others.length === 0) return [];
  const ids = others.map(({ id }) => id);
  return (await askPatiently('meaning.names', { ids }))?.names ?? [];
}

function foundFor(text: string, { meaning, others }: Answer<'meaning.find'>): CardContent {
  if (!meaning) return { kind: 'unknown', term: text, others };
  return { ...entryContent(meaning), guess: others.length > 0, written: text, others };
}

/** A word as the page writes it where it first stands. */
function asWritten(word: string): string {
  if (!/^\p{L}+$/u.test(word)) return word;
  return new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').exec(document.body.textContent)?.[0] ?? word;
}

function isOfPage({ entry }: ExplainedTerm): boolean {
  return entry.id.startsWith(pageIdPrefix);
}

function ofPage({ entry, quote = '' }: ExplainedTerm): CardContent {
  return { kind: 'page', term: entry.term, acronym: entry.id.slice(pageIdPrefix.length), quote };
}
