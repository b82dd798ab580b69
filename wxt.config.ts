import { readdirSync, readFileSync } from 'node:fs';
import { minifySync, type Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { checkGlossary } from './glossary/check';

/** Everything comes from the package itself: nothing is fetched, framed or run from elsewhere. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the browser shows beside pages. */
const panel = 'popup.html?panel=1';

/** Stops the build with every problem of the glossary, so that none reaches a reader. */
function requireSoundGlossary(): void {
  const folder = new URL('./glossary/entries/', import.meta.url);
  const files = readdirSync(folder).map((name) => ({
    category: name.replace(/\.json$/, ''),
    content: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown,
  }));
  const problems = checkGlossary(files);
  if (problems.length > 0) throw new Error(`The glossary has ${problems.length} problems:\n${problems.join('\n')}`);
}

/** The method of mark.js's class that is called, with `opt` set before: see entrypoints/content/highlight.ts. */
const wrapping = 'wrapRangeInTextNode';

/** Takes out of mark.js what is never called: we find, it only wraps, and every page loads what is left in. */
const onlyWrapping: Plugin = {
  name: 'only-wrapping',
  transform(code, id) {
    if (!id.endsWith('mark.js/src/lib/mark.js')) return null;
    const [marker] = this.parse(code).body.flatMap((node) => {
      return node.type === 'ExportDefaultDeclaration' && node.declaration.type === 'ClassDeclaration'
        ? [node.declaration.body.body]
        : [];
    });
    if (!marker) this.error('mark.js has another form than this was written for.');
    const unused = marker.filter((member) => {
      const name = 'key' in member && member.key.type === 'Identifier' && member.key.name;
      return name !== wrapping;
    });
    const cut = unused.toReversed().reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), code);
    return { code: cut, map: null };
  },
};

/**
 * Minifies what the first minifier left, and puts the whole of a script into brackets: engines then know that it runs at once,
 * and do not read it twice.
 */
const minifyAgain: Plugin = {
  name: 'minify-again',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk' || !file.isEntry) continue;
      const { code } = minifySync(file.fileName, file.code, { compress: { target: 'esnext' }, mangle: true });
      file.code = code.replace(/^var content=function\(\)(.*)\(\);\s*$/s, '(function()$1)();');
    }
  },
};

export default defineConfig({
  manifestVersion: 3,
  vite: () => ({
    // Two minifiers leave nearly a kilobyte less in every page than one, for some seconds more of building.
    plugins: [onlyWrapping, minifyAgain],
    build: {
      minify: 'terser',
      terserOptions: { compress: { passes: 3, ecma: 2020, unsafe_arrows: true, inline: 1, pure_getters: true } },
    },
    resolve: {
      alias: { 'wxt/utils/content-script-context': `${import.meta.dirname}/entrypoints/content/no-context.ts` },
    },
  }),
  imports: false,
  hooks: { 'build:before': requireSoundGlossary },
  manifest: ({ browser, mode }) => ({
    name: 'Glosslight',
    description:
      'Explains business and technology jargon where you read it. Works offline; no page text leaves your browser.',
    // `contextMenus` for "Explain “…”" on selected text; `activeTab` tells the popup the address of the tab that it was
    // opened over, to say why nothing can run there; Chromium has side panels only with `sidePanel`.
    permissions: ['storage', 'contextMenus', 'activeTab', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    omnibox: { keyword: 'gl' },
    // Readers can rebind them; Alt+Shift with a letter or sign is what neither browsers nor most sites use.
    // Chromium takes four suggestions at most.
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+G', mac: 'MacCtrl+Shift+G' },
        description: 'Open Glosslight',
      },
      'explain-term': {
        suggested_key: { default: 'Alt+Shift+E', mac: 'MacCtrl+Shift+E' },
        description: 'Explain the term at the cursor or selection',
      },
      'next-term': {
        suggested_key: { default: 'Alt+Shift+Period', mac: 'MacCtrl+Shift+Period' },
        description: 'Explain the next term',
      },
      'previous-term': {
        suggested_key: { default: 'Alt+Shift+Comma', mac: 'MacCtrl+Shift+Comma' },
        description: 'Explain the previous term',
      },
    },
    // The development server needs its own looser policy, which WXT writes.
    ...(mode === 'production' && { content_security_policy: { extension_pages: contentSecurityPolicy } }),
    action: { default_title: 'Glosslight' },
    // The popup's own page, which by its address knows where it stands.
    ...(browser === 'firefox'
      ? { sidebar_action: { default_panel: panel, default_title: 'Glosslight', open_at_install: false } }
      : { side_panel: { default_path: panel } }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'glosslight@glosslight.app',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
