import type { CDPSession, Page } from '@playwright/test';
import { type Card, type DebuggerNode, describeCard, findCard, placeInCard } from './card';

/** The card that is open over a page, or undefined. */
export function readCard(page: Page): Promise<Card | undefined> {
  return onCard<Card | undefined>(page, describeCard);
}

/** Presses what has this name in the card: a related term, a button. */
export async function clickInCard(page: Page, name: string): Promise<void> {
  const place = await onCard<ReturnType<typeof placeInCard>>(page, placeInCard, name);
  if (!place) throw new Error(`The card has nothing to press that is called ${name}.`);
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
