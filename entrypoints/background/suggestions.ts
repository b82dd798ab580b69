import { emphasise } from '../../components/emphasis';
import type { AnyEntry } from '../../glossary/schema';

/** One line below the address bar; `content` is what the browser hands back when it is chosen. */
export type Suggestion = { readonly content: string; readonly description: string };

/** `markup` is Chromium's: XML with match and dim. Firefox shows descriptions as they are. */
export type Form = 'markup' | 'plain';

type Found = { readonly entry: AnyEntry };

/** Lines in all, with the first, which Enter takes: browsers show few more. */
const most = 6;

/** What the address bar shows for what was typed: the line that Enter takes, and those below it. */
export function suggest(
  typed: string,
  found: readonly Found[],
  form: Form,
): { readonly first: string; readonly others: readonly Suggestion[] } {
  const write = form === 'markup' ? writeMarkup : writePlain;
  const [best, ...others] = found.slice(0, most);
  const shown = others.map(({ entry }) => ({ content: entry.id, description: write(entry, typed) }));
  if (best) return { first: write(best.entry, typed), others: shown };
  const words = adviceFor(typed.trim());
  return { first: form === 'markup' ? asXml(words) : words, others: [] };
}

function adviceFor(typed: string): string {
  if (typed === '') return 'Look up a term or an acronym, such as KPI';
  return `Nothing found for “${typed}”. Try the acronym, the full name, or a word that its explanation would use`;
}

function writePlain(entry: AnyEntry): string {
  return `${namesOf(entry).join(' · ')}: ${entry.definition}`;
}

function writeMarkup(entry: AnyEntry, typed: string): string {
  const names = emphasise(namesOf(entry).join(' · '), typed).map(({ text, isMatch }) => {
    return isMatch ? `<match>${asXml(text)}</match>` : asXml(text);
  });
  return `${names.join('')} <dim>${asXml(entry.definition)}</dim>`;
}

function namesOf({ term, acronyms }: AnyEntry): string[] {
  return [...new Set([term, ...acronyms])];
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text inside XML: Chromium shows nothing at all of a line that does not parse. */
function asXml(text: string): string {
  const allowed = text.toWellFormed().replace(/[\p{Cc}\p{Cn}]/gu, ' ');
  return allowed.replace(/[&<>"']/g, (sign) => references[sign] ?? sign);
}
