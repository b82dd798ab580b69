import { siteOf } from '../../../glossary/store/sites';

/** Whether a document is a web page. Browsers show JSON, text, images and PDF in documents of HTML's class too. */
export function isReadable(page: Document): boolean {
  return ['text/html', 'application/xhtml+xml'].includes(page.contentType) && page.body !== null;
}

/** Square pixels below which a frame is an advertisement's counter or a button, not something to read. */
const smallestFrame = 20_000;

/** Whether a frame is too small to read in. */
function isTooSmall(frame: Window): boolean {
  return frame.innerWidth * frame.innerHeight < smallestFrame;
}

/** Widths and heights that advertisements are sold in, in CSS pixels; the smaller ones are too small anyway. */
const advertised =
  /^(?:1[26]0x600|180x150|250x250|300x(?:100|250|600|1050)|320x(?:100|250|480)|336x280|468x60|728x90|970x(?:90|250))$/;

/** Whether a frame is of another site and has exactly the size of an advertisement. */
export function isAdvertisement(frame: Window): boolean {
  // Only a frame of the same origin knows its element.
  return frame.frameElement === null && advertised.test(`${frame.innerWidth}x${frame.innerHeight}`);
}

/** Resolves when a frame can hold something to read: many are hidden or folded at first. Never, where it is none to read. */
export function whenWorthReading(frame: Window = window): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isReadable(frame.document) || isTooSmall(frame) || isAdvertisement(frame)) return;
      frame.removeEventListener('resize', look);
      sizes.disconnect();
      resolve();
    };
    frame.addEventListener('resize', look);
    // Tells of the first size too: a frame of another process may get that without an event.
    const sizes = new ResizeObserver(look);
    sizes.observe(frame.document.documentElement);
  });
}

/**
 * Resolves when the page is shown for the first time. A tab in the background and a page that is loaded ahead have nobody
 * to explain anything to.
 */
export function whenShown(page: Document = document): Promise<void> {
  if (page.visibilityState !== 'hidden') return Promise.resolve();
  return new Promise((resolve) => page.addEventListener('visibilitychange', () => resolve(), { once: true }));
}

/** The path of the page in the tab; empty in a frame of another site, which is not told. */
export function pathOfPage(): string {
  try {
    return window.top?.location.pathname ?? '';
  } catch {
    return '';
  }
}

/** The site whose settings hold here: for a frame that of the page around it, as far as the browser tells. */
export function siteOfPage(frame: Window = window): string {
  const ancestors = frame.location.ancestorOrigins;
  const top = ancestors?.[ancestors.length - 1];
  const url = URL.parse(top && top !== 'null' ? top : frame.location.href);
  return url ? siteOf(url) : '';
}
