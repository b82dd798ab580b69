import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { checkGlossary } from './glossary/check';
import { type EntryFiles, packagedFile } from './glossary/packaged';

/** Everything comes from the package itself: nothing is fetched, framed or run from elsewhere. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the browser shows beside pages. */
const panel = 'popup.html?panel=1';

/** Reads the glossary; stops the build with every problem of it, so that none reaches a reader. */
function readSoundGlossary(): EntryFiles {
  const folder = new URL('./glossary/entries/', import.meta.url);
  const files = readdirSync(folder).map((name) => ({
    category: name.replace(/\.json$/, ''),
    content: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown,
  }));
  const problems = checkGlossary(files);
  if (problems.length > 0) throw new Error(`The glossary has ${problems.length} problems:\n${problems.join('\n')}`);
  return Object.fromEntries(files.map(({ category, content }) => [category, content]));
}

/** Every frame of every page. */
const everywhere = {
  matches: ['<all_urls>'],
  all_frames: true,
  match_about_blank: true,
  match_origin_as_fallback: true,
} as const;

/** What hears events before the page's first script does. */
const earlyScript = { ...everywhere, js: ['early.js'], run_at: 'document_start' } as const;

/**
 * The content script. It is built as a plain script: the wrapper that WXT puts around content
 * scripts announces itself to the page by an event, and any page could end it by one.
 */
const contentScript = {
  ...everywhere,
  js: ['content.js'],
  css: ['assets/marks.css'],
  run_at: 'document_idle',
} as const;

/**
 * The oldest browsers that it runs in: Chromium has passed the style of highlights on to what is inside an element since
 * 134; Firefox has drawn their underlines in full since 149.
 */
const oldest = { chrome: '134', firefox: '149.0' };

export default defineConfig({
  manifestVersion: 3,
  vite: () => ({
    // Files are read in a worker, which is a module as everything else is.
    worker: { format: 'es' },
    build: {
      target: [`chrome${oldest.chrome}`, `firefox${Number.parseInt(oldest.firefox, 10)}`],
      // Three hundredths smaller than what the bundler's own minifier makes of the programs that run in pages.
      minify: 'terser',
      terserOptions: { compress: { passes: 3, ecma: 2020, unsafe_arrows: true, hoist_funs: true } },
    },
  }),
  imports: false,
  hooks: {
    'build:publicAssets'(_, assets) {
      assets.push({ relativeDest: packagedFile, contents: JSON.stringify(readSoundGlossary()) });
    },
    'entrypoints:found'(_, entrypoints) {
      for (const one of entrypoints) if (one.type === 'content-script') one.type = 'unlisted-script';
    },
  },
  manifest: ({ browser, mode }) => ({
    name: 'Glosslight',
    description:
      'Explains business and technology jargon where you read it. Works offline; no page text leaves your browser.',
    // `contextMenus` for "Explain “…”" on selected text; `activeTab` tells the popup the address of the tab that it was
    // opened over, to say why nothing can run there; `scripting` puts the card into a frame where somebody dwells on a term;
    // `unlimitedStorage` for glossaries of tens of thousands of terms, and so that the browser never clears them to make
    // room; it warns nobody. Chromium has side panels only with `sidePanel`.
    permissions: [
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'activeTab',
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // The same pages as the content script's, so that no other warning is shown at the installation.
    host_permissions: [...everywhere.matches],
    content_scripts: [earlyScript, contentScript],
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
    ...(browser !== 'firefox' && { minimum_chrome_version: oldest.chrome }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'glosslight@glosslight.app',
          strict_min_version: oldest.firefox,
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
