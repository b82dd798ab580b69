import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../glossary/store/settings';
import { changeSettings, watchSettings } from '../../glossary/store/storage';

/** What the last change came to, in words. The number makes the same words news again. */
export type Outcome = { readonly kind: 'none' | 'saved' | 'failed'; readonly words: string; readonly turn: number };

/** Makes a change and says in words what it was; answers whether it was saved. */
export type Change = (change: (settings: Settings) => Settings, words: string) => Promise<boolean>;

/** Says what a change came to. */
export type Say = (kind: Outcome['kind'], words: string) => void;

/** The message for a change that could not be saved. */
export const notSaved = 'Could not be saved, so nothing has changed. Please try again.';

/**
 * The settings as stored, and the one way to change them. Controls show only what is stored: after a failed write they
 * are drawn again as they were.
 */
export function useSettings(initial: Settings) {
  const [settings, setSettings] = useState(initial);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none', words: '', turn: 0 });
  const turn = useRef(0);
  useEffect(() => watchSettings(setSettings), []);

  const say: Say = (kind, words) => {
    turn.current += 1;
    setOutcome({ kind, words, turn: turn.current });
  };
  const change: Change = async (make, words) => {
    try {
      setSettings(await changeSettings(make));
      say('saved', words);
      return true;
    } catch {
      say('failed', notSaved);
      return false;
    }
  };
  return { settings, outcome, change, say };
}
