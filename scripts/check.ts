/*
 * `npm run check`: what a change must pass before it is committed. Format, lint, types and the quick
 * tests, those that need neither a build nor a browser. The same steps are part of `npm test`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { staticChecks } from './static-checks.ts';
import { report, root, runSteps, sum } from './steps.ts';
import { vitestStep } from './vitest-step.ts';

const quickFolders = ['unit', 'storage', 'core', 'contract', 'architecture']
  .map((folder) => `tests/${folder}/`)
  .filter((folder) => existsSync(join(root, folder)));

const outcomes = await runSteps([...staticChecks, vitestStep('quick tests', quickFolders)]);
console.log(`\n${report(outcomes)}`);
process.exitCode = sum(outcomes).failed === 0 ? 0 : 1;
