import { readCardStyle } from '../../glossary/store/in-page';

/** What a card looks like where its style can't be had: on a page whose extension has gone. */
const plain =
  '.gloss-card{display:block;max-width:344px;padding:12px 16px;border:1px solid;border-radius:12px;' +
  'background:Canvas;color:CanvasText;font:14px/1.5 sans-serif}svg{width:16px}';

let css: Promise<string> | undefined;

/** The style sheet of cards, read once when it is first needed. */
export function loadCardStyle(): Promise<string> {
  css ??= readCardStyle().then(
    (stored) => stored ?? plain,
    () => plain,
  );
  return css;
}
