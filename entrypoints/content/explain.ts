import { browser } from '#imports';
import type { Settings } from '../../glossary/store/settings';
import { createCard } from './card';
import { type DwellEvent, type DwellState, delayOf, dwell, idle, shownIn } from './dwell';
import type { Term } from './findings';
import type { Highlighter } from './highlight';
import { createMeanings } from './meanings';
import { lineAt, type Point, watchPointer } from './pointer';
import { createTrail } from './trail';

type Asked = {
  readonly highlighter: Highlighter;
  readonly termOf: (number: number) => Term | undefined;
  readonly settings: () => Settings;
  /** The extension was updated or removed under the open page. */
  readonly onOrphaned: () => void;
};

/** Joins pointer, keys, dwelling and card: what makes a mark explain itself. Answers what ends it. */
export function startExplaining({ highlighter, termOf, settings, onOrphaned }: Asked): () => void {
  const meanings = createMeanings();
  const trail = createTrail(meanings.ofEntry, (content) => card.update(content));
  let state: DwellState = idle;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let point: Point | undefined;

  const card = createCard({
    theme: () => settings().theme,
    onOpen: trail.open,
    back: trail.back,
    onClose: () => send({ kind: 'dismiss' }),
  });

  function send(event: DwellEvent): void {
    const before = state;
    state = dwell(state, event);
    if (state === before) return;
    clearTimeout(timer);
    const { token } = state;
    const delay = delayOf(state, settings().openAfter);
    if (delay !== undefined) timer = setTimeout(() => send({ kind: 'due', token }), delay);
    // Asked for when dwelling starts, so that it is there when the card opens.
    const awaited = state.kind === 'waiting' ? termOf(state.target) : undefined;
    if (awaited) void meanings.ofTerm(awaited);
    if (shownIn(state) !== shownIn(before) || event.kind === 'open') show(shownIn(state));
  }

  function show(target: number | undefined): void {
    const term = target === undefined ? undefined : termOf(target);
    const place = target === undefined ? undefined : placeUnder(highlighter.placesOf(target), point);
    trail.stop();
    if (!term || !place) {
      card.hide();
      return;
    }
    card.show({ place, at: point }, meanings.atOnce(term));
    trail.start(meanings.ofTerm(term));
  }

  const stopPointer = watchPointer(highlighter, card.isCard, {
    onMark(number, at, how) {
      if (!browser.runtime?.id) return onOrphaned();
      if (shownIn(state) !== number) point = { x: at.x, y: at.y };
      send(how === 'tap' ? { kind: 'open', target: number } : { kind: 'enter', target: number });
    },
    onCard: () => send({ kind: 'enterCard' }),
    onElsewhere: (how) => send(how === 'press' ? { kind: 'dismiss' } : { kind: 'leave' }),
  });
  const stopKeys = watchEscape(() => {
    const isOpen = shownIn(state) !== undefined;
    send({ kind: 'dismiss' });
    return isOpen;
  });

  return () => {
    stopPointer();
    stopKeys();
    send({ kind: 'dismiss' });
  };
}

/** Of a term in several pieces, the one that the pointer is on. */
function placeUnder(places: readonly (Element | Range)[], point: Point | undefined): Element | Range | undefined {
  return places.find((place) => point && lineAt(place, point)) ?? places[0];
}

/** Escape closes an open card before the page, or a dialog of it, acts on it. */
function watchEscape(close: () => boolean): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !event.isTrusted || !close()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', listen, { capture: true });
  return () => window.removeEventListener('keydown', listen, { capture: true });
}
