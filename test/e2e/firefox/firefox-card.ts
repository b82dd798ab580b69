import type { Page } from 'puppeteer-core';
import { type Card, type DebuggerNode, describeCard, findCard, placeInCard } from '../card';

/** The card that is open over a page, or undefined. */
export async function readCard(page: Page): Promise<Card | undefined> {
  return onCard<Card | undefined>(page, describeCard);
}

/** Presses what has this name in the card: a related term, a button. */
export async function clickInCard(page: Page, name: string): Promise<void> {
  const place = await onCard<ReturnType<typeof placeInCard>>(page, placeInCard, name);
  if (!place) throw new Error(`The card has nothing to press that is called ${name}.`);
  await page.mouse.click(place.x, place.y);
}

type FirefoxNode = DebuggerNode & { readonly sharedId: string | undefined };

/** A node as WebDriver BiDi writes it. */
type BidiNode = {
  readonly sharedId?: string;
  readonly value?: {
    readonly localName?: string;
    readonly mode?: 'open' | 'closed';
    readonly children?: readonly BidiNode[];
    readonly shadowRoot?: BidiNode | null;
  };
};

/** Calls a function on the card's element, through WebDriver BiDi, which writes out closed shadow roots when asked to. */
async function onCard<Result>(page: Page, call: object, argument = ''): Promise<Result | undefined> {
  const document = await callFunction(page, '() => document.documentElement', {
    serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
  });
  const card = findCard(asTree(document as BidiNode));
  if (!card?.sharedId) return undefined;
  const described = await callFunction(page, `function (name) { return JSON.stringify((${call}).call(this, name)); }`, {
    this: { sharedId: card.sharedId },
    arguments: [{ type: 'string', value: argument }],
  }).catch(nothingIfGone);
  const { value } = described as { value?: string };
  return value === undefined ? undefined : JSON.parse(value);
}

/** A closing card can leave the page between being found and being read. */
function nothingIfGone(error: unknown): object {
  if (/no such node|stale element/.test(String(error))) return {};
  throw error;
}

function asTree({ sharedId, value = {} }: BidiNode): FirefoxNode {
  const { localName, mode, shadowRoot, children = [] } = value;
  const inside = shadowRoot ? [shadowRoot, ...children] : children;
  return { sharedId, localName, isClosedRoot: mode === 'closed', children: inside.map(asTree) };
}

type Send = (
  method: string,
  params: object,
) => Promise<{ result: { result?: unknown; exceptionDetails?: { text: string } } }>;

/** Sends the command itself: Puppeteer's own `evaluate` has no way to ask for shadow roots. */
async function callFunction(page: Page, functionDeclaration: string, options: object): Promise<unknown> {
  const connection: { send: Send } = Reflect.get(page.browser(), 'connection');
  const target = { context: Reflect.get(page.mainFrame(), '_id') };
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration,
    target,
    awaitPromise: false,
    ...options,
  });
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return result.result;
}
