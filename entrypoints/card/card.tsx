import { render } from 'preact';
import { TermCard, type TermCardProps } from '../../components/TermCard';
import css from '../../components/term-card.css?inline';
import type { Settings } from '../../glossary/store/settings';
import { containerOf, watchContainers } from './container';
import type { Anchor } from './contract';
import { makeDraggable, moveByKey } from './drag';
import { repeatInside } from './events';
import { resetStyle, resetZoom, watchCover } from './host';
import { watchOverflow } from './overflow';
import { keepInWindow, placeAt } from './place';

export type Card = {
  readonly host: HTMLElement;
  /** Shows what was drawn at a place; an open card moves there. */
  show(anchor: Anchor, theme: Settings['theme']): void;
  draw(props: TermCardProps): void;
  /** Leaves the card where it is on the window, whatever becomes of its place. */
  pin(): void;
  hide(): void;
  focus(): void;
  /** Whether Tab would lead out of the card. */
  isAtEdge(isBackward: boolean): boolean;
  /** Moves a pinned card whose grip has the focus; answers whether the key did that. */
  moveByKey(event: KeyboardEvent): boolean;
  /** Takes an event that was for the card, and was kept from the page. */
  receive(event: Event): void;
  /** Whether it, or something in it, has the focus. */
  hasFocus(): boolean;
  /** Whether something of the page lies over it. */
  isCovered(): boolean;
};

const headingId = 'gloss-heading';

/**
 * The card on a page: in a closed shadow root, which neither the page's scripts nor its style reach, and in the top
 * layer, above all that the page stacks. It stands in the page only while it is open.
 */
export function createCard(): Card {
  const host = document.createElement('gloss-card');
  const root = host.attachShadow({ mode: 'closed' });
  const surface = document.createElement('div');
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style, surface);
  makeDraggable(surface, host);
  let stops: (() => void)[] = [];
  let cover: ReturnType<typeof watchCover> | undefined;
  let anchor: Anchor | undefined;

  function stop(): void {
    for (const stopOne of stops) stopOne();
    stops = [];
  }

  /** Puts the card where it can be seen and used, above all else. */
  function raise(): void {
    if (!anchor) return;
    const container = containerOf(anchor.element);
    if (host.parentNode !== container) container.append(host);
    host.popover = 'manual';
    if (!host.matches(':popover-open')) host.showPopover();
    resetZoom(host);
  }

  return {
    host,
    show(next, theme) {
      stop();
      anchor = next;
      resetStyle(host);
      host.dataset.theme = theme;
      raise();
      cover = watchCover(host);
      stops = [cover.stop, placeAt(host, anchor), watchContainers(raise), watchOverflow(surface)];
    },
    draw(props) {
      render(
        <div role="dialog" aria-labelledby={headingId}>
          <TermCard {...props} headingId={headingId} />
        </div>,
        surface,
      );
    },
    pin() {
      const [stopCover, stopPlace, ...others] = stops;
      stopPlace?.();
      stops = [...(stopCover ? [stopCover] : []), keepInWindow(host), ...others];
    },
    hide() {
      stop();
      host.remove();
      render(null, surface);
    },
    focus: () => root.getElementById(headingId)?.focus({ preventScroll: true }),
    isAtEdge(isBackward) {
      const stations = [...root.querySelectorAll<HTMLElement>('button')];
      return root.activeElement === (isBackward ? stations[0] : stations.at(-1));
    },
    moveByKey: (event) => !!root.activeElement?.matches('.gloss-card-grip') && moveByKey(host, event),
    receive: (event) => repeatInside(root, event),
    hasFocus: () => root.activeElement !== null,
    isCovered: () => cover?.isCovered() ?? false,
  };
}
