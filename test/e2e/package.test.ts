import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { outputOf, type Target, targets } from '../build.mjs';

/** Bytes, gzipped, that every page of every reader loads at most. */
const largestContentScript = 40_000;

const read = (target: Target, file: string) => readFileSync(`${outputOf(target)}/${file}`);

for (const target of targets) {
  test(`the package for ${target} asks for little, and lets nothing in`, () => {
    const manifest = JSON.parse(read(target, 'manifest.json').toString());
    expect(manifest.manifest_version).toBe(3);
    const panel = target === 'firefox' ? [] : ['sidePanel'];
    expect(manifest.permissions).toEqual(['storage', 'contextMenus', 'activeTab', ...panel]);
    for (const key of [
      'host_permissions',
      'optional_permissions',
      'web_accessible_resources',
      'externally_connectable',
    ]) {
      expect(manifest).not.toHaveProperty(key);
    }
    // Chromium refuses a package that suggests more.
    expect(Object.keys(manifest.commands).length).toBeLessThanOrEqual(4);
    expect(manifest.commands._execute_action.suggested_key.default).toBe('Alt+Shift+G');
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
    expect(manifest.content_scripts).toHaveLength(1);
    expect(manifest.content_scripts[0]).not.toHaveProperty('world');
  });

  test(`the content script for ${target} is small and builds no code from text`, () => {
    const script = read(target, 'content-scripts/content.js');
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(largestContentScript);
    expect(script.toString()).not.toMatch(/new Function|\beval\(|importScripts/);
  });
}
