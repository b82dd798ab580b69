import { browser } from '#imports';
import type { Sender } from '../../glossary/channel';

/** Milliseconds after which it is looked at why a program is not there yet. */
const patienceMs = 500;

/** Puts a program into the frame that asks for it; answers false where the browser does not let it in. */
export async function injectProgram(name: 'card' | 'wrap', { tabId, frameId, origin }: Sender): Promise<boolean> {
  if (tabId === undefined || frameId === undefined) return false;
  const target = { tabId, frameIds: [frameId] };
  const injecting = browser.scripting.executeScript({ target, files: [`/${name}.js`], injectImmediately: true }).then(
    () => true,
    () => false,
  );
  const isInjected = await Promise.race([injecting, new Promise<undefined>((late) => setTimeout(late, patienceMs))]);
  return isInjected ?? ((await isWithheld(origin)) ? false : injecting);
}

/** Whether access to a site was taken back: Chromium then lets an injection wait until it is given again, if ever. */
async function isWithheld(origin: string | undefined): Promise<boolean> {
  const asked = browser.permissions.contains({ origins: [`${origin}/*`] });
  // A frame without an origin of its own can't be asked about.
  return asked.then(
    (isGiven) => !isGiven,
    () => false,
  );
}
