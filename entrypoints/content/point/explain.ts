import { browser } from '#imports';
import type { Command, FrameCard } from '../../../glossary/messages';
import type { Settings } from '../../../glossary/store/settings';
import type { Anchor, Subject } from '../../card/contract';
import { elementOf, linesOf, textOf } from '../mark';
import { headsFor } from './aim';
import { anchorAt, anchorInFrame, isAt, type Point } from './anchor';
import { createCardLoader } from './card-loader';
import { markAtSelection, selectedPlace, targetOf } from './command';
import { type DwellEvent, type DwellState, shownIn } from './dwell';
import { createDwelling } from './dwelling';
import type { PageAccess } from './page-access';
import { type HeldKeys, markUnder, watchPointer } from './pointer';
import { watchScrolling } from './scrolling';
import { bringIntoView, pointOut } from './show';

type Asked = {
  readonly settings: () => Settings;
  readonly site: string;
  /** No card can open here any more: the extension was replaced under the open page, or has no access to it now. */
  readonly onOrphaned: () => void;
};

export type Explaining = ReturnType<typeof startExplaining>;

/** Milliseconds within which a text that the page rewrites is marked again. */
const patienceMs = 400;

/** What a card is opened for, and where it belongs. */
type Opening = { readonly subject: Subject; readonly anchor: Anchor };

/** Joins pointer, keys, commands, dwelling and cards: what makes a mark explain itself. */
export function startExplaining({ settings, site, onOrphaned }: Asked) {
  const dwelling = createDwelling({ openAfter: () => settings().openAfter, onChange: follow });
  const { loaded, load } = createCardLoader(
    {
      settings,
      site,
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
    },
    onOrphaned,
  );
  let page: PageAccess | undefined;
  /** What the open card is about. */
  let subject: Subject | undefined;
  /** Explained texts that are no marks; their numbers are below zero. */
  let aside: Opening | undefined;
  let asides = 0;
  /** Commands are obeyed one after the other: each goes on from what the one before it has opened. */
  let obeyed: Promise<unknown> = Promise.resolve();
  let point: Point | undefined;
  let last: Point | undefined;
  let stopPointer: (() => void) | undefined;
  let stopScrolling: (() => void) | undefined;

  function follow(state: DwellState, before: DwellState, event: DwellEvent): void {
    // Asked for when dwelling starts, so that it is there when the card opens.
    if (state.kind === 'waiting') void prepare(state.target);
    const shown = shownIn(state);
    if (event.kind === 'renumber' || (shown === shownIn(before) && event.kind !== 'open')) return;
    const opening = shown === undefined ? undefined : openingOf(shown);
    subject = opening?.subject;
    stopScrolling?.();
    stopScrolling = opening && watchScrolling(opening.anchor, () => dwelling.send({ kind: 'scroll' }));
    if (opening) open(opening, state.kind === 'open' && state.isHeld);
    else loaded()?.close();
  }

  async function prepare(target: number): Promise<void> {
    const term = page?.termOf(target);
    if (term) (await load())?.prepare({ ...term, written: '' });
  }

  /** Opens a card at once where its program is here, else as soon as it is, unless the reader has moved on by then. */
  function open(opening: Opening, holds: boolean): void {
    const cards = loaded();
    if (cards) cards.show(opening.subject, opening.anchor, holds);
    else void load().then((cards) => openLate(cards, opening, holds));
  }

  function openLate(cards: ReturnType<typeof loaded>, { subject: wanted, anchor }: Opening, holds: boolean): void {
    if (subject !== wanted) return;
    if (cards) cards.show(wanted, anchor, holds);
    else dwelling.send({ kind: 'dismiss' });
  }

  function openingOf(target: number): Opening | undefined {
    if (target < 0) return aside;
    const term = page?.termOf(target);
    const places = page?.placesOf(target) ?? [];
    // Of a term in several pieces, the one that the pointer is on.
    const place = places.find((piece) => point && isAt(piece, point)) ?? places[0];
    if (!term || !place) return undefined;
    const written = places.map(textOf).join('');
    const anchor = anchorAt(elementOf(place), placesNow, point);
    return { subject: { kind: 'term', term: { ...term, written } }, anchor };
  }

  /** The current place of the card's term; the page may have rewritten it. */
  const placesNow = () => page?.placesOf(shownIn(dwelling.state()) ?? 0) ?? [];

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

  const isPointedAt = () => loaded()?.isPointedAt() ?? false;

  /** Whether the pointer is on its way to the open card; remembers where it is now. */
  function headsForCard({ x, y }: Point): boolean {
    const before = last;
    last = { x, y };
    const bounds = loaded()?.bounds();
    return !!before && !!bounds && headsFor(bounds, before, last);
  }

  /** Says once that the page is to be reloaded, where there is a card to say it, and ends. */
  function tellOfUpdate(number: number, { x, y }: Point): void {
    point = { x, y };
    const opening = openingOf(number);
    const [line] = page?.placesOf(number).flatMap(linesOf) ?? [];
    loaded()?.closeAll();
    // The card stays where the mark was, which goes now.
    if (opening && loaded()) openAside({ kind: 'updated' }, { ...opening.anchor, line: () => line }, false);
    onOrphaned();
  }

  /** Listens to no more than there is to hear: where nothing is marked and no card open, to nothing. */
  function listen(): void {
    if (!page && !loaded()?.isAny()) {
      stopPointer?.();
      stopPointer = undefined;
    } else stopPointer ??= watchPointer(pointed, { onMark, onElsewhere, onCard });
  }

  const pointed = {
    markAt: (target: EventTarget | null, at: Point) => page && markUnder(page, target, at),
    isCard: (target: EventTarget | null) => loaded()?.owns(target) ?? false,
    opensByClick: () => settings().openBy === 'click',
  };

  function onCard(target: EventTarget | null, how: 'hover' | 'press'): void {
    // Who presses in a card uses the pointer: it may close when that leaves.
    if (how === 'press') dwelling.send({ kind: 'release' });
    dwelling.send(loaded()?.isCurrent(target) ? { kind: 'enterCard' } : { kind: 'leave', isOnWay: false });
  }

  /** Explains a text where it is selected. */
  async function lookUp(text: string, holds: boolean): Promise<boolean> {
    const number = page && markAtSelection(page);
    const place = number === undefined ? selectedPlace() : undefined;
    if (number !== undefined) dwelling.send({ kind: 'open', target: number, holds });
    else if (place)
      openAside(
        { kind: 'text', text },
        anchorAt(elementOf(place), () => [place]),
        holds,
      );
    else return false;
    return (await load()) !== undefined;
  }

  async function obeyNow(command: Command): Promise<boolean> {
    const before = page?.termOf(shownIn(dwelling.state()) ?? 0);
    const found = page && (await targetOf(command, page, before));
    if (found) {
      point = undefined;
      bringIntoView(found.place);
      dwelling.send({ kind: 'open', target: found.number, holds: true });
      return (await load()) !== undefined;
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
    if (!page || target === undefined || target < 0 || loaded()?.isTelling()) return;
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
      if (!page && !loaded()?.isTelling()) dwelling.send({ kind: 'dismiss' });
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
    async showFrom(card: FrameCard | null): Promise<boolean> {
      if (!card) {
        if (!isPointedAt()) dwelling.send({ kind: 'leave', isOnWay: false });
        return true;
      }
      const anchor = anchorInFrame(card);
      if (!anchor) return false;
      openAside({ kind: 'term', term: card }, anchor, card.isByKey);
      return (await load()) !== undefined;
    },
  };
}
