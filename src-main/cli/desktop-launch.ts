/*
 * The desktop window, where there can be one: finds Electron's executable, or has it downloaded, and
 * waits for the window to be closed. Never imports `electron`, which would download it unasked.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../src-shared/kernel/result.ts';
import { appRoot } from '../hosts/node-wiring.ts';
import { hasScreen } from './system-open.ts';

/** Why there is no desktop window here. */
export type NoDesktop =
  | 'no-screen'
  | 'as-root'
  | 'not-built'
  | 'not-installed'
  | 'not-reachable'
  | 'did-not-start';

type Environment = Readonly<Record<string, string | undefined>>;

const reachabilityTimeoutMs = 3_000;
/** An end with an error this early means that no window ever came. */
const startupMs = 10_000;
const downloadTimeoutMs = 600_000;
const downloadSource = 'https://github.com/electron/electron/releases/';

/**
 * The executable, downloaded first where that is allowed and possible.
 *
 * @param isRoot Electron refuses root unless its sandbox is off, and the sandbox stays on
 */
export async function findDesktop(
  environment: Environment,
  onDownload: () => void,
  isRoot: boolean = isRootOfLinux(),
): Promise<Result<string, NoDesktop>> {
  if (!existsSync(join(appRoot(), 'out/main/desktop.js'))) return fail('not-built');
  if (!hasScreen(environment)) return fail('no-screen');
  if (isRoot) return fail('as-root');
  const installed = installedExecutable(environment);
  if (installed !== null) return ok(installed);
  const installer = join(appRoot(), 'node_modules/electron/install.js');
  if (isSet(environment.CI) || isSet(environment.TSUNAGI_NO_DOWNLOAD) || !existsSync(installer)) {
    return fail('not-installed');
  }
  if (!(await isReachable(environment.ELECTRON_MIRROR ?? downloadSource))) {
    return fail('not-reachable');
  }
  onDownload();
  await ended(process.execPath, [installer], 'ignore', downloadTimeoutMs);
  const downloaded = installedExecutable(environment);
  return downloaded === null ? fail('not-reachable') : ok(downloaded);
}

/**
 * Runs the desktop app until it ends.
 *
 * @param words what to open, as the app's own command line takes it
 */
export async function runDesktop(
  executable: string,
  words: readonly string[],
): Promise<Result<null, NoDesktop>> {
  const startedAtMs = performance.now();
  const code = await ended(executable, [appRoot(), ...words], 'inherit', null);
  const isEarly = performance.now() - startedAtMs < startupMs;
  return code !== 0 && isEarly ? fail('did-not-start') : ok(null);
}

function isRootOfLinux(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

function installedExecutable(environment: Environment): string | null {
  const packageFolder = join(appRoot(), 'node_modules/electron');
  const override = environment.ELECTRON_OVERRIDE_DIST_PATH;
  const folder = isSet(override) ? override : join(packageFolder, 'dist');
  const pathFile = join(packageFolder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const executable = join(folder, name);
  return existsSync(executable) ? executable : null;
}

async function isReachable(address: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(reachabilityTimeoutMs);
    const { status } = await fetch(address, { method: 'HEAD', redirect: 'manual', signal });
    return status < 400;
  } catch {
    return false;
  }
}

/** The exit code of a program run to its end; null when it could not start, was killed or took too long. */
function ended(
  program: string,
  words: readonly string[],
  stdio: 'ignore' | 'inherit',
  timeoutMs: number | null,
): Promise<number | null> {
  return new Promise((resolve) => {
    const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = process.env;
    const child = spawn(program, words, {
      stdio,
      env,
      ...(timeoutMs === null ? {} : { timeout: timeoutMs }),
    });
    // The terminal sends Ctrl+C to both; a signal to this process alone is passed on.
    const passOn = () => child.kill('SIGTERM');
    process.on('SIGINT', ignore);
    process.on('SIGTERM', passOn);
    const settle = (code: number | null) => {
      process.off('SIGINT', ignore);
      process.off('SIGTERM', passOn);
      resolve(code);
    };
    child.once('error', () => settle(null));
    child.once('close', (code) => settle(code));
  });
}

function ignore(): void {
  // The child ends by itself; this process waits for it.
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
