// `npm run test:full`: all that `npm test` runs, without a second try, and the long sweeps.
// `npm run test:full -- [folder or file…]` sweeps these pages alone.
import { parts, runSuites } from './suites.mjs';
import { sweepPages } from './sweep.mjs';

const usage = `Usage: npm run test:full -- [folder or file…]

Runs every test without a second try, with as many random programs as it takes to trust them; then opens HTML pages with the
extension switched off, switches it on and off again, and says where a byte, a node or the place of an element is not what
it was. Only that where folders or files are named.
`;

/** Sweeps over all variants, and random programs for the fuzzing of marks: each run takes others. */
const full = { GLOSSLIGHT_FULL: '1', GLOSSLIGHT_FUZZ_PROGRAMS: '5000', GLOSSLIGHT_FUZZ_SEED: String(Date.now() % 1e9) };

const wanted = process.argv.slice(2);
if (wanted.includes('--help')) process.stdout.write(usage);
else {
  if (wanted.length === 0) await runSuites(parts, { retries: 0, env: full });
  await sweepPages(wanted).catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  });
}
