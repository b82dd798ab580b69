// `npm test`: every check there is. An end-to-end test that fails is run once more.
// `npm test -- --unit --lint` runs some of them alone.
import { parts, runSuites } from './suites.mjs';

const asked = process.argv.slice(2).map((argument) => argument.replace(/^--/, ''));
const unknown = asked.filter((name) => !parts.includes(name));

if (unknown.length > 0) {
  process.stderr.write(`There is no part ${unknown.join(', ')}; there are --${parts.join(', --')}.\n`);
  process.exitCode = 2;
} else {
  await runSuites(asked.length > 0 ? asked : parts, { retries: 1 });
}
