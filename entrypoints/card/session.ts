import { type CardActions, type CardContent, type Menu, type Notice, nameOf } from '../../components/card-content';
import { textOf } from '../../components/copied-text';
import { askFromPage } from '../../glossary/messages-in-page';
import type { CategoryId } from '../../glossary/schema';
import { type Card, createCard } from './card';
import type { Anchor, CardHost, Subject } from './contract';
import { copyText } from './copy';
import type { createMeanings } from './meanings';
import { createTrail } from './trail';

/** One card, from when it is opened until it is closed. */
export type Session = {
  readonly card: Card;
  /** `holds`: for those who use keys; the card takes the focus, and gives it back when it closes. */
  open(subject: Subject, anchor: Anchor, holds: boolean): void;
  close(): void;
  /** Gives the focus back; a card that is not pinned closes with that. */
  leave(): void;
  /** Whether it says something that is to stay, though its term is no longer marked. */
  readonly isTelling: () => boolean;
};

export type SessionParts = Pick<CardHost, 'settings' | 'site' | 'showQuote'> & {
  readonly meanings: ReturnType<typeof createMeanings>;
  readonly onClose: (session: Session) => void;
  readonly onPin: () => void;
};

/** Joins a card with the way through it and with what its buttons do. */
export function createSession({ settings, site, meanings, onClose, onPin, showQuote }: SessionParts): Session {
  const card = createCard();
  const trail = createTrail(meanings.ofEntry, (next) => show(next));
  let subject: Subject | undefined;
  let content: CardContent | undefined;
  let notice: Notice | undefined;
  let menu: Menu | undefined;
  let isPinned = false;
  /** The reader has asked this card for more than its sentence. */
  let isWhole = false;
  /** A change is on its way: marks may change before its answer arrives. */
  let isChanging = false;
  let giveBack = () => {};

  function show(next: CardContent): void {
    content = next;
    notice = undefined;
    turn(undefined);
  }

  function turn(next: Menu | undefined): void {
    menu = next;
    draw();
  }

  function draw(): void {
    if (!content) return;
    const actions = actionsFor(content);
    card.draw({
      content,
      notice,
      menu,
      actions,
      isPinned,
      onOpen: trail.open,
      onBack: trail.back(),
      way: trail.way(),
      onClose: close,
    });
  }

  function say(words: string, onUndo?: () => void): void {
    notice = { words, onUndo };
    turn(undefined);
  }

  /** Changes a setting and confirms it, with an undo. A press on a covered card changes nothing. */
  async function change(
    ask: (isUndone: boolean) => Promise<unknown>,
    words: string,
    undone: string,
    back = () => say(undone),
  ): Promise<void> {
    if (card.isCovered()) return;
    isChanging = true;
    const isDone = await ask(false).then(Boolean, () => false);
    const fail = () => say('This could not be saved. Please try again.');
    if (!isDone) return fail();
    say(words, () => void ask(true).then(back, fail));
  }

  function know(entryId: string, term: string): void {
    const ask = (isUndone: boolean) => askFromPage('reader.knows', { entryId, isKnown: !isUndone });
    void change(ask, `You know ${term}: it is marked nowhere now.`, `${term} is marked again.`);
  }

  function choose(name: string, entryId: string | null): void {
    const ask = (isUndone: boolean) => {
      return askFromPage('reader.means', { site, name, entryId: isUndone ? null : (entryId ?? '') });
    };
    const turned = entryId === null ? undefined : meanings.ofEntry(entryId, entryId);
    const before = content;
    if (turned) trail.start(() => turned);
    // The card shows what is stored: after an undo, the meaning from before.
    const back = () => {
      if (turned && before) show(before);
      say('Forgotten again.');
    };
    void Promise.resolve(turned).then(() => change(ask, `Remembered for ${site}.`, '', back));
  }

  function hideCategory(category: CategoryId, name: string): void {
    const ask = (isUndone: boolean) => askFromPage('reader.hides', { site, category, isHidden: !isUndone });
    void change(ask, `${name} is not marked on ${site} now.`, `${name} is marked again on ${site}.`);
  }

  function leaveSite(): void {
    const ask = (isUndone: boolean) => askFromPage('reader.leaves', { site, isOff: !isUndone });
    void change(ask, `Nothing is marked on ${site} now.`, `Switched on again on ${site}.`);
  }

  function actionsFor(shown: CardContent): CardActions {
    if (shown.kind === 'loading' || shown.kind === 'updated') return {};
    const quote = 'quote' in shown ? shown.quote : undefined;
    const text = textOf(shown);
    // Pages opened from this computer have no host to call them by.
    const isSite = site !== '' && site !== 'file:';
    const entry = shown.kind === 'entry' ? shown.meaning.entry : undefined;
    const written = shown.kind === 'entry' ? shown.written : undefined;
    const isTerm = isSite && subject?.kind === 'term';
    const isOwn = shown.kind === 'entry' && shown.meaning.source === 'own';
    const category = shown.kind === 'entry' ? shown.meaning.category : null;
    return {
      site,
      onPin: pin,
      onMenu: turn,
      onSearch: () => void askFromPage('search.open', { text: nameOf(shown) }).catch(() => undefined),
      onCopy: text
        ? () => void copyText(text).then((isCopied) => say(isCopied ? 'Copied.' : 'Could not be copied.'))
        : undefined,
      onEdit:
        isOwn && entry ? () => void askFromPage('own.edit', { entryId: entry.id }).catch(() => undefined) : undefined,
      onWrite: isOwn
        ? undefined
        : () => void askFromPage('own.add', { name: (written ?? nameOf(shown)).slice(0, 120) }).catch(() => undefined),
      onKnow: entry && (() => know(entry.id, entry.term)),
      onChoose: written && isTerm ? (id) => choose(written, id) : undefined,
      onHideCategory:
        isTerm && category && shown.kind === 'entry'
          ? () => hideCategory(category, shown.meaning.categoryName)
          : undefined,
      onLeaveSite: isTerm ? leaveSite : undefined,
      onRetry: trail.retry,
      onMore: isWhole || settings().cardSize === 'full' ? undefined : more,
      onShowQuote: quote ? () => showQuote(quote) : undefined,
    };
  }

  function more(): void {
    const hadFocus = card.hasFocus();
    isWhole = true;
    draw();
    // The pressed button, which had it, is gone.
    if (hadFocus) card.focus();
  }

  function pin(): void {
    isPinned = true;
    card.pin();
    draw();
    onPin();
  }

  function close(): void {
    const hadFocus = card.hasFocus();
    trail.stop();
    card.hide();
    content = undefined;
    isPinned = false;
    isWhole = false;
    isChanging = false;
    if (hadFocus) giveBack();
    giveBack = () => {};
    onClose(self);
  }

  const self: Session = {
    card,
    open(next, anchor, holds) {
      trail.stop();
      subject = next;
      show(atOnce(next));
      card.show(anchor, settings().theme);
      if (next.kind === 'term') trail.start(() => meanings.ofTerm(next.term));
      if (next.kind === 'text') trail.start(() => meanings.ofText(next.text));
      if (!holds) return;
      if (!card.hasFocus()) giveBack = rememberFocus();
      card.focus();
    },
    close,
    leave: () => (isPinned ? giveBack() : close()),
    isTelling: () => isChanging || notice !== undefined || subject?.kind === 'updated',
  };

  function atOnce(next: Subject): CardContent {
    if (next.kind === 'term') return meanings.atOnce(next.term);
    return next.kind === 'text' ? { kind: 'loading', term: next.text } : { kind: 'updated', term: 'Glosslight' };
  }

  return self;
}

/** What gives the focus back to where it is now, also in open shadow roots. */
function rememberFocus(): () => void {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const before = at;
  return () => (before instanceof HTMLElement ? before.focus({ preventScroll: true }) : undefined);
}
