import type { Program } from './programs';

/**
 * What is left of a program's part of the page: its markup without marks, its text, and what a range of the page and the
 * selection hold.
 */
export type Outcome = {
  readonly markup: string;
  readonly text: string;
  readonly range: string;
  readonly selection: string;
};

/** Runs in the page: plays programs at once, each in the section of its index, and says what has come of each. */
export async function play(programs: readonly Program[]): Promise<Outcome[]> {
  type Where = { readonly from: number; readonly length: number };

  const textsIn = (root: Node): Text[] => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    return texts;
  };
  /** The text node at a place in an element's text, and the offset in it. */
  const placeAt = (root: Element, at: number): [Text, number] | undefined => {
    let rest = at % Math.max(1, root.textContent?.length ?? 1);
    for (const text of textsIn(root)) {
      if (rest < text.length) return [text, rest];
      rest -= text.length;
    }
    return undefined;
  };
  const rangeOf = (root: Element, { from, length }: Where): Range | undefined => {
    const all = root.textContent?.length ?? 0;
    const start = placeAt(root, from);
    if (!start || all === 0) return undefined;
    const begin = from % all;
    const end = placeAt(root, Math.max(begin, Math.min(begin + length, all) - 1));
    if (!end) return undefined;
    const range = document.createRange();
    range.setStart(...start);
    range.setEnd(end[0], end[1] + 1);
    return range;
  };
  const bold = () => document.createElement('b');

  const acts: Record<string, (root: Element, where: Where) => unknown> = {
    surround(root, where) {
      const range = rangeOf(root, where);
      if (range && range.startContainer === range.endContainer) range.surroundContents(bold());
    },
    'extract and put back'(root, where) {
      const range = rangeOf(root, where);
      if (!range) return;
      const wrapper = bold();
      wrapper.append(range.extractContents());
      range.insertNode(wrapper);
    },
    delete: (root, where) => rangeOf(root, where)?.deleteContents(),
    'insert a text': (root, where) => rangeOf(root, where)?.insertNode(document.createTextNode('NEW ')),
    split(root, { from }) {
      const [text, offset] = placeAt(root, from) ?? [];
      text?.splitText(offset ?? 0);
    },
    'write every text in capitals'(root) {
      for (const text of textsIn(root)) text.data = text.data.toUpperCase();
    },
    'write one text'(root, { from }) {
      const [text] = placeAt(root, from) ?? [];
      if (text) text.data = text.data.toUpperCase();
    },
    'insert data'(root, { from }) {
      const [text, offset] = placeAt(root, from) ?? [];
      text?.insertData(offset ?? 0, 'more ');
    },
    'delete data'(root, { from, length }) {
      const [text, offset] = placeAt(root, from) ?? [];
      text?.deleteData(offset ?? 0, Math.min(length, 3));
    },
    'take all out and put it back'(root) {
      const kept = [...root.childNodes];
      root.replaceChildren();
      root.append(...kept);
    },
    'replace by a fragment'(root, { from }) {
      const [text] = placeAt(root, from) ?? [];
      if (!text) return;
      const fragment = document.createDocumentFragment();
      for (const piece of text.data.split(/(?<= )/)) fragment.append(piece);
      text.replaceWith(fragment);
    },
    'wrap a text node'(root, { from }) {
      const [text] = placeAt(root, from) ?? [];
      if (!text) return;
      const wrapper = document.createElement('i');
      text.replaceWith(wrapper);
      wrapper.append(text);
    },
    clone: (root) => root.replaceWith(root.cloneNode(true)),
    'write the markup back'(root) {
      // biome-ignore lint/correctness/noSelfAssign: the page makes its nodes anew.
      root.innerHTML = root.innerHTML;
    },
    normalize: (root) => root.normalize(),
    'append word by word'(root) {
      for (const word of [' and', ' the', ' KPI']) root.append(word);
    },
    'move to the end': (root) => root.parentElement?.append(root),
    'set the text'(root, { from }) {
      root.textContent = `Now the KPI and the SLA are at ${from}.`;
    },
  };

  async function playOne({ steps }: Program, index: number): Promise<Omit<Outcome, 'selection'>> {
    const section = document.querySelectorAll('section')[index] as Element;
    const range = document.createRange();
    range.selectNodeContents(section.children[1] as Element);
    for (const { act, paragraph, pause, ...where } of steps) {
      const root = section.children[paragraph % section.children.length];
      if (root) acts[act]?.(root, where);
      if (pause !== undefined) await new Promise((resolve) => setTimeout(resolve, pause));
    }
    // By then the page is read and marked again.
    await new Promise((resolve) => setTimeout(resolve, 400));
    return {
      markup: section.innerHTML.replaceAll(/<\/?gloss-mark[^>]*>/g, ''),
      text: section.textContent ?? '',
      range: range.toString(),
    };
  }

  getSelection()?.selectAllChildren(document.querySelectorAll('p')[1] as Element);
  const outcomes = await Promise.all(programs.map(playOne));
  // It is one for all, and is looked at when nobody changes anything any more.
  const selection = String(getSelection());
  return outcomes.map((outcome) => ({ ...outcome, selection }));
}
