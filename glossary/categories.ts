/** The fields of work that the built-in glossary is divided into, in the order in which they are shown. */
export const categories = {
  'customer-experience': 'Customer experience',
  marketing: 'Marketing',
  advertising: 'Advertising',
  sales: 'Sales',
  product: 'Product',
  design: 'Design and research',
  data: 'Data and analytics',
  ai: 'Artificial intelligence',
  engineering: 'Engineering',
  cloud: 'Cloud and operations',
  security: 'Security',
  privacy: 'Privacy and compliance',
  finance: 'Finance and SaaS metrics',
  people: 'People and HR',
  strategy: 'Management and strategy',
  commerce: 'E-commerce and supply chain',
  /** What acronyms of the fields above mean elsewhere: a meaning that is not listed can never win. */
  other: 'Other fields',
} as const;

export type CategoryId = keyof typeof categories;

export const categoryIds = Object.keys(categories) as CategoryId[];
