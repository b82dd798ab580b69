import type { CDPSession, Page } from '@playwright/test';
import {
  type Card,
  type DebuggerNode,
  describeCard,
  findCard,
  focusInCard,
  openedUp,
  placeInCard,
  placeInFoot,
  sizesInCard,
  styleOfCard,
} from './card';

/** The card that is open over a page, or undefined. */
export function readCard(page: Page): Promise<Card | undefined> {
  return onCard<Card | undefined>(page, describeCard);
}

/** What in the card has the focus, by its name. */
export function readFocus(page: Page): Promise<string | undefined> {
  return onCard<string | undefined>(page, focusInCard);
}

/** The open card as HTML whose root is open, for those who can't look into a closed one. */
export function readOpenedUp(page: Page): Promise<string | undefined> {
  return onCard<string>(page, openedUp);
}

/** The sizes of what can be pressed in the open card. */
export function readTargets(page: Page): Promise<{ name: string; width: number; height: number }[] | undefined> {
  return onCard<{ name: string; width: number; height: number }[]>(page, sizesInCard);
}

/** A computed style of the open card. */
export function readStyle(page: Page, property: string): Promise<string | undefined> {
  return onCard<string | undefined>(page, styleOfCard, property);
}

/** Where in the viewport something in the card is that has this name. */
export function placeOf(page: Page, name: string): Promise<{ x: number; y: number } | undefined> {
  return onCard<ReturnType<typeof placeInCard>>(page, placeInCard, name);
}

/** Presses what has this name in the card: a related term, a button. */
export async function clickInCard(page: Page, name: string): Promise<void> {
  const place = await onCard<ReturnType<typeof placeInCard>>(page, placeInCard, name);
  if (!place) throw new Error(`The card has nothing to press that is called ${name}.`);
  await page.mouse.click(place.x, place.y);
}

/** Presses what has this name in the foot of the card. */
export async function clickInFoot(page: Page, name: string): Promise<void> {
  const place = await onCard<ReturnType<typeof placeInFoot>>(page, placeInFoot, name);
  if (!place) throw new Error(`The foot of the card has nothing to press that is called ${name}.`);
  await page.mouse.click(place.x, place.y);
}

/** Calls a function on the card's element, through the debugger. */
async function onCard<Result>(page: Page, call: object, argument?: string): Promise<Result | undefined> {
  const cdp = await page.context().newCDPSession(page);
  try {
    const card = findCard(await readTree(cdp));
    if (!card) return undefined;
    const object = await resolve(cdp, card);
    if (!object) return undefined;
    const { result } = await cdp.send('Runtime.callFunctionOn', {
      objectId: object,
      functionDeclaration: call.toString(),
      arguments: [{ value: argument }],
      returnByValue: true,
    });
    return result.value;
  } finally {
    await cdp.detach();
  }
}

/** A handle on a node of the tree; undefined where it left the page since the tree was read, as a closing card does. */
async function resolve(cdp: CDPSession, { nodeId }: ChromiumNode): Promise<string | undefined> {
  try {
    return (await cdp.send('DOM.resolveNode', { nodeId })).object.objectId;
  } catch (error) {
    if (String(error).includes('No node with given id found')) return undefined;
    throw error;
  }
}

type ChromiumNode = DebuggerNode & { readonly nodeId: number };
type CdpNode = Awaited<ReturnType<typeof getDocument>>['root'];

const getDocument = (cdp: CDPSession) => cdp.send('DOM.getDocument', { depth: -1, pierce: true });

async function readTree(cdp: CDPSession): Promise<ChromiumNode> {
  return asTree((await getDocument(cdp)).root);
}

function asTree({ nodeId, localName, shadowRootType, shadowRoots = [], children = [] }: CdpNode): ChromiumNode {
  const isClosedRoot = shadowRootType === 'closed';
  return { nodeId, localName, isClosedRoot, children: [...shadowRoots, ...children].map(asTree) };
}
