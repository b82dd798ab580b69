import { html, nothing, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Kind, Mount, State } from './kinds';
import { startMatrix } from './matrix';

const text = ({ text }: State) => html`<p>${text}</p>`;

const views: Record<Kind, (state: State, count: number, more: () => void) => unknown> = {
  text,
  exact: text,
  shorter: text,
  grow: text,
  remount: text,
  mixed: ({ on }) => html`<p>${on ? 'We watch the KPI here. ' : nothing}<span>tail</span></p>`,
  ternary: ({ on }) => html`<p>${on ? 'Our KPI one' : html`<b>Our KPI two</b>`}</p>`,
  before: ({ on }) => html`<p>${on ? html`<b>new </b>` : nothing}See the landing page x <i>y</i></p>`,
  list: ({ items = [] }) =>
    html`<ul>${repeat(
      items,
      (item) => item,
      (item) => html`<li>Row ${item} with a wireframe in it</li>`,
    )}</ul>`,
  run: ({ items = [] }) =>
    html`<p>${repeat(
      items,
      (item) => item,
      (item) => html`The KPI of ${item}; <i>${item}</i>`,
    )}the KPI end</p>`,
  parts: ({ text, items = [] }) => html`<p>Dear ${text}, your KPI is ${items[0]} of the KPI.</p>`,
  block: ({ on }) =>
    html`<div>${on ? html`<section><h3>The landing page</h3><p>We made a wireframe.</p></section>` : nothing}After the KPI<p>end</p></div>`,
  attribute: ({ on }) =>
    html`<p class=${on ? 'on' : 'off'} title=${String(on)}>The KPI of a <b ?hidden=${!on}>bold KPI text</b></p>`,
  swap: ({ on }) => html`<p>${on ? html`<b>A</b> text of the KPI here` : html`another wireframe text <i>B</i>`}</p>`,
  html: ({ html: markup = '' }) => html`<p>${unsafeHTML(markup)}</p>`,
  counter: (_, count, more) => html`<p>We saw the KPI ${count} times. <button @click=${more}>More</button></p>`,
};

const mount: Mount = (root, kind, state) => {
  let count = 0;
  const draw = (next: State) => void render(views[kind](next, count, more), root);
  function more() {
    count++;
    draw(state);
  }
  draw(state);
  return { update: draw, unmount: () => void render(nothing, root) };
};

Object.assign(window, { matrix: startMatrix(mount) });
