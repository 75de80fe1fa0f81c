/*
 * Runs vitest over some folders of tests and counts from its JSON report, not from what it prints.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { type Counts, exitCode, packageScript, root, type Step } from './steps.ts';

/** The part of vitest's JSON report that is counted. */
type Report = {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    /** Why a file failed before its tests ran. */
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
};

/** More workers than this only wait for one another's browsers and disks. */
const mostWorkers = 4;

/** @param filters folders or files; none means every vitest test of the project */
export function vitestStep(name: string, filters: readonly string[]): Step {
  return { name, run: () => runVitest(filters) };
}

async function runVitest(filters: readonly string[]): Promise<Counts> {
  const reportFile = join(root, 'test-results/vitest.json');
  mkdirSync(join(root, 'test-results'), { recursive: true });
  rmSync(reportFile, { force: true });
  // One more than there are cores: a test that drives a browser waits about as much as it works.
  const workers = Math.min(mostWorkers, availableParallelism() + 1);
  const code = await exitCode(packageScript('vitest/vitest.mjs'), [
    'run',
    ...filters,
    `--maxWorkers=${workers}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ]);
  // The file is vitest's own, written by the version that package-lock.json pins.
  const counts = countsOf(JSON.parse(readFileSync(reportFile, 'utf8')) as Report);
  // Also covers what no test carries: an unhandled rejection, or no test found at all.
  const endedBadly = code !== 0 && counts.failed === 0;
  const foundNothing = counts.passed + counts.failed === 0;
  return endedBadly || foundNothing ? { ...counts, failed: counts.failed + 1 } : counts;
}

/** Exported for its test. A file that failed before any of its tests ran counts as one failure. */
export function countsOf(report: Report): Counts {
  const failures = report.testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const file = relative(root, name);
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      if (failed.length === 0) return [`${file}: ${firstLine(message)}`];
      return failed.map(
        ({ fullName, failureMessages: [reason = ''] }) =>
          `${file}: ${fullName}: ${firstLine(reason)}`,
      );
    });
  return {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
