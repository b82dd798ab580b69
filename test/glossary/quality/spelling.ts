import { readFileSync } from 'node:fs';
import { spellCheckDocument } from 'cspell-lib';

const ownWords = readFileSync(new URL('./words.txt', import.meta.url), 'utf8')
  .split(/\s+/)
  .filter(Boolean);

/** The words of a text that neither the dictionaries (American, British, software) nor words.txt have. */
export async function misspelt(text: string): Promise<string[]> {
  const { issues } = await spellCheckDocument(
    { uri: 'memory:glossary', text, languageId: 'plaintext', locale: 'en,en-GB' },
    { generateSuggestions: false, noConfigSearch: true },
    { language: 'en,en-GB', words: ownWords, maxNumberOfProblems: 10_000, minWordLength: 3 },
  );
  return [...new Set(issues.map((issue) => issue.text))];
}
