/** Short forms that mean the same to nearly everybody who writes them, on pages of any kind. */
const names = new Set(
  (
    'AI API APIs ARR AWS B2B B2C CAC CEO CFO CI/CD COO CRM CSAT CSS CTA CTO CTR CV DIY DNS DVD ERP ESG FAQ FAQs FTE GDP ' +
    'GDPR GPS GPU HIPAA HR HTML HTTP HTTPS IPO IoT JSON KPI KPIs LED LLM LLMs LTV MBA MQL MRR NDA NGO NPS OKR OKRs ' +
    'PDF PDFs PIN QR R&D ROI SaaS SDK SEO SLA SLAs SMS SSD SSO UI URL URLs USB UX VAT VPN VIP Wi-Fi WiFi XML'
  ).split(' '),
);

/** Whether a short form needs nothing on the page to speak for its meaning. */
export function isUnmistakable(written: string): boolean {
  return names.has(written);
}
