import type { Element } from 'domhandler';
import { findAll, getElementsByTagName, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { languageTag } from './concepts';
import { fold } from './plain';
import { type Fields, longestFirst, type Table, tableOf, Unreadable } from './table';

/** Reads TBX, the exchange format of terminology work (ISO 30042, of 2008 and 2019), one table for each language. */
export function readTbx(text: string): Table[] {
  const { children } = parseDocument(text, { xmlMode: true });
  const concepts = elements(children, 'conceptEntry', 'termEntry');
  const sections = concepts.flatMap((concept) =>
    elements(concept.children, 'langSec', 'langSet').map((section) => ({
      language: languageTag(section.attribs['xml:lang']) ?? '',
      fields: fieldsOf(concept, section),
    })),
  );
  const byLanguage = Map.groupBy(sections, ({ language }) => language);
  const tables = [...byLanguage].map(([language, all]) => {
    return tableOf(
      byLanguage.size > 1 ? language : '',
      all.map(({ fields }) => fields),
    );
  });
  if (tables.length === 0) throw new Unreadable('This TBX file has no terms.');
  return longestFirst(tables);
}

function fieldsOf(concept: Element, section: Element): Fields {
  const terms = elements(section.children, 'termSec', 'tig', 'ntig').map(readTerm);
  const short = terms.filter(({ kind }) => /acronym|abbreviat|initialism|shortform/i.test(kind));
  const long = terms.filter((one) => !short.includes(one));
  const [best, ...others] = [...long].sort((a, b) => Number(b.isPreferred) - Number(a.isPreferred));
  const definition = described('definition', section) || described('definition', concept);
  return {
    term: best?.name ?? '',
    acronyms: short.map(({ name }) => name).join('; '),
    aliases: others.map(({ name }) => name).join('; '),
    definition,
    example: described('context', section),
    category: described('subjectField', concept),
    notes: elements(section.children, 'note').map(textOf).join(' '),
    link: linkOf(section) || linkOf(concept),
  };
}

function readTerm(term: Element) {
  const note = (type: string) =>
    textOf(elements(term.children, 'termNote').find(({ attribs }) => attribs.type === type));
  return {
    name: textOf(elements(term.children, 'term')[0]),
    kind: note('termType'),
    isPreferred: note('administrativeStatus').startsWith('preferred'),
  };
}

/** The first description of a kind; one of the whole concept stands beside its languages, not in one. */
function described(type: string, inside: Element): string {
  const isLanguage = /^lang/;
  const found = elements(inside.children, 'descrip').find(({ attribs, parent }) => {
    let above = parent;
    while (above && above !== inside && !(above as Element).name?.match(isLanguage)) above = above.parent;
    return attribs.type === type && above === inside;
  });
  return textOf(found);
}

function linkOf(inside: Element): string {
  const targets = elements(inside.children, 'xref').map(({ attribs }) => attribs.target ?? '');
  return targets.find((target) => /^https?:/.test(target)) ?? '';
}

function elements(within: Element['children'], ...names: string[]): Element[] {
  return names.length === 1
    ? getElementsByTagName(names[0] ?? '', within)
    : findAll(({ name }) => names.includes(name), within);
}

function textOf(element: Element | undefined): string {
  return element ? fold(textContent(element)) : '';
}
