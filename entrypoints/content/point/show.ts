import { elementOf, linesOf, type Place } from '../mark';

/** Of the prototype, as fields of a form can have these names. */
const { scrollIntoView, animate } = Element.prototype;

/** The ring around a term that is pointed out: seen on light and dark pages alike. */
const ring = ['0 0 0 2px #fff, 0 0 0 5px #b45309', '0 0 0 2px transparent, 0 0 0 5px transparent'];

/** Brings a mark to the middle of the window and draws the eye to it for a moment, without changing the page. */
export function pointOut(place: Place): void {
  const element = elementOf(place);
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollIntoView.call(element, { block: 'center', behavior: isCalm ? 'instant' : 'smooth' });
  // An animation is neither attribute nor style of the element, so the page's own code does not see it.
  animate.call(element, { boxShadow: ring, borderRadius: ['3px', '3px'] }, { duration: 2200, easing: 'ease-in' });
}

/** Brings a place to the middle of the window at once, unless it is in view as it is. */
export function bringIntoView(place: Place): void {
  if (!isInView(place)) scrollIntoView.call(elementOf(place), { block: 'center', behavior: 'instant' });
}

/** Whether the first line of a place is in the window. */
export function isInView(place: Place): boolean {
  const [line] = linesOf(place);
  return line !== undefined && line.top >= 0 && line.bottom <= window.innerHeight && line.right > 0;
}
