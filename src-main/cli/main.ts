/*
 * The command line: the first word chooses a command, the rest is read by it. Owns the exit code (0
 * done, 1 a stated failure, 2 wrong usage) and that whatever happens, a person reads one plain
 * sentence and never a stack.
 */
import { type Failure, failure } from '../../src-shared/kernel/failure.ts';
import { appVersion, fileLog, standardFolders } from '../hosts/node-wiring.ts';
import { readArguments } from './arguments.ts';
import { type CliFailure, usage } from './codes.ts';
import type { Command, Speech } from './command.ts';
import { type CommandName, isCommandName } from './command-names.ts';
import { helpFor } from './help.ts';
import { spokenLanguage } from './language.ts';
import { sentenceFor } from './wording.ts';

const exit = { done: 0, failed: 1, wrongUsage: 2 } as const;
type ExitCode = (typeof exit)[keyof typeof exit];

/** Loaded one at a time: help must not wait for the database and the fonts. */
const loaders: Readonly<Record<CommandName, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).startCommand,
  import: async () => (await import('./import.ts')).importCommand,
  measures: async () => (await import('./measures.ts')).measuresCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  check: async () => (await import('./check.ts')).checkCommand,
};
const helpFlags = ['--help', '-h'];
const versionFlags = ['--version', '-v'];

const speech: Speech = {
  language: spokenLanguage(),
  print: (line) => void process.stdout.write(`${line}\n`),
  tell: (line) => void process.stderr.write(`${line}\n`),
};

surviveClosedPipes();
process.on('uncaughtException', endBadly);
process.on('unhandledRejection', endBadly);
process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = words;
  if (name === undefined) return misuse(usage('command-missing'));
  if (versionFlags.includes(name)) {
    speech.print(appVersion());
    return exit.done;
  }
  if (helpFlags.includes(name) || name === 'help') return help(rest[0] ?? null);
  if (!isCommandName(name)) return misuse(usage('command-unknown', { command: name }));
  if (rest.some((word) => helpFlags.includes(word))) return help(name);
  const command = await loaders[name]();
  const given = readArguments(command.shape, rest);
  if (!given.ok) return misuse(given.failure);
  const order = command.read(given.value);
  if (!order.ok) return misuse(order.failure);
  const ending = await command.run(order.value, speech);
  if (ending === null) return exit.done;
  state(ending);
  return exit.failed;
}

function help(topic: string | null): ExitCode {
  if (topic !== null && !isCommandName(topic)) {
    return misuse(usage('command-unknown', { command: topic }));
  }
  speech.print(helpFor(topic ?? 'overview', speech.language));
  return exit.done;
}

function misuse(reason: Failure<CliFailure['code']>): ExitCode {
  state(reason);
  return exit.wrongUsage;
}

function state(reason: CliFailure): void {
  speech.tell(sentenceFor(reason, speech.language));
}

/** For what nobody expected: the stack goes to the log, one sentence to the person. */
function endBadly(error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? error.message) : 'unknown';
  fileLog(standardFolders().settings)({ level: 'error', event: 'fault', details: { stack } });
  state(failure('internal-error'));
  process.exit(exit.failed);
}

/** A reader that went away (`| head`) is the end of the work, not a fault. */
function surviveClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      process.exit(error.code === 'EPIPE' ? exit.done : exit.failed);
    });
  }
}
