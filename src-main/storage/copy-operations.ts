import type { Database } from 'better-sqlite3';
import {
  type ChainPoint,
  type ChainVerdict,
  type EventRow,
  eventHashOf,
  verifyChain,
} from './chain.ts';

/**
 * Copies the whole operations at the start of one log into an empty one, chained from `newGenesis`.
 *
 * Stops before the first damage; the verdict on the source says where. With the source's own genesis
 * the copied rows are identical, hashes included.
 *
 * @throws SqliteError when the target cannot be written.
 */
export function copyOperations(
  source: Database,
  sourceGenesis: ChainPoint,
  target: Database,
  newGenesis: string,
): ChainVerdict {
  const insert = target.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  let previous = newGenesis;
  let pending: EventRow[] = [];
  target.exec('BEGIN');
  const verdict = verifyChain(source, sourceGenesis, (row) => {
    pending.push(row);
    if (row[2] !== row[3] - 1) return;
    for (const [seq, opId, part, parts, actor, command, atMs, type, , , body] of pending) {
      const own = eventHashOf(seq, opId, part, parts, actor, command, atMs, type, previous, body);
      insert.run(seq, opId, part, parts, actor, command, atMs, type, previous, own, body);
      previous = own;
    }
    pending = [];
  });
  target.exec('COMMIT');
  return verdict;
}
