/*
 * `npm test`: everything, from the tools the tests need to the last desktop story, on a machine that
 * has only run `npm ci`. Ends with one line that sums all runners: 'N passed, N failed'.
 */
import { installTestTools } from './install-test-tools.ts';
import { nodeTestStep } from './node-test-step.ts';
import { staticChecks } from './static-checks.ts';
import { command, onePassed, report, runSteps, type Step, sum } from './steps.ts';
import { vitestStep } from './vitest-step.ts';

const tools: Step = {
  name: 'test tools',
  run: async () => {
    const problem = installTestTools();
    if (problem !== null) throw new Error(problem);
    return onePassed;
  },
};

const outcomes = await runSteps([
  tools,
  command('build', 'scripts/build-if-stale.ts', '--force'),
  ...staticChecks,
  vitestStep('tests', []),
  nodeTestStep('desktop stories', 'tests/desktop/*.test.ts'),
]);
console.log(`\n${report(outcomes)}`);
process.exitCode = sum(outcomes).failed === 0 ? 0 : 1;
