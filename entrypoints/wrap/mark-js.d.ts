declare module 'mark.js' {
  type Options = {
    readonly element?: string;
    readonly className?: string;
    readonly separateWordSearch?: boolean;
    readonly accuracy?: 'partially' | 'complementary' | 'exactly';
    readonly each?: (element: Element) => void;
  };

  /** The part of mark.js's published interface that is used here. */
  export default class Mark {
    constructor(context: Element);
    mark(words: string | readonly string[], options?: Options): void;
    /** Wraps ranges of the context's text, in UTF-16 units over all of its text nodes. */
    markRanges(ranges: readonly { readonly start: number; readonly length: number }[], options?: Options): void;
  }
}
