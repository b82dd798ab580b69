/**
 * Entries that readers of business and technology texts meet most often, by field, as a reviewer judged: of those that a
 * query finds, they come first. The relations between entries say the rest.
 */
const byField = `
customer-experience customer-journey customer-satisfaction customer-support customer-relationship-management churn-rate net-promoter-score touchpoint
marketing-automation email-marketing content-marketing search-engine-optimization social-media-marketing call-to-action landing-page conversion-rate target-audience brand-awareness
sales-pipeline sales-funnel sales-cycle lead sales-qualified-lead marketing-qualified-lead upselling cross-selling quota account-executive business-to-business business-to-consumer
product-manager product-roadmap product-market-fit product-owner minimum-viable-product user-experience user-interface persona wireframe prototype a-b-testing
agile scrum sprint kanban backlog user-story retrospective stakeholder project-management milestone scope-creep
application-programming-interface software-development-kit open-source technical-debt continuous-integration unit-test version-control-system deployment bug
cloud-computing software-as-a-service infrastructure-as-a-service platform-as-a-service container kubernetes docker microservices load-balancer service-level-agreement
database data-warehouse data-lake structured-query-language business-intelligence dashboard big-data metadata extract-transform-load
artificial-intelligence machine-learning large-language-model chatbot generative-ai algorithm
phishing ransomware malware encryption firewall multi-factor-authentication single-sign-on virtual-private-network penetration-test security-vulnerability
revenue gross-margin profit-margin cash-flow balance-sheet budget return-on-investment ebitda annual-recurring-revenue monthly-recurring-revenue invoice
venture-capital startup equity-of-owners initial-public-offering runway burn-rate valuation due-diligence mergers-and-acquisitions
human-resources onboarding recruiting performance-review remote-work benefits
supply-chain logistics inventory procurement purchase-order vendor
compliance general-data-protection-regulation audit intellectual-property non-disclosure-agreement contract-management
key-performance-indicator objectives-and-key-results swot-analysis benchmark best-practice
`;

/** The ids of entries that most readers meet. */
export const wellKnown: ReadonlySet<string> = new Set(byField.trim().split(/\s+/));
