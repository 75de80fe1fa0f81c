/**
 * Flips single bits of a session file, of its write-ahead file, and cuts files short, and looks whether
 * every change of content is noticed: the file is refused untouched, or everything in it is as it was.
 *
 * Run by hand: `node tests/faults/bit-flips.ts 10000`. The storage tests run 300 flips.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  openSessionFile,
  type StoredOperation,
  salvageSessionFile,
} from '../../src-main/storage/index.ts';
import {
  aClosedSession,
  aFolder,
  aNewSession,
  fingerprint,
  okValue,
  operation,
  operationsOf,
  seeded,
} from '../support/storage/workspace.ts';

export type FlipReport = {
  readonly flips: number;
  readonly refused: number;
  readonly harmless: number;
  /** Opened, but the operations differ, and the file did not say so. */
  readonly silent: readonly string[];
  /** Refused, yet a byte beside or in the file changed. */
  readonly touched: readonly string[];
  /** Refused, and what was rescued is not the beginning of the original operations. */
  readonly wrongRescue: readonly string[];
  readonly rescuedOperations: number;
};

/** What is flipped: the session file alone, or its write-ahead file as a crash leaves it. */
export type FlipTarget = 'main' | 'write-ahead';

function isPrefix(some: readonly StoredOperation[], all: readonly StoredOperation[]): boolean {
  return JSON.stringify(some) === JSON.stringify(all.slice(0, some.length));
}

/** Fills `folder` with the sound original of the target. */
function prepare(folder: string, target: FlipTarget): readonly StoredOperation[] {
  const path = join(folder, 'whole.tsunagi');
  if (target === 'main') {
    const operations = aClosedSession(path, 40);
    const session = okValue(openSessionFile(path));
    okValue(session.saveSnapshot(session.headSeq, { state: '写し'.repeat(50) }));
    okValue(session.close());
    return operations;
  }
  const live = join(folder, 'live.tsunagi');
  const session = aNewSession(live);
  const operations = Array.from({ length: 25 }, (_, n) => operation(n, (n % 3) + 1));
  for (const each of operations) okValue(session.append(each));
  // A copy of both files of a working session is what a crash leaves. Reading the live file would
  // drop its lock, so this session is not used for anything but closing afterwards.
  copyFileSync(live, path);
  copyFileSync(`${live}-wal`, `${path}-wal`);
  session.close();
  rmSync(live);
  return operations;
}

export function runBitFlips(flips: number, seed: number, target: FlipTarget): FlipReport {
  const folder = aFolder();
  const random = seeded(seed);
  const silent: string[] = [];
  const touched: string[] = [];
  const wrongRescue: string[] = [];
  let refused = 0;
  let rescuedOperations = 0;
  try {
    const operations = prepare(folder.path, target);
    const whole = join(folder.path, 'whole.tsunagi');
    const suffix = target === 'main' ? '' : '-wal';
    const sound = readFileSync(whole + suffix);
    for (let flip = 0; flip < flips; flip += 1) {
      const place = `${Math.floor(random() * sound.length)}.${Math.floor(random() * 8)}`;
      const [byte = 0, bit = 0] = place.split('.').map(Number);
      const work = join(folder.path, 'work');
      mkdirSync(work);
      const path = join(work, 'flipped.tsunagi');
      if (target === 'write-ahead') copyFileSync(whole, path);
      const flipped = Buffer.from(sound);
      flipped.writeUInt8(flipped.readUInt8(byte) ^ (1 << bit), byte);
      writeFileSync(path + suffix, flipped);
      const before = JSON.stringify(fingerprint(work));
      const opened = openSessionFile(path);
      if (opened.ok) {
        const found = operationsOf(opened.value);
        const { recovery } = opened.value;
        const isSame = JSON.stringify(found) === JSON.stringify(operations);
        // The newest transaction of a write-ahead file may be a torn one: dropped, and said so.
        const isSaid =
          recovery.kind === 'after-crash' && recovery.isTailTorn && isPrefix(found, operations);
        if (!isSame && !isSaid) silent.push(place);
        opened.value.close();
      } else {
        refused += 1;
        if (JSON.stringify(fingerprint(work)) !== before) touched.push(place);
        const rescue = join(folder.path, 'rescued.tsunagi');
        const salvaged = salvageSessionFile(path, rescue);
        if (salvaged.ok) {
          const session = okValue(openSessionFile(rescue));
          if (!isPrefix(operationsOf(session), operations)) wrongRescue.push(place);
          rescuedOperations += salvaged.value.savedOperations;
          session.close();
          rmSync(rescue);
        }
        if (JSON.stringify(fingerprint(work)) !== before) touched.push(`${place} by rescue`);
      }
      rmSync(work, { recursive: true });
    }
  } finally {
    folder.dispose();
  }
  const harmless = flips - refused - silent.length;
  return { flips, refused, harmless, silent, touched, wrongRescue, rescuedOperations };
}

if (import.meta.main) {
  const flips = Number(process.argv[2] ?? 1000);
  const seed = Number(process.argv[3] ?? 1);
  const reports = (['main', 'write-ahead'] as const).map((target) => ({
    target,
    seed,
    ...runBitFlips(flips, seed, target),
  }));
  for (const report of reports) console.log(JSON.stringify(report));
  const failed = reports.some(
    ({ silent, touched, wrongRescue }) => silent.length + touched.length + wrongRescue.length > 0,
  );
  process.exitCode = failed ? 1 : 0;
}
