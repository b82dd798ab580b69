import { decodeHTML } from 'entities';

/** Elements of running text, which are what glossaries are decorated with; `vector<int>` is none. */
const tag =
  /<!--.*?-->|<\/?(?:a|abbr|acronym|article|b|big|blockquote|br|cite|code|dd|del|dfn|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd|label|li|mark|ol|p|pre|q|s|section|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul|var)(?:\s[^<>]*)?\/?>/gis;
const lineBreak = /<(?:br|\/p|\/li|\/div|\/h[1-6]|\/tr)(?:\s[^<>]*)?\/?>/gi;

/** A link or picture of Markdown, with its words; a wiki's link; and stress marks around words. */
const link = /!?\[([^[\]]*)\](?:\([^()\s]*(?:\([^()]*\)[^()\s]*)?(?:\s+"[^"]*")?\)|\[[^[\]]*\])/g;
const wikiLink = /\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]/g;
const stress = /(?<![\p{L}\p{N}*_])(\*\*|__|\*|_)(?=\S)([^*_\n]+?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu;

/** What a cell says without its markup: HTML and Markdown are read as text, white space is folded. */
export function plain(text: string): string {
  const said = /[<&]/.test(text) ? decodeHTML(text.replace(lineBreak, ' ').replace(tag, '')) : text;
  return fold(/[[*_`]/.test(said) ? withoutMarks(said) : said);
}

function withoutMarks(text: string): string {
  return text
    .replace(wikiLink, '$1')
    .replace(link, '$1')
    .replace(stress, '$2')
    .replace(/`([^`]+)`/g, '$1');
}

/** White space as one space. */
export function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
