/* The commands a developer runs tell the truth: what is stale is built, what failed is counted. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isStale } from '../../scripts/source-age.ts';
import { closingLine, report, runSteps, sum, table } from '../../scripts/steps.ts';
import { countsOf } from '../../scripts/vitest-step.ts';

describe('the build is stale', () => {
  const builtAt = new Date('2026-10-17T13:00:00Z');
  const before = new Date('2026-10-17T12:00:00Z');
  const after = new Date('2026-10-17T14:00:00Z');

  function aBuiltProject(): { readonly root: string; readonly stamp: string } {
    const root = mkdtempSync(join(tmpdir(), 'tsunagi-build-'));
    mkdirSync(join(root, 'src/deep'), { recursive: true });
    writeFileSync(join(root, 'src/deep/a.ts'), '');
    writeFileSync(join(root, '.stamp'), '');
    for (const path of ['src/deep/a.ts', 'src/deep', 'src'])
      utimesSync(join(root, path), before, before);
    utimesSync(join(root, '.stamp'), builtAt, builtAt);
    return { root, stamp: join(root, '.stamp') };
  }

  it('not when nothing changed since', () => {
    const { root, stamp } = aBuiltProject();

    expect(isStale(root, stamp, ['src', 'missing.json'])).toBe(false);
  });

  it('when it was never made', () => {
    const { root } = aBuiltProject();

    expect(isStale(root, join(root, 'no-stamp'), ['src'])).toBe(true);
  });

  it('when a file deep inside is newer', () => {
    const { root, stamp } = aBuiltProject();
    utimesSync(join(root, 'src/deep/a.ts'), after, after);

    expect(isStale(root, stamp, ['src'])).toBe(true);
  });

  it('when a file was removed', () => {
    const { root, stamp } = aBuiltProject();
    rmSync(join(root, 'src/deep/a.ts'));

    expect(isStale(root, stamp, ['src'])).toBe(true);
  });
});

describe('the count of tests', () => {
  const test = (status: string, fullName: string, ...failureMessages: string[]) => ({
    status,
    fullName,
    failureMessages,
  });

  it('takes a file that broke before its first test for one failure, and names what failed', () => {
    const counts = countsOf({
      numPassedTests: 3,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        {
          name: 'a.test.ts',
          status: 'passed',
          message: '',
          assertionResults: [test('passed', 'is')],
        },
        {
          name: 'b.test.ts',
          status: 'failed',
          message: '',
          assertionResults: [
            test('failed', 'adds', 'AssertionError: 3\n at b'),
            test('passed', 'is'),
          ],
        },
        {
          name: 'c.test.ts',
          status: 'failed',
          message: 'No such module\n at c',
          assertionResults: [],
        },
      ],
    });

    expect(counts).toMatchObject({ passed: 3, failed: 2, skipped: 2 });
    expect(counts.failures).toEqual([
      expect.stringMatching(/b\.test\.ts: adds: AssertionError: 3$/),
      expect.stringMatching(/c\.test\.ts: No such module$/),
    ]);
  });

  it('goes on after a step that throws, and counts it as failed', async () => {
    const outcomes = await runSteps([
      { name: 'breaks', run: () => Promise.reject(new Error('on purpose, for this test')) },
      { name: 'works', run: async () => ({ passed: 2, failed: 0, skipped: 1 }) },
    ]);

    expect(sum(outcomes)).toEqual({ passed: 2, failed: 1, skipped: 1 });
  });

  it('ends in one line of the agreed form, which no other line has', () => {
    const outcome = { name: 'tests', passed: 12, failed: 0, skipped: 0, seconds: 1.5 };
    const form = /^(\w+: )?\d+ passed, \d+ failed(, \d+ skipped)?$/;

    expect(closingLine(outcome)).toBe('12 passed, 0 failed');
    expect(closingLine({ ...outcome, skipped: 2 })).toBe('12 passed, 0 failed, 2 skipped');
    expect(closingLine(outcome)).toMatch(form);
    expect(table([outcome])).not.toMatch(form);
  });

  it('says what failed before the table, so that the end of the output is enough', () => {
    const outcome = { name: 'tests', passed: 12, failed: 1, skipped: 0, seconds: 1.5 };
    const lines = report([{ ...outcome, failures: ['b.test.ts: adds'] }]).split('\n');

    expect(lines[0]).toBe('FAILED in tests: b.test.ts: adds');
    expect(lines.at(-1)).toBe('12 passed, 1 failed');
  });
});
