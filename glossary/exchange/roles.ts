/** What a column of a table is for. */
export type Role =
  | 'term'
  | 'acronyms'
  | 'expansion'
  | 'definition'
  | 'more'
  | 'example'
  | 'formula'
  | 'aliases'
  | 'category'
  | 'link'
  | 'owner'
  | 'reviewed'
  | 'notes'
  | 'ignored';

/** How headings call each role: in English as glossaries are kept, and the plain words of a few other languages. */
const names: Readonly<Record<Exclude<Role, 'ignored'>, string>> = {
  term: 'term, terms, name, title, word, phrase, concept, label, preflabel, preferredlabel, preferredterm, entry, keyword, jargon, subject, variable, headword, lemma, item, expression, buzzword, word or phrase, term or acronym, acronym or term, acronym term, term acronym, begriff, terme, término, termo, termine, 用語, 术语, 용어',
  acronyms:
    'acronym, acronyms, abbreviation, abbreviations, abbr, abbrev, short, short form, shortform, short name, initialism, initials, symbol, code, abkürzung, kürzel, kurzform, sigle, acronyme, abréviation, sigla, acrónimo, abreviatura, acronimo, 略語, 缩写',
  expansion:
    'expansion, expanded, expanded form, full form, fullform, full name, fullname, full term, full text, long form, longform, long name, long, stands for, spelled out, spelt out, written out, in full, acronym expansion, acronym meaning, langform, ausgeschrieben, forme longue, forma completa, 正式名称',
  definition:
    'definition, definitions, def, meaning, meanings, description, descr, desc, explanation, explains, explained, text, gloss, what it means, plain language definition, short description, summary, body, content, value, bedeutung, erklärung, beschreibung, définition, signification, explication, definición, significado, descripción, definição, definizione, significato, 定義, 意味, 说明, 定义, 정의, 설명',
  more: 'more, more info, more information, details, context, why it matters, long description, additional information, background, elaboration, comment, comments',
  example: 'example, examples, usage, usage example, use in context, in a sentence, sample, beispiel, exemple, ejemplo',
  formula: 'formula, calculation, equation, formel',
  aliases:
    'alias, aliases, synonym, synonyms, also known as, aka, altlabel, alternative labels, alternative names, other names, other name, variants, variant, variations, words like, also called, see also names, synonyme, sinónimos',
  category:
    'category, categories, department, departments, tag, tags, team, domain, area, topic, field, group, sheet, subject field, type, section, business unit, discipline, kategorie, bereich, catégorie, domaine, categoría, ámbito',
  link: 'link, links, url, urls, uri, source, sources, reference, references, website, web page, web, href, page, read more, source link, learn more, other resources, quelle, lien, enlace',
  owner: 'owner, owners, contact, responsible, steward, data steward, maintainer, author, owned by, verantwortlich',
  reviewed: 'reviewed, review date, last reviewed, last review, reviewed on, updated, last updated, last update, date',
  notes: 'note, notes, remark, remarks, internal notes, notiz, anmerkung, notas',
};

const roleOfName = new Map(
  Object.entries(names).flatMap(([role, list]) => list.split(', ').map((name) => [squash(name), role as Role])),
);

/** Languages that a column's heading may name, by code and by name. */
const languages: Readonly<Record<string, string>> = {
  en: 'english',
  de: 'german, deutsch',
  fr: 'french, français',
  es: 'spanish, español, castellano',
  pt: 'portuguese, português',
  it: 'italian, italiano',
  nl: 'dutch, nederlands',
  pl: 'polish, polski',
  sv: 'swedish, svenska',
  da: 'danish, dansk',
  fi: 'finnish, suomi',
  cs: 'czech, čeština',
  ru: 'russian, русский',
  uk: 'ukrainian, українська',
  tr: 'turkish, türkçe',
  ar: 'arabic, العربية',
  he: 'hebrew, עברית',
  hi: 'hindi',
  ja: 'japanese, 日本語, jp',
  ko: 'korean, 한국어, kr',
  zh: 'chinese, 中文, cn',
  el: 'greek, ελληνικά',
  hu: 'hungarian, magyar',
  ro: 'romanian, română',
  ca: 'catalan, català',
  id: 'indonesian',
  vi: 'vietnamese',
  th: 'thai',
  af: 'afrikaans',
};

const codeOf = new Map(
  Object.entries(languages).flatMap(([code, list]) => [code, ...list.split(', ')].map((name) => [name, code])),
);

/** What a heading says: what its column is for, whether all of it says that, and of which language the column is. */
export type Heading = {
  readonly role: Role | undefined;
  readonly isWhole: boolean;
  readonly language: string | undefined;
};

/** Reads a heading; "English_word" is a term in English, "def (de)" a definition in German. */
export function readHeading(heading: string): Heading {
  const whole = roleOfName.get(squash(heading));
  // "id" is a number more often than Indonesian.
  if (whole || /^id$/i.test(heading.trim())) return { role: whole, isWhole: whole !== undefined, language: undefined };
  const parts = partsOf(heading);
  const found = parts.map((part, at) => ({ at, code: codeOf.get(part.toLowerCase()) })).find(({ code }) => code);
  const rest = found ? parts.filter((_, at) => at !== found.at) : parts;
  const exact = roleOfName.get(squash(rest.join(' '))) ?? (found && rest.length === 0 ? 'term' : undefined);
  return { role: exact ?? roleWithin(rest), isWhole: exact !== undefined, language: found?.code };
}

/** The language that a text names alone, by its code: `de`, `pt-BR`, `German`. */
export function languageOf(name: string): string | undefined {
  const written = name.trim().toLowerCase();
  const [, code = ''] = /^([a-z]{2})(?:[-_][a-z]{2,4})?$/.exec(written) ?? [];
  return codeOf.get(written) ?? (code && namesOfLanguages.of(code) ? code : undefined);
}

const namesOfLanguages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** A role that the last or first word of a longer heading names: "Business term", "Definition of the term". */
function roleWithin(parts: readonly string[]): Role | undefined {
  if (parts.length > 5) return undefined;
  return roleOfName.get(squash(parts.at(-1) ?? '')) ?? roleOfName.get(squash(parts[0] ?? ''));
}

function partsOf(heading: string): string[] {
  return heading
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[\s_\-.:/()[\]]+/u)
    .filter(Boolean);
}

function squash(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
