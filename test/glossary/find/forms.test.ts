import { describe, expect, test } from 'vitest';
import { formsOf } from '../../../glossary/find/forms';
import { acronymForms, pluralOf, singularOf } from '../../../glossary/find/plurals';

describe('plural and singular', () => {
  test.each([
    ['journey', 'journeys'],
    ['strategy', 'strategies'],
    ['analysis', 'analyses'],
    ['process', 'processes'],
    ['index', 'indices'],
    ['mix', 'mixes'],
  ])('%s, %s', (one, many) => expect(pluralOf(one)).toBe(many));

  test.each([
    ['metrics', 'metric'],
    ['strategies', 'strategy'],
    ['processes', 'process'],
    ['analysis', undefined],
    ['business', undefined],
    ['bus', undefined],
  ])('%s, %s', (many, one) => expect(singularOf(many)).toBe(one));
});

describe('forms of a name', () => {
  test.each([
    ['customer journey', ['customer journeys']],
    ['cost per click', ['cost per clicks', 'costs per click']],
    ['moment of truth', ['moments of truth']],
    ['funnel metrics', ['funnel metric']],
    ['personalization', ['personalisation', 'personalizations', 'personalisations']],
    ['hyper-personalization', ['hyperpersonalization', 'hyper-personalisation', 'hyperpersonalisation']],
    ['CX optimization', ['cx optimisation']],
    ['consumer buying behavior', ['consumer buying behaviour']],
    ['fulfillment logistics', ['fulfilment logistics']],
    ['data centre', ['data center']],
    ['labelled data', ['labeled data']],
    ['click-through rate', ['clickthrough rate', 'clickthrough rates']],
    ['catalogue', ['catalog']],
  ])('%s', (name, expected) => expect(formsOf(name)).toEqual(expect.arrayContaining(expected)));

  test('come with the name itself, once', () => {
    const forms = formsOf('Sales Funnel');
    expect(forms[0]).toBe('sales funnel');
    expect(new Set(forms).size).toBe(forms.length);
  });

  test('of an acronym keep its case', () => {
    expect(acronymForms('KPI')).toEqual(['KPI', 'KPIs']);
    expect(acronymForms('CMS')).toEqual(['CMS', 'CMSes', 'CMSs']);
  });
});
