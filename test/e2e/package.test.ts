import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { outputOf, type Target, targets } from '../build.mjs';

const read = (target: Target, file: string) => readFileSync(`${outputOf(target)}/${file}`);

/** Bytes, gzipped: what every page loads at most, and what a frame loads when somebody dwells on a term there. */
const largest = { 'content.js': 28_000, 'card.js': 24_000 };

/** Bytes, gzipped, of both: what there was to load when they were one program (42.6 kB with the card's style), and 4 kB. */
const largestTogether = 46_600;

const sizeOf = (target: Target, file: string) => gzipSync(read(target, file), { level: 9 }).length;

for (const target of targets) {
  test(`the package for ${target} asks for little, and lets nothing in`, () => {
    const manifest = JSON.parse(read(target, 'manifest.json').toString());
    expect(manifest.manifest_version).toBe(3);
    const panel = target === 'firefox' ? [] : ['sidePanel'];
    expect(manifest.permissions).toEqual(['storage', 'contextMenus', 'activeTab', 'scripting', ...panel]);
    // No other pages than those that the content script is for: these are what the browser warns of.
    expect(manifest.host_permissions).toEqual(manifest.content_scripts[0].matches);
    for (const key of ['optional_permissions', 'web_accessible_resources', 'externally_connectable']) {
      expect(manifest).not.toHaveProperty(key);
    }
    // Chromium refuses a package that suggests more.
    expect(Object.keys(manifest.commands).length).toBeLessThanOrEqual(4);
    expect(manifest.commands._execute_action.suggested_key.default).toBe('Alt+Shift+G');
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
    expect(manifest.content_scripts).toHaveLength(2);
    for (const script of manifest.content_scripts) expect(script).not.toHaveProperty('world');
  });

  test(`what runs in pages for ${target} is small and builds no code from text`, () => {
    for (const [file, size] of Object.entries(largest)) {
      expect(sizeOf(target, file), file).toBeLessThanOrEqual(size);
      expect(read(target, file).toString()).not.toMatch(/new Function|\beval\(|importScripts/);
    }
    const together = Object.keys(largest).reduce((sum, file) => sum + sizeOf(target, file), 0);
    expect(together).toBeLessThanOrEqual(largestTogether);
  });
}
