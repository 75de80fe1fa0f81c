/*
 * The checks that run no code of the app: format and lint, then types of both sides. Shared by
 * `npm run check` and `npm test`, so that the two cannot drift apart.
 */
import { command, packageScript, type Step } from './steps.ts';

const tsc = packageScript('typescript/bin/tsc');

export const staticChecks: readonly Step[] = [
  command(
    'format and lint',
    packageScript('@biomejs/biome/bin/biome'),
    'check',
    '--error-on-warnings',
    '.',
  ),
  command('types, main side', tsc, '-p', 'tsconfig.node.json'),
  command('types, screens', tsc, '-p', 'tsconfig.web.json'),
];
