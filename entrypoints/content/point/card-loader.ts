import { type CardHost, type Cards, receiveCard } from '../../card/contract';
import { requestProgram } from '../read';

export type CardLoader = {
  /** The cards of this frame, once their program is here. */
  readonly loaded: () => Cards | undefined;
  /** Has the program injected if it is not here yet; undefined where it can't be, or the background does not answer. */
  readonly load: () => Promise<Cards | undefined>;
};

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

  async function request(): Promise<void> {
    const isRefused = await requestProgram('card');
    loading = undefined;
    if (!cards && isRefused) onRefused();
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
