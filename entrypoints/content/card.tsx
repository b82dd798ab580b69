import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import { render } from 'preact';
import { type CardContent, TermCard } from '../../components/TermCard';
import cardCss from '../../components/term-card.css?inline';
import type { Settings } from '../../glossary/store/settings';
import { contains, type Point } from './pointer';

/** Where a card belongs: the mark's element or range, and the point on it that it was opened from. */
export type Anchor = { readonly place: Element | Range; readonly at: Point | undefined };

export type Card = {
  /** Shows a card at a place; an open one moves there. */
  show(anchor: Anchor, content: CardContent): void;
  /** Sets other content into the open card. */
  update(content: CardContent): void;
  hide(): void;
  /** Whether an event came from the card. */
  isCard(target: EventTarget | null): boolean;
};

type Asked = {
  readonly theme: () => Settings['theme'];
  readonly onOpen: (entryId: string) => void;
  /** The way back from the shown content, if there is one. */
  readonly back: () => (() => void) | undefined;
  readonly onClose: () => void;
};

const headingId = 'gloss-heading';

/** Pixels between the line of text and the card, and between the card and the viewport's edge. */
const gap = 6;
const margin = 8;

/**
 * The card on a page: in a closed shadow root, which neither the page's scripts nor its style reach, and in the top
 * layer, above all that the page stacks. It stands in the page only while it is open.
 */
export function createCard({ theme, onOpen, back, onClose }: Asked): Card {
  const host = document.createElement('gloss-card');
  const root = host.attachShadow({ mode: 'closed' });
  const surface = document.createElement('div');
  root.append(styleOf(cardCss), surface);
  keepKeys(host, onClose);
  let stopFollowing: (() => void) | undefined;

  function place(anchor: Anchor): void {
    const reference = { getBoundingClientRect: () => lineOf(anchor), contextElement: elementOf(anchor.place) };
    const move = async () => {
      const middleware = [offset(gap), flip({ padding: margin }), shift({ padding: margin })];
      const { x, y } = await computePosition(reference, host, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware,
      });
      host.style.setProperty('left', `${Math.round(x)}px`, 'important');
      host.style.setProperty('top', `${Math.round(y)}px`, 'important');
    };
    stopFollowing?.();
    stopFollowing = autoUpdate(reference, host, () => void move());
  }

  function draw(content: CardContent): void {
    render(
      <div role="dialog" aria-labelledby={headingId}>
        <TermCard content={content} onOpen={onOpen} onBack={back()} onClose={onClose} headingId={headingId} />
      </div>,
      surface,
    );
  }

  return {
    show(anchor, content) {
      resetStyle(host);
      host.dataset.theme = theme();
      draw(content);
      const container = containerOf(anchor.place);
      if (host.parentNode !== container) container.append(host);
      host.popover = 'manual';
      if (!host.matches(':popover-open')) host.showPopover();
      place(anchor);
    },
    update: draw,
    hide() {
      stopFollowing?.();
      stopFollowing = undefined;
      host.remove();
      render(null, surface);
    },
    isCard: (target) => target === host,
  };
}

/** What the page's style could reach of the host is set here, where nothing of the page outranks it. */
function resetStyle(host: HTMLElement): void {
  const style = {
    all: 'initial',
    position: 'fixed',
    inset: 'auto',
    left: '0',
    top: '0',
    margin: '0',
    padding: '0',
    border: '0',
    background: 'none',
    overflow: 'visible',
    display: 'block',
    'z-index': '2147483647',
  };
  host.removeAttribute('style');
  for (const [name, value] of Object.entries(style)) host.style.setProperty(name, value, 'important');
}

function styleOf(css: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = css;
  return style;
}

/** Keys typed in the card are no business of the page; Escape closes the card. */
function keepKeys(host: HTMLElement, onClose: () => void): void {
  for (const kind of ['keydown', 'keyup', 'keypress'] as const) {
    host.addEventListener(kind, (event) => {
      if (kind === 'keydown' && event.key === 'Escape') onClose();
      event.stopPropagation();
    });
  }
}

/** The line of a wrapped term that it was opened from. */
function lineOf({ place, at }: Anchor): DOMRect {
  const lines = [...place.getClientRects()];
  return (at && lines.find((line) => contains(line, at))) ?? lines[0] ?? place.getBoundingClientRect();
}

function elementOf(place: Element | Range): Element {
  if (place instanceof Element) return place;
  const { commonAncestorContainer: node } = place;
  return node instanceof Element ? node : (node.parentElement ?? document.documentElement);
}

/** Under a modal dialog or a fullscreen element the rest of the page is dead, so the card goes into it. */
function containerOf(place: Element | Range): Element {
  const element = elementOf(place);
  const dialog = element.closest('dialog:modal');
  if (dialog) return dialog;
  const full = document.fullscreenElement;
  return full?.contains(element) ? full : document.documentElement;
}
