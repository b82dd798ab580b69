import { expect as base, type Frame, type Locator, type Page } from '@playwright/test';
import { type Box, type Painted, readPainted } from './painted';

/** Which marks are meant: those inside what a selector fits, that read so, or the one at a place in document order. */
type Wanted = { readonly inside?: string; readonly reads?: (text: string) => boolean; readonly at?: number };

type Options = { readonly position?: { readonly x: number; readonly y: number } };

/**
 * The marks of a page or frame in document order, with what tests ask of locators: painted, they are no elements that a
 * locator could find.
 */
export type Marks = {
  /** What they read, piece by piece. */
  readonly texts: () => Promise<string[]>;
  readonly count: () => Promise<number>;
  readonly first: () => Marks;
  readonly last: () => Marks;
  readonly nth: (at: number) => Marks;
  readonly getByText: (text: string, options?: { readonly exact?: boolean }) => Marks;
  /** The box of the first line of the first of them, in the tab's viewport; waits until it is there and in view. */
  readonly boundingBox: () => Promise<Box>;
  /** The boxes of all lines of the first of them, in the viewport of its frame. */
  readonly lines: () => Promise<readonly Box[]>;
  readonly hover: (options?: Options) => Promise<void>;
  readonly click: (options?: Options) => Promise<void>;
  readonly dblclick: () => Promise<void>;
};

/** The marks of a page or frame; `inside` is a selector of what they are to stand in. */
export function marks(where: Page | Frame, inside?: string): Marks {
  const frame = 'mainFrame' in where ? where.mainFrame() : where;
  return marksIn(frame, inside === undefined ? {} : { inside });
}

function marksIn(frame: Frame, wanted: Wanted): Marks {
  const { inside, reads = () => true, at } = wanted;
  const { mouse } = frame.page();

  async function all(shown?: number): Promise<Painted[]> {
    const painted = await frame.evaluate(readPainted, { inside, shown });
    const fitting = painted.filter(({ text }) => reads(text));
    return at === undefined ? fitting : [fitting.at(at)].filter((one) => one !== undefined);
  }

  async function boundingBox(): Promise<Box> {
    await base.poll(() => all()).not.toHaveLength(0);
    const [wantedOne] = await all();
    const [found] = await all(wantedOne?.index);
    const [line] = found?.lines ?? [];
    if (!line) throw new Error('The mark has no box.');
    const around = frame.parentFrame() ? await (await frame.frameElement()).boundingBox() : undefined;
    return { ...line, x: line.x + (around?.x ?? 0), y: line.y + (around?.y ?? 0) };
  }

  async function point({ position }: Options = {}): Promise<[x: number, y: number]> {
    const { x, y, width, height } = await boundingBox();
    return [x + (position?.x ?? width / 2), y + (position?.y ?? height / 2)];
  }

  return {
    texts: async () => (await all()).map(({ text }) => text),
    count: async () => (await all()).length,
    first: () => marksIn(frame, { ...wanted, at: 0 }),
    last: () => marksIn(frame, { ...wanted, at: -1 }),
    nth: (index) => marksIn(frame, { ...wanted, at: index }),
    getByText(text, { exact = false } = {}) {
      const isPart = (other: string) => other.toLowerCase().includes(text.toLowerCase());
      return marksIn(frame, { ...wanted, reads: (other) => (exact ? other === text : isPart(other)) });
    },
    boundingBox,
    async lines() {
      await base.poll(() => all()).not.toHaveLength(0);
      return (await all())[0]?.lines ?? [];
    },
    hover: async (options) => mouse.move(...(await point(options))),
    click: async (options) => mouse.click(...(await point(options))),
    dblclick: async () => mouse.dblclick(...(await point())),
  };
}

type Verdict = { readonly pass: boolean; readonly message: () => string };

/** What is expected of marks is waited for, as of locators. */
async function verdict(isNot: boolean, expectation: () => Promise<void>): Promise<Verdict> {
  try {
    await expectation();
    return { pass: !isNot, message: () => '' };
  } catch (error) {
    return { pass: isNot, message: () => String(error) };
  }
}

const isMarks = (subject: object): subject is Marks => 'texts' in subject;

type Patience = { readonly timeout?: number };

/** Playwright's `expect`, whose expectations of locators hold for marks too. */
export const expect = base.extend({
  async toHaveCount(subject: Marks | Locator, count: number, options?: Patience) {
    if (!isMarks(subject)) {
      const on = this.isNot ? base(subject).not : base(subject);
      return verdict(this.isNot, () => on.toHaveCount(count, options));
    }
    const polled = base.poll(subject.count, { ...options });
    return verdict(this.isNot, () => (this.isNot ? polled.not : polled).toBe(count));
  },
  async toHaveText(subject: Marks | Locator, texts: string | readonly string[], options?: Patience) {
    if (!isMarks(subject)) {
      const on = this.isNot ? base(subject).not : base(subject);
      return verdict(this.isNot, () => on.toHaveText(texts, options));
    }
    const wanted = typeof texts === 'string' ? [texts] : texts;
    const polled = base.poll(subject.texts, { ...options });
    return verdict(this.isNot, () => (this.isNot ? polled.not : polled).toEqual(wanted));
  },
});
