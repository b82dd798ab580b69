import { marks } from '../marks';
import { expect, test, type WatchedTab } from './fixtures';

const textsOf = async ({ report }: WatchedTab) => (await report()).matches.map(({ text }) => text);

const components = `<script>
customElements.define('x-empty', class extends HTMLElement {
  connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<header>Menu</header>'; }
});
customElements.define('x-box', class extends HTMLElement {
  connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<section><slot></slot></section>'; }
});
customElements.define('x-turned', class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' }).innerHTML = '<p>The CRM inside.</p><slot name="first"></slot><p>The MRR inside.</p><slot></slot>';
  }
});
</script>`;

test('H09 hosts: content of components is read after empty ones, and after any length of page', async ({
  openBody,
}) => {
  const long = 'Plain words without any meaning to us. '.repeat(130);
  const tab = await openBody(
    `<x-empty></x-empty><x-box><p>First: the SLA of the team.</p><p>Second: the KPI of the team.</p></x-box>
    <p>${long}</p><p>A break.</p>
    <x-box><main><p>Third: the CRM of the team.</p><p>Fourth: the MRR of the team.</p></main></x-box>`,
    components,
  );
  expect(await textsOf(tab)).toEqual(['SLA', 'KPI', 'CRM', 'MRR']);
});

test('H09 hosts: terms of trees in trees stand in the order in which they are seen', async ({ openBody }) => {
  const tab = await openBody(
    `<p>The churn rate before.</p>
    <x-turned><p>The SLA of the second slot.</p><p slot="first">The KPI of the first slot.</p></x-turned>
    <p>The MQL after.</p>`,
    components,
  );
  expect(await textsOf(tab)).toEqual(['churn rate', 'CRM', 'KPI', 'MRR', 'SLA', 'MQL']);
});

const code = `
<table class="highlight"><tr><td style="white-space:pre;font-family:ui-monospace,monospace"><span>const</span> KPI = <span>new</span> API(CRM, "SLA");</td></tr></table>
<div style="white-space:pre-wrap;font:13px Consolas,monospace"><span class="hljs-keyword">return</span> SLA + KPI; // the API of the CRM</div>
<code-sample>let MRR = API(CRM)</code-sample><div role="code">API + SLA</div>
<div class="highlight"><div class="line">export KPI=CRM</div></div>
<div class="syntaxhighlighter"><table><tr><td class="code"><div class="line">call API SLA</div></td></tr></table></div>`;

test('H10 codeview: source code is no prose, in whatever elements it stands', async ({ openBody }) => {
  const tab = await openBody(
    `${code}<p>Prose with the SLA.</p><p style="font-family:monospace">Prose in a typewriter’s face: the KPI.</p>`,
  );
  expect(await textsOf(tab)).toEqual(['SLA', 'KPI']);
});

const noTerms = [
  'Copy it to /srv/CRM/backup today',
  'It lies in C:\\CRM\\api of the disk',
  'Open CRM-export.csv first',
  'Look in ~/SLA/readme please',
  'Put it to s3://bucket/CRM/ tonight',
  'Call /v2/CRM/list twice',
  'Ticket API-1234 is done',
  'See SLA-7 for that',
  'It is ABC-SLA-9 again',
  'Open 2024-SLA-final.docx first',
  'Unpack v2-API-beta.zip there',
  'Read CRM/2024/Q1.xlsx now',
  'Run it with --CRM on',
  'Set CRM=1 there',
  'Write {{CRM}} into it',
  'Write &lt;SLA&gt; into it',
  'It runs at CRM:3000 now',
  'Ask CRM-01.internal for it',
  'Take API-2.4.1-rc1 for now',
  'Type `CRM` there',
];

const terms = [
  'The CRM/KPI split is old.',
  'Is it the SLA? Yes.',
  'Our CRM-based flow.',
  'Read this: CRM, KPI and more.',
  'All SLA-related work',
];

test('H11 paths: names in paths, files, keys, options and tickets are no terms', async ({ openBody }) => {
  const { page } = await openBody(
    `<ul>${noTerms.map((line) => `<li class="no">${line}</li>`).join('')}${terms.map((line) => `<li class="yes">${line}</li>`).join('')}</ul>`,
  );
  await expect.poll(() => marks(page, '.yes').texts()).toEqual(['CRM', 'KPI', 'SLA', 'CRM', 'CRM', 'KPI', 'SLA']);
  expect(await marks(page, '.no').texts()).toEqual([]);
});

test('H12 text that is clipped to a pixel for screen readers is not marked', async ({ openBody }) => {
  const clipped = 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
  const tab = await openBody(
    `<p>Seen: the KPI. <span style="${clipped}">Heard: the SLA.</span></p><h2 style="${clipped}">The CRM</h2>`,
  );
  expect(await textsOf(tab)).toEqual(['KPI']);
});

test('H13 scripts: terms are found between letters of other scripts, and before raised numbers of notes', async ({
  openBody,
}) => {
  const tab = await openBody(
    '<p lang="ja">今日のSLAについて話します。</p><p lang="ar" dir="rtl">نستخدم الـAPI كل يوم</p><p lang="ar" dir="rtl">واجهةAPI جديدة</p><p>The KPI¹ and the CRM⁴, too.</p>',
  );
  expect(await textsOf(tab)).toEqual(['SLA', 'API', 'API', 'KPI', 'CRM']);
});
