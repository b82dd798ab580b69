import { browser } from '#imports';
import type { CardContent } from '../../components/TermCard';
import { ask } from '../../glossary/messages';
import { categories } from '../../glossary/schema';
import type { Settings } from '../../glossary/store/settings';
import { createCard } from './card';
import { type DwellEvent, type DwellState, delayOf, dwell, idle, shownIn } from './dwell';
import { pageIdPrefix, type Term } from './findings';
import type { Highlighter } from './highlight';
import { contains, type Point, watchPointer } from './pointer';

type Asked = {
  readonly highlighter: Highlighter;
  readonly termOf: (number: number) => Term | undefined;
  readonly settings: () => Settings;
  /** The extension was updated or removed under the open page. */
  readonly onOrphaned: () => void;
};

/** Joins pointer, keys, dwelling and card: what makes a mark explain itself. */
export function startExplaining({ highlighter, termOf, settings, onOrphaned }: Asked) {
  let state: DwellState = idle;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let point: Point | undefined;
  /** What the card shows, the last one, and what it showed before. */
  let trail: CardContent[] = [];
  const asked = new Map<string, Promise<CardContent>>();

  const card = createCard({
    theme: () => settings().theme,
    onOpen: (entryId) => void turnTo(entryId),
    back: () => (trail.length > 1 ? goBack : undefined),
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
    if (state.kind === 'waiting') void fetchContent(state.target);
    if (shownIn(state) !== shownIn(before) || event.kind === 'open') show(shownIn(state));
  }

  function show(target: number | undefined): void {
    const term = target === undefined ? undefined : termOf(target);
    const places = target === undefined ? [] : highlighter.placesOf(target);
    const place = places.find((where) => point && isUnder(where, point)) ?? places[0];
    if (!term || !place || target === undefined) {
      card.hide();
      return;
    }
    trail = [{ kind: 'loading', term: term.entry.term }];
    card.show({ place, at: point }, waiting(term));
    void fetchContent(target).then((content) => {
      if (shownIn(state) === target && content) replaceTop(content);
    });
  }

  function replaceTop(content: CardContent): void {
    trail = [...trail.slice(0, -1), content];
    card.update(content);
  }

  async function turnTo(entryId: string): Promise<void> {
    const { token } = state;
    const content = await readEntry(entryId, entryId);
    if (shownIn(state) === undefined || state.token < token) return;
    trail = [...trail, content];
    card.update(content);
  }

  function goBack(): void {
    trail = trail.slice(0, -1);
    const content = trail.at(-1);
    if (content) card.update(content);
  }

  /** Asked for when dwelling starts, so that it is there when the card opens. */
  async function fetchContent(target: number): Promise<CardContent | undefined> {
    const term = termOf(target);
    if (!term) return undefined;
    if (term.entry.id.startsWith(pageIdPrefix)) return pageContent(term);
    const content = await readEntry(term.entry.id, term.entry.term);
    return content.kind === 'entry' ? { ...content, guess: term.isGuess } : content;
  }

  function readEntry(entryId: string, term: string): Promise<CardContent> {
    const known = asked.get(entryId);
    if (known) return known;
    const content = readMeaning(entryId, term);
    asked.set(entryId, content);
    // A failure is asked again the next time.
    void content.then(({ kind }) => kind === 'missing' && asked.delete(entryId));
    return content;
  }

  async function readMeaning(entryId: string, term: string): Promise<CardContent> {
    if (!browser.runtime?.id) onOrphaned();
    // The background may be asleep or being restarted: asked twice, it answers.
    const answer = await ask('meaning.read', { entryId }).catch(() =>
      ask('meaning.read', { entryId }).catch(() => undefined),
    );
    const meaning = answer?.meaning;
    return meaning
      ? { kind: 'entry', meaning, categoryName: categories[meaning.category], guess: false }
      : { kind: 'missing', term };
  }

  const stopPointer = watchPointer(highlighter, card.isCard, {
    onMark(number, at, how) {
      if (shownIn(state) !== number) point = { x: at.x, y: at.y };
      send(how === 'tap' ? { kind: 'open', target: number } : { kind: 'enter', target: number });
    },
    onCard: () => send({ kind: 'enterCard' }),
    onElsewhere: (how) => send(how === 'press' ? { kind: 'dismiss' } : { kind: 'leave' }),
  });
  const stopKeys = watchEscape(() => {
    if (shownIn(state) === undefined) return false;
    send({ kind: 'dismiss' });
    return true;
  });

  return () => {
    stopPointer();
    stopKeys();
    send({ kind: 'dismiss' });
  };
}

function waiting(term: Term): CardContent {
  return term.entry.id.startsWith(pageIdPrefix) ? pageContent(term) : { kind: 'loading', term: term.entry.term };
}

function pageContent({ entry, quote = '' }: Term): CardContent {
  return { kind: 'page', term: entry.term, acronym: entry.id.slice(pageIdPrefix.length), quote };
}

function isUnder(place: Element | Range, point: Point): boolean {
  return [...place.getClientRects()].some((line) => contains(line, point));
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
