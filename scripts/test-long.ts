/*
 * `npm run test:long`: what CI plays in a short form or not at all. Every story by either hand in both
 * languages, every rule of axe on every screen, and thousands of kills and flipped bits. Takes about an
 * hour; ends with the same line as `npm test`.
 */
import { installTestTools } from './install-test-tools.ts';
import { nodeTestStep } from './node-test-step.ts';
import { command, report, runSteps, sum } from './steps.ts';
import { vitestStep } from './vitest-step.ts';

const killRounds = 1000;
const bitFlips = 10_000;

process.env.TSUNAGI_LONG = '1';
const problem = installTestTools();
if (problem !== null) throw new Error(problem);
const outcomes = await runSteps([
  command('build', 'scripts/build-if-stale.ts', '--force'),
  vitestStep('stories', ['tests/e2e/']),
  nodeTestStep('desktop stories', 'tests/desktop/*.test.ts'),
  command('kills while writing', 'tests/faults/kill-rounds.ts', String(killRounds)),
  command('flipped bits', 'tests/faults/bit-flips.ts', String(bitFlips)),
]);
console.log(`\n${report(outcomes)}`);
process.exitCode = sum(outcomes).failed === 0 ? 0 : 1;
