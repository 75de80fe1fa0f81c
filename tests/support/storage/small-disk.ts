/** A tiny disk of its own (tmpfs), to be filled up; needs root on Linux. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export type SmallDisk = {
  readonly path: string;
  /** Takes all free space. */
  fill(): void;
  /** Gives the space back. */
  relieve(): void;
  remountReadOnly(): void;
  dispose(): void;
};

/** Mounts a disk of `kilobytes` inside `folder`; null where mounting is not possible. */
export function aSmallDisk(folder: string, kilobytes: number): SmallDisk | null {
  const path = join(folder, 'disk');
  mkdirSync(path);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path], {
      stdio: 'ignore',
    });
  } catch {
    return null;
  }
  const ballast = join(path, 'ballast');
  return {
    path,
    fill() {
      const descriptor = openSync(ballast, 'a');
      const block = Buffer.alloc(4_096, 1);
      try {
        for (;;) writeSync(descriptor, block);
      } catch {
        // ENOSPC: full, as wanted.
      } finally {
        closeSync(descriptor);
      }
    },
    relieve: () => rmSync(ballast, { force: true }),
    remountReadOnly: () => execFileSync('mount', ['-o', 'remount,ro', path]),
    dispose: () => execFileSync('umount', ['-l', path]),
  };
}
