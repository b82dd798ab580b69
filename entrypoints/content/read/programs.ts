import { browser } from '#imports';
import type { Answer } from '../../../glossary/messages';
import { askFromPage } from '../../../glossary/messages-in-page';

/** How often the background is asked at most: it may be stopped in the middle of its answer. */
const triesAllowed = 3;

/**
 * Has a program injected into this frame, and waits for as long as the background takes to wake. Answers whether it was
 * refused for good: the extension was replaced, or has no access any more.
 */
export async function requestProgram(name: 'card' | 'wrap'): Promise<boolean> {
  let answer: Answer<'program.load'> | undefined;
  for (let tries = 0; tries < triesAllowed && !answer && browser.runtime?.id; tries++) {
    answer = await askFromPage('program.load', { name }).catch(() => undefined);
  }
  return answer?.isLoaded === false || !browser.runtime?.id;
}
