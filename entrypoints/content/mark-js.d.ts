declare module 'mark.js/src/lib/mark.js' {
  /** The part of mark.js's class that is used here; its published types know the whole-page methods only. */
  export default class Mark {
    constructor(context: Node);
    opt: { element: string; className: string };
    /** Wraps text[start, end) of a node; answers the text node behind it. */
    wrapRangeInTextNode(node: Text, start: number, end: number): Text;
  }
}
