import { browser } from '#imports';
import type { Command, FrameCard } from '../../glossary/messages';
import type { Settings } from '../../glossary/store/settings';
import { loadCardStyle } from './card-style';
import { createCards } from './cards';
import { markAtSelection, targetOf } from './command';
import { type DwellEvent, type DwellState, shownIn } from './dwell';
import { createDwelling } from './dwelling';
import { anchorInFrame } from './frame-card';
import { createMeanings } from './meanings';
import type { PageAccess } from './page-access';
import { headsFor } from './path';
import type { Anchor } from './place';
import { type HeldKeys, lineAt, markUnder, type Point, watchPointer } from './pointer';
import type { Subject } from './session';
import { bringIntoView, pointOut } from './show';

type Asked = {
  readonly settings: () => Settings;
  readonly site: string;
  /** The extension was updated or removed under the open page. */
  readonly onOrphaned: () => void;
};

export type Explaining = ReturnType<typeof startExplaining>;

/** Milliseconds in which a page that writes a text anew has it marked again. */
const patienceMs = 400;

/** What a card is opened for, and where it belongs. */
type Opening = { readonly subject: Subject; readonly anchor: Anchor };

/** Joins pointer, keys, commands, dwelling and cards: what makes a mark explain itself. */
export function startExplaining({ settings, site, onOrphaned }: Asked) {
  const meanings = createMeanings();
  const dwelling = createDwelling({ openAfter: () => settings().openAfter, onChange: follow });
  const cards = createCards({
    settings,
    site,
    meanings,
    onGone: () => dwelling.send({ kind: 'dismiss' }),
    onUse: () => dwelling.send({ kind: 'hold' }),
    onUnused() {
      dwelling.send({ kind: 'release' });
      if (!isPointedAt()) dwelling.send({ kind: 'leave', isOnWay: false });
    },
    onChange: listen,
    showQuote(quote) {
      const place = page?.findQuote(quote);
      if (place) pointOut(place);
    },
  });
  let page: PageAccess | undefined;
  /** What the open card is about. */
  let subject: Subject | undefined;
  /** What is explained beside marks; these have numbers below zero. */
  let aside: Opening | undefined;
  let asides = 0;
  /** Commands are obeyed one after the other: each goes on from what the one before it has opened. */
  let obeyed: Promise<unknown> = Promise.resolve();
  let point: Point | undefined;
  let last: Point | undefined;
  let stopPointer: (() => void) | undefined;

  function follow(state: DwellState, before: DwellState, event: DwellEvent): void {
    // Asked for when dwelling starts, so that it is there when the card opens.
    const awaited = state.kind === 'waiting' ? page?.termOf(state.target) : undefined;
    if (awaited) {
      void loadCardStyle();
      void meanings.ofTerm({ ...awaited, written: '' });
    }
    const shown = shownIn(state);
    if (event.kind === 'renumber' || (shown === shownIn(before) && event.kind !== 'open')) return;
    const opening = shown === undefined ? undefined : openingOf(shown);
    subject = opening?.subject;
    if (opening) cards.show(opening.subject, opening.anchor, state.kind === 'open' && state.isHeld);
    else cards.close();
  }

  function openingOf(target: number): Opening | undefined {
    if (target < 0) return aside;
    const term = page?.termOf(target);
    const places = page?.placesOf(target) ?? [];
    // Of a term in several pieces, the one that the pointer is on.
    const place = places.find((piece) => point && lineAt(piece, point)) ?? places[0];
    if (!term || !place) return undefined;
    const written = places.map((piece) => (piece instanceof Element ? piece.textContent : String(piece))).join('');
    return { subject: { kind: 'term', term: { ...term, written } }, anchor: { place, at: point } };
  }

  function openAside(subject: Subject, anchor: Anchor, holds: boolean): void {
    asides--;
    aside = { subject, anchor };
    dwelling.send({ kind: 'open', target: asides, holds });
  }

  function onMark(number: number, at: Point, keys: HeldKeys, how: 'hover' | 'tap'): void {
    if (!browser.runtime?.id) {
      tellOfUpdate(number, at);
      return;
    }
    const isOnWay = headsForCard(at);
    if (shownIn(dwelling.state()) !== number) point = { x: at.x, y: at.y };
    const { openBy, openKey } = settings();
    const opens = openBy === 'hover' || (openBy === 'key' && keys[`${openKey}Key`]);
    if (how === 'tap') dwelling.send({ kind: 'open', target: number, holds: false });
    else dwelling.send({ kind: 'enter', target: number, opens, isOnWay });
  }

  function onElsewhere(how: 'hover' | 'press', at: Point): void {
    dwelling.send(how === 'press' ? { kind: 'dismiss' } : { kind: 'leave', isOnWay: headsForCard(at) });
  }

  const isPointedAt = () => cards.current()?.card.host.matches(':hover') ?? false;

  /** Whether the pointer is on its way to the open card; remembers where it is now. */
  function headsForCard({ x, y }: Point): boolean {
    const before = last;
    last = { x, y };
    const card = cards.current()?.card;
    return !!before && !!card && headsFor(card.host.getBoundingClientRect(), before, last);
  }

  /** Says once that the page is to be reloaded, and ends. */
  function tellOfUpdate(number: number, { x, y }: Point): void {
    point = { x, y };
    const opening = openingOf(number);
    cards.closeAll();
    if (opening) openAside({ kind: 'updated' }, opening.anchor, false);
    onOrphaned();
  }

  /** Listens to no more than there is to hear: where nothing is marked and no card open, to nothing. */
  function listen(): void {
    if (!page && !cards.isAny()) {
      stopPointer?.();
      stopPointer = undefined;
    } else stopPointer ??= watchPointer(pointed, { onMark, onElsewhere, onCard });
  }

  const pointed = {
    markAt: (target: EventTarget | null, at: Point) => page && markUnder(page, target, at),
    isCard: (target: EventTarget | null) => cards.sessionOf(target) !== undefined,
    opensByClick: () => settings().openBy === 'click',
  };

  function onCard(target: EventTarget | null, how: 'hover' | 'press'): void {
    // Who presses in a card uses the pointer: it may close when that leaves.
    if (how === 'press') dwelling.send({ kind: 'release' });
    const isCurrent = cards.sessionOf(target) === cards.current();
    dwelling.send(isCurrent ? { kind: 'enterCard' } : { kind: 'leave', isOnWay: false });
  }

  /** Explains a text where it is selected. */
  function lookUp(text: string, holds: boolean): boolean {
    const number = page && markAtSelection(page);
    if (number !== undefined) {
      dwelling.send({ kind: 'open', target: number, holds });
      return true;
    }
    const place = selectedPlace();
    if (place) openAside({ kind: 'text', text }, { place, at: undefined }, holds);
    return place !== null;
  }

  async function obeyNow(command: Command): Promise<boolean> {
    const before = page?.termOf(shownIn(dwelling.state()) ?? 0);
    const found = page && (await targetOf(command, page, before));
    if (found) {
      point = undefined;
      bringIntoView(found.place);
      dwelling.send({ kind: 'open', target: found.number, holds: true });
      return true;
    }
    const text = String(getSelection() ?? '').trim();
    return command === 'explain-term' && text !== '' && lookUp(text, true);
  }

  /**
   * The page has changed: a card whose term is gone closes, unless the same is written and marked anew in the same place,
   * which can take a moment.
   */
  function check(isLast = false): void {
    const target = shownIn(dwelling.state());
    if (!page || target === undefined || target < 0 || cards.current()?.isTelling()) return;
    if (page.placesOf(target).length > 0) return;
    const to = point && markUnder(page, document.elementFromPoint(point.x, point.y), point);
    const isSame = to !== undefined && subject?.kind === 'term' && page.termOf(to)?.entry.id === subject.term.entry.id;
    if (isSame) dwelling.send({ kind: 'renumber', to });
    else if (isLast) dwelling.send({ kind: 'dismiss' });
    else setTimeout(check, patienceMs, true);
  }

  return {
    /** Explains the marks of a page from now on; undefined where there are none any more. */
    attach(next: PageAccess | undefined): void {
      page = next;
      if (!page && !cards.current()?.isTelling()) dwelling.send({ kind: 'dismiss' });
      listen();
    },
    check,
    obey(command: Command): Promise<boolean> {
      const done = obeyed.then(() => obeyNow(command));
      obeyed = done.catch(() => undefined);
      return done;
    },
    lookUp,
    /** Shows the card of a frame that is too small for it, or takes it away. */
    showFrom(card: FrameCard | null): boolean {
      if (!card) {
        if (!isPointedAt()) dwelling.send({ kind: 'leave', isOnWay: false });
        return true;
      }
      const anchor = anchorInFrame(card);
      const { quote = '', ...term } = card;
      if (anchor) openAside({ kind: 'term', term: { ...term, quote } }, anchor, card.isByKey);
      return anchor !== undefined;
    },
  };
}

/** What is selected, where it can be seen; else what has the focus, as the browser does not tell of text in fields. */
function selectedPlace(): Element | Range | null {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  return range && !range.collapsed && range.getClientRects().length > 0 ? range : document.activeElement;
}
