import { render } from 'preact';
import { type CardContent, TermCard } from '../../components/TermCard';
import cardCss from '../../components/term-card.css?inline';
import type { Settings } from '../../glossary/store/settings';
import { type Anchor, elementOf, placeAt } from './place';

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

/**
 * The card on a page: in a closed shadow root, which neither the page's scripts nor its style reach, and in the top
 * layer, above all that the page stacks. It stands in the page only while it is open.
 */
export function createCard({ theme, onOpen, back, onClose }: Asked): Card {
  const host = document.createElement('gloss-card');
  const root = host.attachShadow({ mode: 'closed' });
  const surface = document.createElement('div');
  root.append(styleOf(cardCss), surface);
  keepEvents(host);
  let stopFollowing: (() => void) | undefined;

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
      stopFollowing?.();
      stopFollowing = placeAt(host, anchor);
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

/** What is typed and pressed in the card is no business of the page, whose menus and shortcuts would answer to it. */
function keepEvents(host: HTMLElement): void {
  const kinds = 'keydown keyup keypress click dblclick mousedown mouseup pointerdown pointerup touchstart touchend';
  for (const kind of kinds.split(' ')) host.addEventListener(kind, (event) => event.stopPropagation());
}

/** Under a modal dialog or a fullscreen element the rest of the page is dead, so the card goes into it. */
function containerOf(place: Element | Range): Element {
  const element = elementOf(place);
  const dialog = element.closest('dialog:modal');
  if (dialog) return dialog;
  const full = document.fullscreenElement;
  return full?.contains(element) ? full : document.documentElement;
}
