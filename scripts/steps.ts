/*
 * The shared spine of `npm run check` and `npm test`: named steps run one after the other, each
 * counted, all shown in one table at the end. A step that fails never hides a later one.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** How many checks of a step went which way. */
export type Counts = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed, each in one line, where the step can tell. */
  readonly failures?: readonly string[];
};

export type Step = { readonly name: string; readonly run: () => Promise<Counts> };

export type Outcome = Counts & { readonly name: string; readonly seconds: number };

export const onePassed: Counts = { passed: 1, failed: 0, skipped: 0 };
export const oneFailed: Counts = { passed: 0, failed: 1, skipped: 0 };

/** Runs the steps in order; a step that throws counts as one failure, with its message shown. */
export async function runSteps(steps: readonly Step[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) {
    console.log(`\n== ${step.name}`);
    const startedAtMs = performance.now();
    const counts = await step.run().catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      return oneFailed;
    });
    outcomes.push({
      ...counts,
      name: step.name,
      seconds: (performance.now() - startedAtMs) / 1000,
    });
  }
  return outcomes;
}

/** One row per step. Worded so that only `closingLine` reads "N passed, N failed". */
export function table(outcomes: readonly Outcome[]): string {
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  return outcomes
    .map(({ name, passed, failed, skipped, seconds }) =>
      [
        failed === 0 ? 'ok    ' : 'FAILED',
        name.padEnd(width),
        `${passed} passed`.padStart(12),
        `${failed} failed`.padStart(10),
        `${skipped} skipped`.padStart(11),
        `${seconds.toFixed(1)} s`.padStart(9),
      ].join(' '),
    )
    .join('\n');
}

/** The failed ones by name, so that whoever sees only the end of the output knows where to look. */
export function failureList(outcomes: readonly Outcome[]): string {
  const lines = outcomes.flatMap(({ name, failures = [] }) =>
    failures.map((failure) => `FAILED in ${name}: ${failure}`),
  );
  return lines.join('\n');
}

/** The end of a run: what failed, a row per step, and the line that CI reads. */
export function report(outcomes: readonly Outcome[]): string {
  return [failureList(outcomes), table(outcomes), closingLine(sum(outcomes))]
    .filter((part) => part !== '')
    .join('\n\n');
}

export function sum(outcomes: readonly Counts[]): Counts {
  return outcomes.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The line that CI reads: 'N passed, N failed', with ', N skipped' when any was. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  const tail = skipped === 0 ? '' : `, ${skipped} skipped`;
  return `${passed} passed, ${failed} failed${tail}`;
}

/** A step that is one command: passed when it exits with 0. */
export function command(name: string, file: string, ...args: readonly string[]): Step {
  return { name, run: async () => ((await exitCode(file, args)) === 0 ? onePassed : oneFailed) };
}

/** Runs a Node script or a package's command in the project's folder, its output shown as it comes. */
export function exitCode(file: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** The script behind a package's command, so that no shell or `.cmd` wrapper stands in between. */
export function packageScript(path: string): string {
  return join(root, 'node_modules', path);
}
