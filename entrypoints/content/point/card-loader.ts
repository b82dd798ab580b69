import { browser } from '#imports';
import type { Answer } from '../../../glossary/messages';
import { askFromPage } from '../../../glossary/messages-in-page';
import { type CardHost, type Cards, receiveCard } from '../../card/contract';

export type CardLoader = {
  /** The cards of this frame, once their program is here. */
  readonly loaded: () => Cards | undefined;
  /** Has the program injected if it is not here yet; undefined where it can't be, or the background does not answer. */
  readonly load: () => Promise<Cards | undefined>;
};

/** How often the background is asked at most: it may be stopped in the middle of its answer. */
const triesAllowed = 3;

/**
 * Loads the card's program into this frame when it is wanted for the first time: most pages are read without a card.
 * `onRefused` is called where it can never come, as the extension was replaced or has no access any more.
 */
export function createCardLoader(host: CardHost, onRefused: () => void): CardLoader {
  let cards: Cards | undefined;
  let loading: Promise<void> | undefined;

  receiveCard((create) => {
    cards ??= create(host);
  });

  /** Waits for as long as the background takes to wake: whoever dwells that long still wants the card. */
  async function request(): Promise<void> {
    let answer: Answer<'card.load'> | undefined;
    for (let tries = 0; tries < triesAllowed && !answer && browser.runtime?.id; tries++) {
      answer = await askFromPage('card.load', {}).catch(() => undefined);
    }
    loading = undefined;
    if (!cards && (answer?.isLoaded === false || !browser.runtime?.id)) onRefused();
  }

  return {
    loaded: () => cards,
    async load() {
      loading ??= cards ? undefined : request();
      await loading;
      return cards;
    },
  };
}
