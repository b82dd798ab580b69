import type { Meaning } from '../../glossary/schema';

/** A meaning with every part that a card can show. */
export const churn: Meaning = {
  entry: {
    id: 'churn-rate',
    term: 'Churn rate',
    acronyms: ['CR'],
    aliases: ['attrition rate'],
    definition: 'The share of customers who leave in a period.',
    more: 'A leak that new customers have to make up for.',
    example: 'Of 200 customers 10 left: 5%.',
    formula: 'Customers lost ÷ customers at the start × 100',
  },
  category: 'finance',
  categoryName: 'Finance',
  source: 'builtin',
  origin: 'Built-in glossary',
  formula: {
    text: 'CR = Customers lost ÷ customers at the start × 100',
    fraction: { label: 'CR', over: 'Customers lost', under: 'customers at the start', times: '× 100' },
  },
  related: [
    { id: 'retention', term: 'Retention' },
    { id: 'lifetime-value', term: 'Lifetime value' },
  ],
  notToConfuse: [{ id: 'bounce-rate', term: 'Bounce rate', line: 'Visits that end at once.' }],
};

/** A meaning with the least that a card can show. */
export const plain: Meaning = {
  entry: {
    id: 'retention',
    term: 'Retention',
    acronyms: [],
    aliases: [],
    definition: 'Keeping the customers that one has.',
    more: 'Cheaper than winning new ones.',
  },
  category: 'customer-experience',
  categoryName: 'Customer experience',
  source: 'builtin',
  origin: 'Built-in glossary',
  related: [],
  notToConfuse: [],
};

/** A meaning of the reader's own, with the least that it can have. */
export const own: Meaning = {
  entry: {
    id: 'own:run-rate',
    term: 'Run rate',
    acronyms: [],
    aliases: [],
    definition: 'What this month brought in, times twelve.',
  },
  category: null,
  categoryName: 'Your glossary',
  source: 'own',
  origin: 'Written by you',
  related: [],
  notToConfuse: [],
};
