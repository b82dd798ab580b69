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

  test.each([
    // Alignment: letters in parts of words, spoken x, skipped and light words, accents of numbers.
    ['business-to-business (B2B) sellers', ['B2B = business-to-business']],
    ['we ask for two-factor authentication (2FA)', ['2FA = two-factor authentication']],
    ['the World Wide Web Consortium (W3C)', ['W3C = World Wide Web Consortium']],
    ['work on internationalisation (i18n) began', ['i18n = internationalisation']],
    ['an employee experience (EX) survey', ['EX = employee experience']],
    ['the total cost of the whole ownership (TCO)', ['TCO = total cost of the whole ownership']],
    [
      'offers in the Harbour Pilots and Lighthouse Keepers Union (HPLKU)',
      ['HPLKU = Harbour Pilots and Lighthouse Keepers Union'],
    ],
    ['the large parcel letter (LPL) rate', ['LPL = large parcel letter']],
    ['a model for the rest (FR) of us', []],
    // Nested and square brackets, brackets in words, an earlier definition in the long form.
    ['(see the average order value (AOV) below)', ['AOV = average order value']],
    ['the gross (before tax) margin rate (GMR)', ['GMR = gross (before tax) margin rate']],
    ['an Application Port (AP) Gateway (APG)', ['AP = Application Port', 'APG = Application Port (AP) Gateway']],
    ['the poly(vinyl) sheet liner (PSL)', ['PSL = poly(vinyl) sheet liner']],
    ['water H(2)O and sodium Na(+)', []],
    // What stands in the bracket beside the short form.
    ['monthly recurring revenue (or MRR)', ['MRR = monthly recurring revenue']],
    ['monthly recurring revenue (hereafter "MRR")', ['MRR = monthly recurring revenue']],
    ['monthly recurring revenue (MRR; see page 4)', ['MRR = monthly recurring revenue']],
    ['the monthly recurring revenue (MRR, in euros)', ['MRR = monthly recurring revenue']],
    ['a Delivery Promise Index (DPI or DPX)', ['DPI = Delivery Promise Index', 'DPX = Delivery Promise Index']],
    ['the Open Crane Driver (Open CD) exam', ['CD = Crane Driver']],
    ['the Crane Repair Planner (CR Planner) tool', ['CR = Crane Repair']],
    ['the CRP board (crane-repair-plan board)', ['CRP = crane-repair-plan']],
    ['information technology (IT) staff', ['IT = information technology']],
    ['the harbour is theirs (it)', []],
    ['something so very odd (sic)', []],
    // The short form first.
    ['Every SLO (service level objective, agreed each year) counts', ['SLO = service level objective']],
    ['GLS (gate lamp service of the harbour) is old', ['GLS = gate lamp service of the harbour']],
    ['An AE (short for account executive) calls', ['AE = account executive']],
    ['The OKR (see the annex) is', []],
    // Phrases.
    ['NRR stands for net revenue retention.', ['NRR = net revenue retention']],
    ['TTV, which is short for time to value, fell', ['TTV = time to value']],
    ['PQL is an acronym for product qualified lead.', ['PQL = product qualified lead']],
    ['We call the service level objective, or SLO, a promise.', ['SLO = service level objective']],
    ['a customer data platform, abbreviated CDP, keeps', ['CDP = customer data platform']],
    ['the weighted pipeline value, also known as WPV', ['WPV = weighted pipeline value']],
    ['by the Harbour Crane Association, HCA. It', ['HCA = Harbour Crane Association']],
    ['by the harbour crane association HCA since', ['HCA = harbour crane association']],
    ['We stand for honesty, or else IBM leaves', []],
    // Lines of a glossary.
    ['AHT: average handle time', ['AHT = average handle time']],
    ['- **FCR** – first contact resolution', ['FCR = first contact resolution']],
    [
      'FRT = first response time\nASA = average speed of answer',
      ['FRT = first response time', 'ASA = average speed of answer'],
    ],
    ['CSM: we will call them tomorrow', []],
    ['Note: new orders take extra', []],
    // Rejected long forms.
    ['receiving a (RA) parcel', []],
    ['An AE (& anyone else) may come', []],
    ['the REV scale (REV)', []],
  ])('by rule, in %j', (text, expected) => expect(show(text)).toEqual(expected));

  test('keep the short form as it is written', () => {
    const written = (text: string) => findDefinitions(text).map((one) => one.written);
    expect(written("our key performance indicators (KPIs), the subject matter expert's (SME's)")).toEqual([
      'KPIs',
      "SME's",
    ]);
  });

  test('say where they stand', () => {
    const text = 'Ask for the net promoter score (NPS) twice.';
    const [definition] = findDefinitions(text);
    expect(text.slice(definition?.start, definition?.end)).toBe('net promoter score (NPS)');
  });

  test('take linear time on a page of brackets', () => {
    const pieces = [
      'some words and more (ABCDEF) ',
      ...['(', ') ', '[(', 'A, or ', 'NPS: ', '\n\n \n', '- ', 'NPS NPS ', 'a.b.c '],
    ];
    const took = (times: number) => {
      const started = performance.now();
      for (const piece of pieces) expect(findDefinitions(piece.repeat(times))).toEqual([]);
      return performance.now() - started;
    };
    // The least of some runs, so that what else the machine does counts little. Four times the text takes sixteen times
    // as long where each piece looks at all others.
    const least = (times: number) => Math.min(...Array.from({ length: 4 }, () => took(times)));
    took(1000);
    expect(least(8000) / least(2000)).toBeLessThan(12);
  });
});
