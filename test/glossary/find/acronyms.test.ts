import { describe, expect, test } from 'vitest';
import { findDefinitions } from '../../../glossary/find/acronyms';

const show = (text: string) => findDefinitions(text).map(({ short, long }) => `${short} = ${long}`);

describe('definitions', () => {
  test.each([
    ['We ask for the net promoter score (NPS) twice.', ['NPS = net promoter score']],
    ['The customer experience (CX) team', ['CX = customer experience']],
    ['the user experience ("UX") of it', ['UX = user experience']],
    ['our key performance indicators (KPIs)', ['KPI = key performance indicators']],
    ['a Sales Accepted Opportunity (SAO) counts', ['SAO = Sales Accepted Opportunity']],
    ['cost of goods sold (COGS)', ['COGS = cost of goods sold']],
    ['software as a service (SaaS)', ['SaaS = software as a service']],
    ['research & development (R&D)', ['R&D = research & development']],
    ['NPS (net promoter score) is asked', ['NPS = net promoter score']],
    ['the Order Routing Engine [ORE] handles', ['ORE = Order Routing Engine']],
    ['a service-level agreement (SLA)', ['SLA = service-level agreement']],
    ['extensible markup language (XML)', ['XML = extensible markup language']],
    ['the term (or TPS) of tax, total payment share (TPS)', ['TPS = total payment share']],
    ['the company (USA) and the team (see Figure)', []],
    ['a long sentence about nothing at all (NPS)', []],
    ['the first quarter (2024) was (very) good', []],
    ['We sold. Net promoter score (NPS)', ['NPS = Net promoter score']],
    ['', []],
    ['((((', []],
  ])('in %j', (text, expected) => expect(show(text)).toEqual(expected));

  test('say where they stand', () => {
    const text = 'Ask for the net promoter score (NPS) twice.';
    const [definition] = findDefinitions(text);
    expect(text.slice(definition?.start, definition?.end)).toBe('net promoter score (NPS)');
  });

  test('take linear time on a page of brackets', () => {
    expect(findDefinitions('some words and more (ABCDEF) '.repeat(2000))).toEqual([]);
  });
});
