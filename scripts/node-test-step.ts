/*
 * Runs the desktop stories with Node's own runner. They start the real built main process under a
 * stand-in for Electron, which vitest's module loader would bypass. One file at a time: each starts
 * a browser of its own.
 */
import { globSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { type Counts, root, type Step } from './steps.ts';

/** The longest one file of stories may take. */
const fileTimeoutMs = 300_000;

/** @param pattern glob of the test files, relative to the project's folder */
export function nodeTestStep(name: string, pattern: string): Step {
  return { name, run: () => runNodeTests(pattern) };
}

function runNodeTests(pattern: string): Promise<Counts> {
  const files = globSync(pattern, { cwd: root }).map((file) => join(root, file));
  if (files.length === 0) return Promise.reject(new Error(`No test file matches ${pattern}.`));
  return new Promise((resolve, reject) => {
    let counts: Counts | null = null;
    const failures: string[] = [];
    const events = run({ files, cwd: root, concurrency: 1, timeout: fileTimeoutMs });
    events.on('test:fail', ({ name, file = '', details: { error, type } }) => {
      // A suite fails because of a test in it, which has a line of its own.
      if (type === 'suite') return;
      failures.push(`${relative(root, file)}: ${name}: ${error.message.split('\n', 1)[0]}`);
    });
    events.on('test:summary', ({ file, counts: found }) => {
      // Each file reports its own summary; the one without a file is the sum.
      if (file !== undefined) return;
      counts = {
        passed: found.passed,
        failed: found.tests - found.passed - found.skipped - found.todo,
        skipped: found.skipped + found.todo,
        failures,
      };
    });
    const shown = events.compose(new spec());
    shown.once('error', reject);
    shown.once('end', () => {
      if (counts === null) reject(new Error('The desktop stories ended without a summary.'));
      else if (counts.passed + counts.failed === 0) reject(new Error('No desktop story ran.'));
      else resolve(counts);
    });
    shown.pipe(process.stdout, { end: false });
  });
}
