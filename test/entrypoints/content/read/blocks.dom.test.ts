import { beforeEach, describe, expect, test } from 'vitest';
import { spansOf } from '../../../../entrypoints/content/read/blocks';
import { isInsideExcluded } from '../../../../entrypoints/content/read/node-kinds';
import { readBlocks, readPassages } from '../../../../entrypoints/content/read/read-blocks';

const texts = (html: string, depth: 'all' | 'own' = 'all') => {
  document.body.innerHTML = html;
  return [...readBlocks(document.body, depth)].map(({ element, text }) => `${element.localName}: ${text}`);
};

beforeEach(() => {
  document.body.innerHTML = '';
});

/** Where a parser would not let a span stand. */
const innerOf: Record<string, string> = { select: '<option>CX</option>', svg: '<text>CX</text>', math: '<mi>CX</mi>' };

describe('blocks', () => {
  test.each([
    ['one a block element', '<p>One</p><p>Two</p>', ['p: One', 'p: Two']],
    ['inline elements joined', '<p>customer <b>jour<i>ney</i></b></p>', ['p: customer journey']],
    [
      'text before, between and after blocks',
      '<div>a<p>b</p>c<p>d</p>e</div>',
      ['div: a', 'p: b', 'div: c', 'p: d', 'div: e'],
    ],
    ['nested lists', '<ul><li>a<ul><li>b</li></ul>c</li></ul>', ['li: a', 'li: b', 'li: c']],
    ['a page that says that it has MathJax', '<div class="mathjax-on no-mathjax">a</div>', ['div: a']],
    ['table cells', '<table><tr><td>a</td><td>b</td></tr></table>', ['td: a', 'td: b']],
    ['line breaks', '<p>customer<br>journey</p>', ['p: customer\njourney']],
    ['a block in an inline element', '<a>x<p>y</p>z</a>', ['body: x', 'p: y', 'body: z']],
    ['custom elements as blocks of their own', '<my-card>a</my-card>b', ['my-card: a', 'body: b']],
    ['nothing but white space', '<p> \n </p>', []],
    ['links and buttons', '<p><a href="#">a</a> <button>b</button></p>', ['p: a b']],
  ])('are %s', (_, html, expected) => expect(texts(html)).toEqual(expected));

  test.each([
    'code',
    'pre',
    'kbd',
    'samp',
    'var',
    'script',
    'style',
    'template',
    'textarea',
    'select',
    'noscript',
    'svg',
    'math',
    'canvas',
    'xmp',
  ])('leave out %s and all in it', (name) => {
    const inner = innerOf[name] ?? '<span>CX</span>';
    expect(texts(`<p>a<${name}>${inner}</${name}>b</p>`).join()).not.toContain('CX');
  });

  test.each([
    '<div contenteditable>CX</div>',
    '<div contenteditable="plaintext-only"><p>CX</p></div>',
    '<div role="textbox">CX</div>',
    '<div class="cm-editor"><div>CX</div></div>',
    '<span class="katex">CX</span>',
    '<span class="note KaTeX">CX</span>',
    '<div class="note MathJax_Display">CX</div>',
    '<span class="mathjaxInline">CX</span>',
    '<gloss-card>CX</gloss-card>',
  ])('leave out %s', (html) => expect(texts(html)).toEqual([]));

  test('read what is only marked as not editable', () => {
    expect(texts('<div contenteditable="false">CX</div>')).toEqual(['div: CX']);
  });

  test('hold no name across what is left out', () => {
    expect(texts('<p>customer <code>x</code> journey</p>')).toEqual(['p: customer \ufffc journey']);
  });

  test('are the same however many text nodes a page has, and whatever stands between them', () => {
    const line = (at: number) =>
      `<p>${at} <b>one</b><!-- no --><i>two</i><br>three<code>code ${at}</code>four <script>no()</script> five<br></p>\n`;
    const expected = (at: number) => `p: ${at} onetwo\nthree\ufffcfour \ufffc five\n`;
    const numbers = Array.from({ length: 3000 }, (_, at) => at);
    expect(texts(`<style>no</style>${numbers.map(line).join('')}`)).toEqual(numbers.map(expected));
  });

  test('know where in them each text node begins', () => {
    document.body.innerHTML = '<p>a<br>b<code>c</code>d</p><p>e</p> <p>f</p><p>g<i>h</i></p>'.repeat(3);
    for (const { text, nodes, starts } of readBlocks(document.body)) {
      expect(starts.map((start, i) => text.slice(start, start + (nodes[i]?.length ?? 0)))).toEqual(
        nodes.map(({ data }) => data),
      );
    }
  });

  test('are an element’s own lines where only these are asked for', () => {
    expect(texts('a<p>b</p>c <b>d</b>', 'own')).toEqual(['body: a', 'body: c d']);
  });

  test('are read from forms whose fields hide their methods', () => {
    const fields = [
      'parentNode',
      'nextSibling',
      'firstChild',
      'getAttribute',
      'localName',
      'namespaceURI',
      'childNodes',
    ];
    const inputs = fields.map((name) => `<input name="${name}">`).join('');
    const [form, paragraph] = texts(`<form>CX ${inputs}</form><p>KPI</p>`);
    expect(form).toMatch(/^form: CX/);
    expect(paragraph).toBe('p: KPI');
  });

  test('go as deep as a page does', () => {
    expect(texts(`${'<div>'.repeat(400)}CX${'</div>'.repeat(400)}`)).toEqual(['div: CX']);
  });

  test('are left out where they are known, by the text node that they begin with', () => {
    document.body.innerHTML = '<p>a <b>b</b></p><p>c</p> <p>d</p>';
    const known = document.querySelector('p')?.firstChild;
    const passages = [...readPassages(document.body, 'all', { isKnown: (first) => first === known })];
    expect(passages.flatMap(({ texts: read }) => read)).toEqual(['c', 'd']);
    expect(passages.flatMap(({ texts: read, blockAt }) => read.map((_, index) => blockAt(index).text))).toEqual([
      'c',
      'd',
    ]);
  });

  test('tell when the page takes away the place to go on from', () => {
    document.body.innerHTML = `<div><p>${'a '.repeat(10_000)}</p><p>b</p></div><p>c</p>`;
    let isLost = false;
    const reading = readPassages(document.body, 'all', {
      onLost: () => {
        isLost = true;
      },
    });
    reading.next();
    document.querySelector('div')?.remove();
    expect([...reading].flatMap(({ texts }) => texts)).not.toContain('c');
    expect(isLost).toBe(true);
  });
});

describe('a place in a block', () => {
  test('is found in each of its text nodes', () => {
    document.body.innerHTML = '<p>our customer <b>jour</b>ney map</p>';
    const [block] = readBlocks(document.body);
    const spans = block ? spansOf(block, 4, 20) : [];
    expect(spans.map(({ node, start, end }) => node.data.slice(start, end))).toEqual(['customer ', 'jour', 'ney']);
  });
});

describe('a node inside what is left out', () => {
  test.each([
    ['<div contenteditable><p><b>x</b></p></div>', true],
    ['<pre><b>x</b></pre>', true],
    ['<p><b>x</b></p>', false],
  ])('%s: %s', (html, expected) => {
    document.body.innerHTML = html;
    const bold = document.querySelector('b');
    expect(bold && isInsideExcluded(bold)).toBe(expected);
  });
});
