declare module 'mark.js' {
  /** The part of mark.js's published interface that the bench compares with. */
  export default class Mark {
    constructor(context: Node);
    mark(words: readonly string[], options: { separateWordSearch: boolean; accuracy: string; each: () => void }): void;
  }
}
