// Counts tests by the reports that the runners write.

/**
 * @typedef {{ passed: number; failed: number; flaky: readonly string[] }} Count `flaky`: the tests that failed first and
 *   then passed, by name; they are among those that passed.
 * @typedef {{ title: string; file?: string; specs?: readonly PlaywrightSpec[]; suites?: readonly PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ title: string; tests: readonly { status: 'expected' | 'unexpected' | 'flaky' | 'skipped' }[] }} PlaywrightSpec
 */

/**
 * @param {{ suites: readonly PlaywrightSuite[] }} report Playwright's JSON.
 * @returns {Count}
 */
export function countPlaywright({ suites }) {
  const tests = suites.flatMap((suite) => testsIn(suite, []));
  const of = (/** @type {string} */ status) => tests.filter((test) => test.status === status);
  const flaky = of('flaky').map(({ name }) => name);
  return { passed: of('expected').length + flaky.length, failed: of('unexpected').length, flaky };
}

/**
 * @param {PlaywrightSuite} suite
 * @param {readonly string[]} around
 * @returns {{ name: string; status: string }[]}
 */
function testsIn({ title, specs = [], suites = [] }, around) {
  const path = [...around, title];
  const own = specs.flatMap((spec) => {
    return spec.tests.map(({ status }) => ({ name: [...path, spec.title].join(' › '), status }));
  });
  return [...own, ...suites.flatMap((suite) => testsIn(suite, path))];
}

/**
 * @param {readonly { name: string; state: string; isFlaky: boolean }[]} tests What config/count-reporter.ts writes.
 * @returns {Count}
 */
export function countVitest(tests) {
  const of = (/** @type {string} */ state) => tests.filter((test) => test.state === state);
  const flaky = of('passed').flatMap(({ name, isFlaky }) => (isFlaky ? [name] : []));
  return { passed: of('passed').length, failed: of('failed').length, flaky };
}
