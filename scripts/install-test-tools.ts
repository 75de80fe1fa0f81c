/*
 * Finds what the tests need beyond npm's packages, and installs what is missing where it may: as root
 * on Debian or Ubuntu, from the system's own packages. Anywhere else it says what to install.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium } from '../tests/support/chromium.ts';

type Tool = {
  readonly name: string;
  /** The first of these that the system has is taken. */
  readonly debianPackages: readonly [string, ...string[]];
  readonly why: string;
  readonly isThere: () => boolean;
};

const tools: readonly Tool[] = [
  {
    name: 'Chromium',
    debianPackages: ['chromium-headless-shell', 'chromium'],
    why: 'shows the screens',
    isThere: () => findChromium() !== null,
  },
  {
    name: 'pdftotext and pdftoppm',
    debianPackages: ['poppler-utils'],
    why: 'read the PDFs back',
    isThere: () => isOnPath('pdftotext') && isOnPath('pdftoppm'),
  },
  {
    name: 'qpdf',
    debianPackages: ['qpdf'],
    why: "checks the PDFs' structure",
    isThere: () => isOnPath('qpdf'),
  },
];

/** Brings the missing tools in; null when all are there, else what to do, in plain words. */
export function installTestTools(): string | null {
  const missing = tools.filter((tool) => !tool.isThere());
  if (missing.length === 0) return null;
  if (canInstall()) {
    const names = missing.map((tool) => tool.name);
    console.log(`Installing for the tests: ${names.join(', ')} ...`);
    const failure =
      aptGet('update') ??
      aptGet('install', '-y', '--no-install-recommends', ...missing.map(packageOf));
    if (failure !== null) return failure;
  }
  const stillMissing = tools.filter((tool) => !tool.isThere());
  if (stillMissing.length === 0) return null;
  const list = stillMissing.map(
    (tool) => `  ${tool.name} (${tool.why}; Debian package: ${tool.debianPackages.join(' or ')})`,
  );
  return ['The tests need these, and they could not be installed here:', ...list].join('\n');
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && isOnPath('apt-get');
}

function packageOf({ debianPackages: [first, ...others] }: Tool): string {
  const isKnown = (name: string) =>
    spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0;
  return [first, ...others].find(isKnown) ?? first;
}

function aptGet(...args: readonly string[]): string | null {
  const { status, stdout, stderr } = spawnSync('apt-get', ['-q', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status === 0) return null;
  const lastLines = `${stdout}\n${stderr}`.trim().split('\n').slice(-5).join('\n');
  return `apt-get ${args[0]} failed:\n${lastLines}`;
}

function isOnPath(command: string): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = process.platform === 'win32' ? [`${command}.exe`, `${command}.cmd`] : [command];
  return folders.some((folder) => names.some((name) => existsSync(join(folder, name))));
}

if (import.meta.main) {
  const problem = installTestTools();
  console.log(problem ?? 'Everything the tests need is here.');
  process.exitCode = problem === null ? 0 : 1;
}
