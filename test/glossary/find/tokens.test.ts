import { describe, expect, test } from 'vitest';
import { found, lexiconOf } from './lexicon-of';

const lexicon = lexiconOf([
  { term: 'Customer relationship management', acronyms: ['CRM'] },
  { term: 'Application programming interface', acronyms: ['API'] },
  { term: 'Service level agreement', acronyms: ['SLA'] },
  { term: 'Key performance indicator', acronyms: ['KPI'] },
  { term: 'Node.js' },
  { term: 'Common weakness enumeration', acronyms: ['CWE'] },
  { term: 'Special publication', acronyms: ['SP', 'SP 800'] },
  { term: 'CI/CD' },
]);

const texts = (text: string) => found(lexicon, text).map((line) => line.split(' → ')[0]);

describe('no term', () => {
  test.each([
    'The folder /srv/CRM/backup is full',
    'on C:\\CRM\\data of the disk, or API:\\data',
    'from the file CRM-export.csv of today',
    'from CRM_2024.xlsx and CRM.csv',
    'closed API-1234 and SLA-7 today',
    'see ~/SLA/readme or ./API/notes',
    'put to s3://bucket/CRM/ at night',
    'call /v2/CRM/list twice',
    'call example.org/CRM or https://example.org/x/API',
    'in CRM/2024/Q1.xlsx of the share',
    'part ABC-SLA-9 is late',
    'send 2024-SLA-final.docx and v2-API-beta.zip',
    'a crm.SLA.get() and a CRM.save',
    'set CRM=1 and mode=API first',
    'run it with --CRM or -SLA on',
    'use $CRM, #{SLA}, %KPI% and {{CRM}} or {{ CRM }} there',
    'write `CRM` and <SLA> there',
    'open CRM:3000 or http://CRM',
    'host CRM-01.internal is up',
    'build API-2.4.1-rc1 is out',
    'mail crm-API@example.org or CRM@example.org',
    'the class CRM::Client and CRM->save and API() of it',
  ])('%s', (text) => expect(texts(text)).toEqual([]));
});

describe('still a term', () => {
  test.each([
    ['a CRM-based, API-first and SLA-driven way', ['CRM', 'API', 'SLA']],
    ['CRM/API and pros/cons of the KPI', ['CRM', 'API', 'KPI']],
    ['CRM/API/SLA in one', ['CRM', 'API', 'SLA']],
    ['API/Node.js with CI/CD', ['API', 'Node.js', 'CI/CD']],
    ['CRM: a system. SLA:99% of it', ['CRM', 'SLA']],
    ['CRM = customer relationship management', ['CRM', 'customer relationship management']],
    ['the CRM, the API; the SLA! Is it a KPI?', ['CRM', 'API', 'SLA', 'KPI']],
    ['(CRM) [API] “SLA” \'KPI\' "CRM"', ['CRM', 'API', 'SLA', 'KPI', 'CRM']],
    ['KPI(s) and CRM(s)', ['KPI', 'CRM']],
    ['the API—or the CRM–SLA gap', ['API', 'CRM', 'SLA']],
    ['-CRM\n-API', ['CRM', 'API']],
    ['a 3-API plan, a pre-SLA time', ['API', 'SLA']],
    ['Is it the API?The CRM is', ['API', 'CRM']],
    ['and #CRM as well', ['CRM']],
    ['CWE-79 and SP 800-53 of them', ['CWE', 'SP 800']],
    ['KPI-Dashboards und das CRM-System', ['KPI', 'CRM']],
    ["l’API et l'SLA dell’CRM, d'API", ['API', 'SLA', 'CRM', 'API']],
  ])('%j', (text, expected) => expect(texts(text)).toEqual(expected));
});
