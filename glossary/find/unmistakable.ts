/** Short forms that mean the same to everybody, on pages of any kind. */
const names = new Set(
  (
    'AI AWS B2B B2C CEO CFO COO CRM CSS CTO CV DIY DNS DVD ERP ESG FAQ FAQs FTE GDP GDPR GPS GPU HR HTML HTTP HTTPS ' +
    'HIPAA IPO IoT JSON KPI KPIs LED LLM MBA NDA NGO PDF PDFs PIN QR R&D ROI SaaS SEO SMS SSD UI URL URLs USB UX VAT VPN ' +
    'VIP Wi-Fi WiFi XML'
  ).split(' '),
);

/** Whether a short form needs nothing on the page to speak for its meaning. */
export function isUnmistakable(written: string): boolean {
  return names.has(written);
}
