import type { ChildNode, Element } from 'domhandler';
import { isTag } from 'domhandler';
import { findAll, getChildren, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { Parser } from 'n3';
import { languageTag, type Statement, tablesOfConcepts } from './concepts';
import { fold } from './plain';
import { type Table, Unreadable } from './table';

/** Reads a SKOS vocabulary in Turtle. */
export function readTurtle(text: string): Table[] {
  try {
    const quads = new Parser().parse(text);
    return tablesOfConcepts(
      quads.flatMap(({ subject, predicate, object }): Statement[] => {
        if (object.termType !== 'Literal') return [];
        const language = languageTag(object.language);
        return [{ about: subject.value, kind: predicate.value, text: object.value, language }];
      }),
    );
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(`This Turtle file can’t be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Reads a SKOS vocabulary in RDF/XML. */
export function readRdf(text: string): Table[] {
  const { children } = parseDocument(text, { xmlMode: true });
  const subjects = findAll(
    ({ attribs }) => attribs['rdf:about'] !== undefined || attribs['rdf:ID'] !== undefined,
    children,
  );
  return tablesOfConcepts(subjects.flatMap(statementsOf));
}

function statementsOf(subject: Element): Statement[] {
  const about = subject.attribs['rdf:about'] ?? `#${subject.attribs['rdf:ID']}`;
  return getChildren(subject)
    .filter((child: ChildNode) => isTag(child))
    .filter(({ attribs }) => attribs['rdf:resource'] === undefined)
    .map((child) => {
      const language = languageTag(child.attribs['xml:lang']);
      return { about, kind: child.name, text: fold(textContent(child)), language };
    });
}

/** Whether a value is JSON-LD. */
export function isLinkedData(value: unknown): boolean {
  const [first] = Array.isArray(value) ? value : [value];
  return typeof first === 'object' && first !== null && ['@graph', '@context', '@id'].some((key) => key in first);
}

/** Reads a SKOS vocabulary in JSON-LD, expanded or with the usual short names. */
export function readLinkedData(value: unknown): Table[] {
  return tablesOfConcepts(nodesIn(value).flatMap(statementsIn));
}

type LinkedNode = Readonly<Record<string, unknown>>;

function nodesIn(value: unknown): LinkedNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as LinkedNode;
  return [node, ...nodesIn(node['@graph'])];
}

function statementsIn(node: LinkedNode): Statement[] {
  const about = String(node['@id'] ?? node.id ?? node.uri ?? '');
  return Object.entries(node).flatMap(([kind, value]) => {
    return kind.startsWith('@') ? [] : textsIn(value).map((text) => ({ about, kind, ...text }));
  });
}

/** The texts of a property: plain, with a language beside them, or by language. */
function textsIn(value: unknown): { readonly text: string; readonly language?: string | undefined }[] {
  if (typeof value === 'string') return [{ text: value }];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null || '@id' in value) return [];
  const node = value as LinkedNode;
  if (typeof node['@value'] === 'string') {
    return [{ text: node['@value'], language: languageTag(node['@language'] as string | undefined) }];
  }
  return Object.entries(node).flatMap(([key, one]) => {
    const language = languageTag(key);
    return textsIn(one).map(({ text }) => ({ text, language }));
  });
}
