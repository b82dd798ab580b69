import type { Categorised } from '../../glossary/builtin';
import { type CategoryId, categories, categoryIds } from '../../glossary/categories';

/** What each category is about, in a sentence. */
const sentences: Record<CategoryId, string> = {
  'customer-experience': 'How customers are served, listened to and kept.',
  marketing: 'Winning attention and turning it into interest.',
  advertising: 'Buying, placing and measuring ads.',
  sales: 'From the first contact to the signed contract.',
  product: 'Deciding what to build, for whom and when.',
  design: 'Understanding people and shaping what they use.',
  data: 'Collecting, storing and making sense of numbers.',
  ai: 'Machines that learn, and how they are trained and used.',
  engineering: 'How software is written, tested and put together.',
  cloud: 'Running software for many people, without a break.',
  security: 'Keeping attackers out and harm small.',
  privacy: 'The rules for personal data, and how they are kept.',
  finance: 'Money in, money out, and the figures of subscriptions.',
  people: 'Hiring, paying and developing those who work here.',
  strategy: 'Goals, plans and how an organization is led.',
  commerce: 'Selling online, and getting goods to the buyer.',
  other: 'What the same acronyms mean in science, government and elsewhere.',
};

/** A category as the options show it. */
export type CategoryLine = {
  readonly id: CategoryId;
  readonly name: string;
  readonly sentence: string;
  readonly terms: number;
};

/** All categories in their order, with the number of terms in each. */
export function describeCategories(glossary: readonly Categorised[]): CategoryLine[] {
  return categoryIds.map((id) => ({
    id,
    name: categories[id],
    sentence: sentences[id],
    terms: glossary.filter((found) => found.category === id).length,
  }));
}
