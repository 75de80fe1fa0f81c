/*
 * Builds the app into out/ when a source is newer than the last build, and does nothing otherwise.
 * `--force` builds in any case. Runs before `npm start`, so it is quiet: one line when it builds,
 * none when it does not.
 */
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSources, isStale } from './source-age.ts';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'out/.stamp');

if (process.argv.includes('--force') || isStale(root, stamp, buildSources)) {
  try {
    await build();
  } catch (error) {
    console.error(`\nTsunagi could not be built: ${reasonOf(error)}`);
    console.error('The folder out/ is incomplete. Mend the above, then run: npm run build');
    process.exitCode = 1;
  }
}

async function build(): Promise<void> {
  const startedAt = new Date();
  process.stdout.write('Building Tsunagi ... ');
  rmSync(stamp, { force: true });
  process.chdir(root);
  // Imported only now: loading the bundler costs more than the whole check for staleness.
  const [{ build: bundle }, { precompress }] = await Promise.all([
    import('electron-vite'),
    import('./precompress.ts'),
  ]);
  await bundle({ root, configFile: join(root, 'electron.vite.config.ts'), logLevel: 'warn' });
  await precompress(join(root, 'out/renderer'));
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stamp, `${startedAt.toISOString()}\n`);
  utimesSync(stamp, startedAt, startedAt);
  const seconds = ((Date.now() - startedAt.getTime()) / 1000).toFixed(1);
  process.stdout.write(`done in ${seconds} s.\n`);
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replaceAll(`${root}/`, '').trim();
}
