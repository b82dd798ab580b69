import { siteOf } from '../../glossary/store/sites';

/** Whether a document is a web page. Browsers show JSON, text, images and PDF in documents of HTML's class too. */
export function isReadable(page: Document): boolean {
  return ['text/html', 'application/xhtml+xml'].includes(page.contentType) && page.body !== null;
}

/** Square pixels below which a frame is an advertisement's counter or a button, not something to read. */
const smallestFrame = 20_000;

/** Whether a frame is too small to read in. */
export function isTooSmall(frame: Window): boolean {
  return frame.innerWidth * frame.innerHeight < smallestFrame;
}

/** The site whose settings hold here: for a frame that of the page around it, as far as the browser tells. */
export function siteOfPage(frame: Window = window): string {
  const ancestors = frame.location.ancestorOrigins;
  const top = ancestors?.[ancestors.length - 1];
  const url = URL.parse(top && top !== 'null' ? top : frame.location.href);
  return url ? siteOf(url) : '';
}
