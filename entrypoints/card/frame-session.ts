import type { FrameCard } from '../../glossary/messages';
import { askFromPage } from '../../glossary/messages-in-page';
import type { Card } from './card';
import type { Anchor, ExplainedTerm, Subject } from './contract';
import type { Session } from './session';

/** Pixels that a frame has at least for cards to be read in it. */
const least = { width: 320, height: 280 };

/** Whether this is a frame with less room than a card takes. */
export function isTooSmallForCards(): boolean {
  return window.top !== window && (window.innerWidth < least.width || window.innerHeight < least.height);
}

/** Stands for a card of this frame that the tab's top frame shows; where it can't, the card opens here after all. */
export function createFrameSession(createHere: () => Session, onClose: (session: Session) => void): Session {
  let here: Session | undefined;
  let isOpen = false;
  const host = document.createElement('gloss-card');

  async function open(subject: Subject, anchor: Anchor, holds: boolean): Promise<void> {
    isOpen = true;
    const line = anchor.line();
    const isShown = subject.kind === 'term' && line && (await show(subject.term, line, holds));
    if (isShown || !isOpen) return;
    here ??= createHere();
    here.open(subject, anchor, holds);
  }

  const self: Session = {
    get card(): Card {
      return here?.card ?? nowhere(host);
    },
    open: (...asked) => void open(...asked),
    close() {
      if (!isOpen) return;
      isOpen = false;
      if (here) here.close();
      else void askFromPage('frame.card', { card: null }).catch(() => undefined);
      onClose(self);
    },
    leave: () => here?.leave(),
    isTelling: () => here?.isTelling() ?? false,
  };
  return self;
}

/** A card that is in another document. */
function nowhere(host: HTMLElement): Card {
  const nothing = () => {};
  const no = () => false;
  return {
    host,
    show: nothing,
    draw: nothing,
    pin: nothing,
    hide: nothing,
    focus: nothing,
    isAtEdge: no,
    moveByKey: no,
    receive: nothing,
    hasFocus: no,
    isCovered: no,
  };
}

async function show(term: ExplainedTerm, line: DOMRect, isByKey: boolean): Promise<boolean> {
  const { entry, isGuess, reasons, others, quote, written } = term;
  // Where a frame in a frame stands, its top does not know: the card stands beside the outer frame, whose line is empty.
  const isNested = window.parent !== window.top;
  const { x, y, width, height } = isNested ? new DOMRect() : line;
  const card: FrameCard = {
    entry,
    isGuess,
    written,
    line: { x, y, width, height },
    size: [window.innerWidth, window.innerHeight],
    isByKey,
    reasons: [...reasons],
    others: [...others],
    ...(quote && { quote }),
  };
  return askFromPage('frame.card', { card }).then(
    ({ shown }) => shown,
    () => false,
  );
}
