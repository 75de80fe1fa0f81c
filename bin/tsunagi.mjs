#!/usr/bin/env node
/*
 * The command `tsunagi`. Runs under whatever Node started it, so it is plain JavaScript for an old
 * one: goes over to the Node 24 that came with the app where needed, builds what is older than its
 * source, and hands over to out/main/cli.js.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const self = fileURLToPath(import.meta.url);
const root = dirname(dirname(self));
const neededMajor = 24;
const cli = join(root, 'out/main/cli.js');

if (Number.parseInt(process.versions.node, 10) >= neededMajor) await run();
else goOver();

function goOver() {
  const node = ownNode();
  if (node === null) {
    console.error(
      `Tsunagi needs Node ${neededMajor}; in the project's folder, npm ci brings it. / つなぎには Node ${neededMajor} が必要です。npm ci で入ります。`,
    );
    process.exitCode = 1;
    return;
  }
  const child = spawn(node, [self, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.once('error', () => {
    process.exitCode = 1;
  });
  child.once('close', (code) => {
    process.exitCode = code ?? 1;
  });
}

/** The executable of the `node` package, or null where it isn't installed. */
function ownNode() {
  try {
    const folder = dirname(createRequire(self).resolve('node/package.json'));
    const file = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

async function run() {
  if (!(await isBuilt())) {
    process.exitCode = 1;
    return;
  }
  await import(pathToFileURL(cli).href);
}

/** Builds in a checkout when a source is newer; a packaged app has no sources to be older than. */
async function isBuilt() {
  const build = join(root, 'scripts/build-if-stale.ts');
  if (existsSync(build)) {
    const { buildSources, isStale } = await import('../scripts/source-age.ts');
    if (isStale(root, join(root, 'out/.stamp'), buildSources)) {
      // Its words go beside the result, never into a pipe that reads it.
      const { status } = spawnSync(process.execPath, [build], { stdio: ['ignore', 2, 2] });
      if (status !== 0) return false;
    }
  }
  return existsSync(cli);
}
