import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nextVersion, releasedChangelog } from './release.mjs';

test.each([
  ['1.2.3', 'patch', '1.2.4'],
  ['1.2.3', 'minor', '1.3.0'],
  ['1.2.3', 'major', '2.0.0'],
])('after %s, a %s version is %s', (version, part, expected) => expect(nextVersion(version, part)).toBe(expected));

test('without a part there is no next version', () =>
  expect(() => nextVersion('1.2.3', '')).toThrow('npm run release --'));

const changelog = '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A thing.\n\n## [1.2.3] - 2026-01-02\n\n- Before.\n';

test('what is unreleased gets a heading with its day, and a new empty one stands above', () => {
  expect(releasedChangelog(changelog, '1.3.0', '2026-03-31')).toBe(
    changelog.replace('## [Unreleased]\n', '## [Unreleased]\n\n## [1.3.0] - 2026-03-31\n'),
  );
});

test.each([
  ['# Changelog\n', 'no heading'],
  ['# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2026-01-02\n\n- Before.\n', 'nothing to release'],
])('nothing is released from %j', (text, why) => expect(() => releasedChangelog(text, '1.3.0', '')).toThrow(why));

test('the changelog can be released', () => {
  const text = readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8');
  expect(releasedChangelog(text, '9.9.9', '2026-03-31')).toContain('## [9.9.9] - 2026-03-31');
});
