// The pages of the bench: six kinds that differ in what makes a page slow.
import { createProse } from './prose.mjs';
import { createRandom } from './random.mjs';

/**
 * @typedef {import('./prose.mjs').Prose} Prose
 * @typedef {import('./random.mjs').Random} Random
 * @typedef {{ prose: Prose; random: Random }} Pen
 * @typedef {readonly { term: string; acronyms: readonly string[] }[]} Names
 */

/** @param {string} title @param {string} body */
const documentOf = (title, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>body{font:16px/1.5 serif;max-width:60em;margin:auto}td{padding:2px 6px}</style></head><body>${body}</body></html>`;

/** @param {number} count @param {(at: number) => string} make */
const times = (count, make) => Array.from({ length: count }, (_, at) => make(at)).join('\n');

/** A paragraph with a link, an emphasis and plain words. @param {Pen} pen @param {number} words */
function richParagraph({ prose, random }, words) {
  const third = Math.max(4, Math.floor(words / 3));
  const tag = random.pick(['em', 'strong', 'i', 'span', 'b']);
  return `<p>${prose.paragraph(third)} <a href="#${random.below(99)}">${prose.words(3)}</a> ${prose.paragraph(third)} <${tag}>${prose.words(2)}</${tag}> ${prose.paragraph(third)}</p>`;
}

/** 93 kB of text with what stands around articles. @param {Pen} pen */
function article(pen) {
  const menu = `<nav><ul>${times(40, () => `<li><a href="#m">${pen.prose.words(2)}</a></li>`)}</ul></nav>`;
  const parts = times(
    17,
    (at) => `<h2>${pen.prose.words(4)}</h2>${times(8, () => richParagraph(pen, 110))}<p id="p${at}"></p>`,
  );
  return documentOf('Article', `${menu}<main><h1>${pen.prose.words(6)}</h1>${parts}</main>`);
}

/** 500 kB of text of an encyclopedia: links everywhere, notes, lists, tables. @param {Pen} pen */
function reference({ prose, random }) {
  const link = () => `<a href="#${random.below(999)}">${prose.words(1 + random.below(2))}</a>`;
  const line = () => times(6, () => `${prose.words(6)} ${link()}`);
  const section = (/** @type {number} */ at) => `<h2 id="${at}">${prose.words(3)}</h2>
    ${times(9, () => `<p>${line()} ${prose.sentence(12)}<sup><a href="#n">[${random.below(99)}]</a></sup> ${line()}</p>`)}
    <ul>${times(6, () => `<li>${line()}</li>`)}</ul>
    <table>${times(5, () => `<tr>${times(4, () => `<td>${prose.words(3)}</td>`)}</tr>`)}</table>`;
  return documentOf('Reference', `<main><h1>${prose.words(3)}</h1>${times(74, section)}</main>`);
}

/** 2 MB of text in 100,000 nodes: deep lists, definitions, code. @param {Pen} pen */
function specification({ prose, random }) {
  const term = () => `<a href="#x"><code>${prose.words(1)}</code></a>`;
  const step = () =>
    `<li><p>${prose.words(14)} <dfn>${prose.words(2)}</dfn> ${prose.words(12)} ${term()} ${prose.sentence(10)}</p></li>`;
  const section = (/** @type {number} */ at) => `<section><h3 id="s${at}"><span>${at}</span> ${prose.words(4)}</h3>
    <p>${prose.paragraph(40)} ${term()} ${prose.words(9)}</p><ol>${times(7, step)}</ol>
    <dl>${times(3, () => `<dt>${term()}</dt><dd><p>${prose.paragraph(28)}</p></dd>`)}</dl>
    <pre><code>${times(4, () => `<span>${random.below(999)}</span> ${prose.words(5)}`)}</code></pre></section>`;
  return documentOf('Specification', times(950, section));
}

/** 8 MB of text in 15 MB of HTML: a manual on one page. @param {Pen} pen */
function manual({ prose, random }) {
  const attributes = () =>
    `class="sect-${random.below(9999)} para-role-${random.below(9999)}" data-line="${random.below(99999)}" id="id-${random.below(1e9)}"`;
  const paragraph = () =>
    `<p ${attributes()}>${prose.paragraph(42)} <code class="literal">${prose.words(1)}</code> ${prose.sentence(18)}</p>`;
  const section = (
    /** @type {number} */ at,
  ) => `<div class="sect1" ${attributes()}><h2 ${attributes()}>${at}. ${prose.words(3)}</h2>
    ${times(6, paragraph)}<pre class="programlisting" ${attributes()}>${times(10, () => prose.words(8))}</pre>
    <div class="table" ${attributes()}><table>${times(7, () => `<tr ${attributes()}><td ${attributes()}>${prose.words(2)}</td><td ${attributes()}>${prose.words(9)}</td></tr>`)}</table></div></div>`;
  return documentOf('Manual', times(2900, section));
}

/** 20,000 blocks of a feed. @param {Pen} pen */
function feed({ prose, random }) {
  const item = (
    /** @type {number} */ at,
  ) => `<article><h3><a href="#u">${prose.words(2)}</a> <time>${random.below(59)} min</time></h3>
    <p>${prose.paragraph(22)}</p><div><button>Like</button> <button>Reply</button> <span>${at}</span></div></article>`;
  return documentOf('Feed', times(6700, item));
}

/** A page of rows and cells. @param {Pen} pen */
function table({ prose, random }) {
  const row = (/** @type {number} */ at) =>
    `<tr><td>${at}</td><td>${prose.words(2)}</td><td>${random.below(9999)}</td><td>${prose.words(4)}</td><td>${prose.words(1)}</td><td>${random.below(99)} %</td></tr>`;
  return documentOf('Table', `<table><tbody>${times(4000, row)}</tbody></table>`);
}

const kinds = { article, reference, specification, manual, feed, table };

/** The names of the pages, small ones first. */
export const pageNames = /** @type {(keyof typeof kinds)[]} */ (Object.keys(kinds));

/**
 * The HTML of a page, the same in every run.
 *
 * @param {keyof typeof kinds} name
 * @param {Names} names What is to be found in it; nothing where there are none.
 */
export function makePage(name, names) {
  const random = createRandom(name.length * 7919 + names.length);
  return kinds[name]({ random, prose: createProse(random, names) });
}

/**
 * A page with more than 8,000 places to mark, each in the middle of its text node.
 *
 * @param {Names} names
 */
export function marksPage(names) {
  const random = createRandom(8000);
  const prose = createProse(random, []);
  const line = () =>
    `<p>${prose.words(5)} ${random.pick(names).term} ${prose.words(5)} ${random.pick(names).term} ${prose.words(4)}.</p>`;
  return documentOf('Marks', times(5000, line));
}

/**
 * A page that adds items of 50 words to itself: `grow(items, atOnce)`, and `roll(items)`, which keeps no more than a hundred.
 *
 * @param {Names} names
 */
export function growingPage(names) {
  const random = createRandom(1000);
  const prose = createProse(random, names);
  const texts = JSON.stringify(Array.from({ length: 1000 }, () => prose.paragraph(50))).replaceAll('<', '\\u003c');
  const script = `
    const texts = ${texts};
    const list = document.querySelector('main');
    let next = 0;
    const item = () => { const at = document.createElement('p'); at.append(texts[next++ % texts.length]); return at; };
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    window.grow = async (items, atOnce) => {
      for (let done = 0; done < items; done += atOnce) {
        list.append(...Array.from({ length: atOnce }, item));
        if (done % 10 === 0) await frame();
      }
    };
    window.roll = async (items) => {
      for (let done = 0; done < items; done++) {
        list.prepend(item());
        if (list.childElementCount > 100) list.lastElementChild.remove();
        if (done % 20 === 0) await frame();
      }
    };`;
  return documentOf('Growing', `<main></main><script>${script}</script>`);
}
