/*
 * The shell's log: one JSON object a line, in the settings folder, at most two files of a megabyte. It
 * holds events, codes and stacks, never a word anyone typed. A log that cannot be written is given up
 * without a sound: it must never be the reason why a workshop stops.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LogEntry } from '../../core/ports.ts';

export type Log = {
  readonly folder: string;
  write(entry: LogEntry): void;
  /** A failure nobody expected, with its stack. */
  fault(error: unknown): void;
};

const mostBytes = 1_000_000;

/** @param wallMs the time of each line, in Unix milliseconds */
export function openLog(folder: string, wallMs: () => number): Log {
  const file = join(folder, 'tsunagi.log');

  const append = (line: object): void => {
    try {
      mkdirSync(folder, { recursive: true });
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (size > mostBytes) renameSync(file, join(folder, 'tsunagi.previous.log'));
      appendFileSync(
        file,
        `${JSON.stringify({ at: new Date(wallMs()).toISOString(), ...line })}\n`,
      );
    } catch {
      // See the header: nothing to do, and nobody to tell.
    }
  };

  return {
    folder,
    write: append,
    fault(error) {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      append({ level: 'error', event: 'fault', stack });
    },
  };
}
