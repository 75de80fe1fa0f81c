/**
 * Kills a writing process again and again (`kill -9`) and looks after each kill whether every
 * acknowledged operation is in the file, once, in order. The oracle is what the child printed.
 *
 * Run by hand: `node tests/faults/kill-rounds.ts 3000`. The storage tests run 20 rounds.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkSessionFile, openSessionFile } from '../../src-main/storage/index.ts';
import { aFolder, aNewSession, okValue, operation, seeded } from '../support/storage/workspace.ts';

const CHILD = join(import.meta.dirname, '../support/storage/session-child.ts');

export type KillReport = {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly unacknowledgedButStored: number;
  readonly crashesFound: number;
  readonly refusals: readonly string[];
};

/** Lets a child write until `afterAcks` lines came, kills it, and gives the acknowledged numbers. */
function writeUntilKilled(path: string, first: number, afterAcks: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, 'write', path, String(first)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (text.split('\n').length > afterAcks) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', () => {
      const lines = text.split('\n').filter((line) => line !== '');
      const odd = lines.find((line) => !/^\d+$/.test(line));
      if (odd === undefined) resolve(lines.map(Number));
      else reject(new Error(`The writing process stopped by itself: ${odd}`));
    });
  });
}

/** Runs the loop; 0 lost, 0 duplicated and no refusal is the pass. */
export async function runKillRounds(rounds: number, seed: number): Promise<KillReport> {
  const folder = aFolder();
  const random = seeded(seed);
  const path = join(folder.path, 'killed.tsunagi');
  aNewSession(path).close();
  const acknowledged = new Set<number>();
  const refusals: string[] = [];
  let next = 0;
  let crashesFound = 0;
  let lost = 0;
  let duplicated = 0;
  let stored = 0;
  try {
    for (let round = 0; round < rounds; round += 1) {
      const acks = await writeUntilKilled(path, next, 1 + Math.floor(random() * 60));
      for (const n of acks) acknowledged.add(n);
      const checked = checkSessionFile(path);
      if (!checked.ok || !checked.value.isWhole) refusals.push(`check ${JSON.stringify(checked)}`);
      const opened = openSessionFile(path);
      if (!opened.ok) {
        refusals.push(JSON.stringify(opened.failure));
        break;
      }
      const session = opened.value;
      if (session.recovery.kind === 'after-crash') crashesFound += 1;
      const ids = [...session.operationsAfter(0)].map(({ opId }) => opId);
      const present = new Set(ids);
      stored = ids.length;
      duplicated += ids.length - present.size;
      lost += [...acknowledged].filter((n) => !present.has(`op_${n}`)).length;
      // A client that got no answer sends the last one again; it must never be stored twice.
      const last = ids.length - 1;
      if (last >= 0) okValue(session.append(operation(last, (last % 3) + 1)));
      next = ids.length;
      session.close();
    }
  } finally {
    folder.dispose();
  }
  const unacknowledgedButStored = stored - acknowledged.size;
  return {
    rounds,
    acknowledged: acknowledged.size,
    lost,
    duplicated,
    unacknowledgedButStored,
    crashesFound,
    refusals,
  };
}

if (import.meta.main) {
  const rounds = Number(process.argv[2] ?? 100);
  const seed = Number(process.argv[3] ?? 1);
  const report = await runKillRounds(rounds, seed);
  console.log(JSON.stringify({ seed, ...report }));
  const failed = report.lost + report.duplicated + report.refusals.length;
  process.exitCode = failed === 0 ? 0 : 1;
}
