import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Entry } from '../glossary/schema';
import { patience } from './pace.mjs';
import { root, runTool } from './tool.mjs';

const sources = ['components', 'entrypoints', 'glossary', 'public', 'package.json', 'tsconfig.json', 'wxt.config.ts'];

test('a build with an unsound glossary fails and names file, id and reason', {
  timeout: patience(300_000),
}, async () => {
  const copy = await mkdtemp(join(tmpdir(), 'glosslight-'));
  try {
    for (const source of sources) await cp(join(root, source), join(copy, source), { recursive: true });
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    const file = join(copy, 'glossary', 'entries', 'sales.json');
    const entries: Entry[] = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify(entries.map((entry) => ({ ...entry, related: ['no-such-entry'] }))));

    const { ok, output } = await runTool('wxt', ['build', copy, '-b', 'chrome', '--mv3']);
    expect(ok).toBe(false);
    expect(output).toContain('glossary/entries/sales.json: win-rate: points to "no-such-entry", which no entry has');
  } finally {
    await rm(copy, { recursive: true });
  }
});
