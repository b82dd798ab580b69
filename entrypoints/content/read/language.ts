/** Whether a page declares an element's text to be English, or declares nothing. */
export function isEnglish(element: Element): boolean {
  const declared: Element | null = Element.prototype.closest.call(element, '[lang]');
  return /^(en\b|$)/i.test(declared ? (Element.prototype.getAttribute.call(declared, 'lang') ?? '') : '');
}
