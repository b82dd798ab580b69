import { expect, test } from 'vitest';
import { run } from './tool.mjs';

const node = (script: string, silenceMs: number) => run(process.execPath, ['-e', script], { silenceMs });

test('a program that goes on talking is not stopped, however long it takes', async () => {
  const script = 'let left = 8; const talk = () => { console.log(left); if (--left) setTimeout(talk, 250); }; talk();';
  const { ok, output } = await node(script, 1500);
  expect(output.trim().split('\n')).toEqual(['8', '7', '6', '5', '4', '3', '2', '1']);
  expect(ok).toBe(true);
});

test('one that falls silent is stopped, with what it has started', async () => {
  const child = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'inherit' })`;
  // This is over only when nobody writes to its output any more: neither the program nor its child.
  const { ok, output } = await node(`${child}; console.log('started'); setInterval(() => {}, 1e6)`, 1500);
  expect(ok).toBe(false);
  expect(output).toBe('started\n\nStopped: no output for 2 s.\n');
});
