// Counts the tests in a runner's report: node count-tests.mjs KIND PATH prints "passed failed skipped".
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const [kind, report] = process.argv.slice(2);
const json = () => JSON.parse(readFileSync(report, 'utf8'));

const counters = {
  /** A folder of surefire's XML files: the totals in each file's <testsuite>. */
  surefire() {
    const totals = { tests: 0, failed: 0, skipped: 0 };
    for (const name of readdirSync(report).filter((file) => file.startsWith('TEST-') && file.endsWith('.xml'))) {
      const suite = readFileSync(path.join(report, name), 'utf8').match(/<testsuite\b[^>]*>/)?.[0] ?? '';
      const figure = (attribute) => Number(suite.match(new RegExp(`\\b${attribute}="(\\d+)"`))?.[1] ?? 0);
      totals.tests += figure('tests');
      totals.failed += figure('failures') + figure('errors');
      totals.skipped += figure('skipped');
    }
    return [totals.tests - totals.failed - totals.skipped, totals.failed, totals.skipped];
  },

  /** Node's own runner: one <testcase> a test. */
  junit() {
    const cases = readFileSync(report, 'utf8').match(/<testcase\b[^>]*?(\/>|>[\s\S]*?<\/testcase>)/g) ?? [];
    const skipped = cases.filter((each) => each.includes('<skipped')).length;
    const failed = cases.filter((each) => each.includes('<failure')).length;
    return [cases.length - failed - skipped, failed, skipped];
  },

  /** Vitest's JSON; a file that could not even be loaded has no tests and counts as one failure. */
  vitest() {
    const all = json();
    const unloaded = all.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
    return [all.numPassedTests, all.numFailedTests + unloaded.length, all.numPendingTests + all.numTodoTests];
  },

  /** Playwright's JSON; a test that passed only when tried again has failed. */
  playwright() {
    const { stats, errors } = json();
    return [stats.expected, stats.unexpected + stats.flaky + errors.length, stats.skipped];
  },
};

if (existsSync(report)) {
  console.log(counters[kind]().join(' '));
} else {
  console.error(`no report was written to ${report}`);
  console.log('0 1 0');
}
