// First of all: with the compiler loaded, Angular compiles templates in the page.
import '@angular/compiler';
import { Component, createComponent, provideZonelessChangeDetection, signal } from '@angular/core';
import { createApplication } from '@angular/platform-browser';
import type { Kind, Mount, State } from './kinds';
import { startMatrix } from './matrix';

const text = '<p>{{ s().text }}</p>';

const templates: Record<Kind, string> = {
  text,
  exact: text,
  shorter: text,
  grow: text,
  remount: text,
  mixed: '<p>@if (s().on) {We watch the KPI here. }<span>tail</span></p>',
  ternary: '<p>@if (s().on) {Our KPI one} @else {<b>Our KPI two</b>}</p>',
  before: '<p>@if (s().on) {<b>new </b>}See the landing page x <i>y</i></p>',
  list: '<ul>@for (item of s().items; track item) {<li>Row {{ item }} with a wireframe in it</li>}</ul>',
  run: '<p>@for (item of s().items; track item) {The KPI of {{ item }}; <i>{{ item }}</i>}the KPI end</p>',
  parts: '<p>Dear {{ s().text }}, your KPI is {{ s().items[0] }} of the KPI.</p>',
  block:
    '<div>@if (s().on) {<section><h3>The landing page</h3><p>We made a wireframe.</p></section>}After the KPI<p>end</p></div>',
  attribute: `<p [class]="s().on ? 'on' : 'off'" [title]="s().on + ''">The KPI of a <b [hidden]="!s().on">bold KPI text</b></p>`,
  swap: '<p>@if (s().on) {<b>A</b> text of the KPI here} @else {another wireframe text <i>B</i>}</p>',
  html: '<p [innerHTML]="s().html"></p>',
  counter: '<p>We saw the KPI {{ count() }} times. <button (click)="count.set(count() + 1)">More</button></p>',
};

const application = createApplication({ providers: [provideZonelessChangeDetection()] });

const mount: Mount = async (place, kind, state) => {
  const s = signal<State>(state);
  const Cell = Component({ selector: 'app-cell', template: templates[kind] })(
    class {
      s = s;
      count = signal(0);
    },
  );
  const app = await application;
  const hostElement = place.appendChild(document.createElement('div'));
  const cell = createComponent(Cell, { environmentInjector: app.injector, hostElement });
  app.attachView(cell.hostView);
  app.tick();
  return {
    update(next) {
      s.set(next);
      app.tick();
    },
    unmount: () => cell.destroy(),
  };
};

Object.assign(window, { matrix: startMatrix(mount) });
