/* The command line as a person meets it: a process of its own, as it is built, on a home of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Run = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

export type Workplace = {
  readonly folder: string;
  /** A path in the folder. */
  path(name: string): string;
  dispose(): void;
};

const main = join(import.meta.dirname, '../../out/main/cli.js');

export function aWorkplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagi-cli-'));
  mkdirSync(join(folder, 'home'));
  return {
    folder,
    path: (name) => join(folder, name),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

type Environment = Readonly<Record<string, string>>;

/** Nothing of the machine's own language, screen or Electron may decide a test. */
function environmentOf({ folder }: Workplace, extra: Environment): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    SystemRoot: process.env.SystemRoot,
    TSUNAGI_HOME: join(folder, 'home'),
    TSUNAGI_NO_DOWNLOAD: '1',
    TSUNAGI_LANG: 'en',
    ...extra,
  };
}

/** Starts the command; for those that run until they are ended. */
export function startCli(
  workplace: Workplace,
  words: readonly string[],
  extra: Environment = {},
): ChildProcess {
  return spawn(process.execPath, [main, ...words], {
    cwd: workplace.folder,
    env: environmentOf(workplace, extra),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs the command to its end. */
export async function cli(
  workplace: Workplace,
  words: readonly string[],
  extra: Environment = {},
): Promise<Run> {
  return outcomeOf(startCli(workplace, words, extra));
}

export function outcomeOf(child: ChildProcess): Promise<Run> {
  return new Promise((resolve) => {
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** The first match in what the process prints, as soon as it is there. */
export function printed(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      const found = pattern.exec(text)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('close', () => reject(new Error(`It ended without printing ${pattern}: ${text}`)));
  });
}

/** One plain sentence: one line that ends as a sentence or with the path it speaks of, and no stack. */
export const oneSentence = /^[^\n]{8,400}\n$/;
