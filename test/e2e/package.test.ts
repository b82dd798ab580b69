import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { outputOf, type Target, targets } from '../build.mjs';
import { entryOf } from './entries';

const read = (target: Target, file: string) => readFileSync(`${outputOf(target)}/${file}`);

/**
 * Bytes, gzipped: what every page loads at most, at its start and then; what a frame loads when somebody dwells on a term there;
 * and where terms are marked by elements.
 */
const largest = { 'early.js': 1_000, 'content.js': 28_000, 'card.js': 24_000, 'wrap.js': 10_000 };

/** Bytes, gzipped, of the second and third: what they were as one program (42.6 kB with the card's style), and 5 kB. */
const largestTogether = 47_600;

const sizeOf = (target: Target, file: string) => gzipSync(read(target, file), { level: 9 }).length;

for (const target of targets) {
  test(`the package for ${target} asks for little, and lets nothing in`, () => {
    const manifest = JSON.parse(read(target, 'manifest.json').toString());
    expect(manifest.manifest_version).toBe(3);
    const panel = target === 'firefox' ? [] : ['sidePanel'];
    expect(manifest.permissions).toEqual([
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'activeTab',
      'scripting',
      ...panel,
    ]);
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
    expect(sizeOf(target, 'content.js') + sizeOf(target, 'card.js')).toBeLessThanOrEqual(largestTogether);
  });

  test(`the package for ${target} holds the glossary once, as data`, () => {
    const { definition } = entryOf('churn-rate');
    const files = readdirSync(outputOf(target), { recursive: true, encoding: 'utf8' });
    const holding = files.filter((file) => /\.(js|json|html)$/.test(file) && read(target, file).includes(definition));
    expect(holding).toEqual(['glossary.json']);
    expect(Object.keys(JSON.parse(read(target, 'glossary.json').toString()))).toContain('finance');
  });
}
