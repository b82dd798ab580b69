import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestCase } from 'vitest/node';

/** Writes what came of each test, and whether it needed a second try, to the file that GLOSSLIGHT_REPORT names. */
export default class CountReporter implements Reporter {
  private readonly tests = new Map<string, { name: string; state: string; isFlaky: boolean }>();

  onTestCaseResult(test: TestCase): void {
    const { state } = test.result();
    this.tests.set(test.id, { name: test.fullName, state, isFlaky: test.diagnostic()?.flaky ?? false });
  }

  onTestRunEnd(): void {
    const file = process.env.GLOSSLIGHT_REPORT;
    if (!file) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify([...this.tests.values()]));
  }
}
