import type { CardContent } from '../../components/card-content';

/** What a card says, as plain text to paste; undefined where it explains nothing. */
export function textOf(content: CardContent): string | undefined {
  if (content.kind === 'page') return `${content.acronym}: ${content.term}\n“${content.quote}”`;
  if (content.kind !== 'entry') return undefined;
  const { term, acronyms, definition, formula, more, example } = content.meaning.entry;
  const short = acronyms.filter((acronym) => acronym !== term);
  const title = short.length > 0 ? `${term} (${short.join(', ')})` : term;
  return [`${title}: ${definition}`, formula, more, example && `Example: ${example}`].filter(Boolean).join('\n');
}

/** Puts text on the clipboard; answers whether that worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(text);
  }
}

/** Pages without a secure connection have no clipboard to write to, but still copy. */
function copyByEvent(text: string): boolean {
  let isCopied = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isCopied = true;
  };
  window.addEventListener('copy', fill, { capture: true, once: true });
  document.execCommand('copy');
  window.removeEventListener('copy', fill, { capture: true });
  return isCopied;
}
