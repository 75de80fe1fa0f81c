/**
 * Rescues the whole operations at the start of a damaged session file into a new file. The original
 * and what lies beside it are only read.
 *
 * Several readings of the bytes are tried and the one with the most operations wins: with and without
 * the write-ahead file, and, when the first page is spoilt, with a fresh first page in its place (every
 * session file of one version lays out its tables alike, so only page 1 tells them apart from noise).
 */
import type { Database } from 'better-sqlite3';
import { fail, ok, type Result } from '../../src-shared/kernel/result.ts';
import { type ChainPoint, type ChainVerdict, genesisHashOf, readEventRows } from './chain.ts';
import { copyOperations } from './copy-operations.ts';
import { isHeldElsewhere, isHeldHere, probeFile } from './file-probe.ts';
import { readMeta } from './inspect.ts';
import { sessionMigrations } from './migrations/registry.ts';
import { buildSessionImage, placeNewSessionFile } from './open-session-file.ts';
import { damage, refusalOfError, type StorageRefusal } from './refusal.ts';
import { openImage, readSessionImage } from './session-image.ts';

export type SalvageReport = {
  readonly savedOperations: number;
  readonly savedEvents: number;
  readonly workshopId: string;
  /** True when the meta row was spoilt: id and creation time of the new file are then made up. */
  readonly isIdentityDoubtful: boolean;
  /** Null when nothing was lost; `eventsSeen` counts later events still listed, null if unreadable. */
  readonly lost: { readonly fromSeq: number; readonly eventsSeen: number | null } | null;
};

type Identity = {
  readonly workshopId: string;
  readonly createdAtMs: number;
  readonly genesis: ChainPoint;
  readonly isDoubtful: boolean;
};

type Rescue = { readonly image: Buffer; readonly report: SalvageReport };

const PAGE_BYTES = 4_096;
const PAGE_COUNT_AT = 28;
const CHANGE_COUNTER_AT = 24;
const VALID_FOR_AT = 92;

/** Saves what is whole of `from` into the new file `to`; refuses when there is nothing to find. */
export function salvageSessionFile(
  from: string,
  to: string,
): Result<SalvageReport, StorageRefusal> {
  if (isHeldHere(from) || isHeldElsewhere(from)) {
    return fail({ code: 'file-already-open', details: { systemCode: 'SQLITE_BUSY' } });
  }
  const probed = probeFile(from, sessionMigrations.length);
  if (!probed.ok && !isWorthReading(probed.failure)) return probed;
  try {
    const best = bestRescue(from);
    if (best === null) return probed.ok ? fail(damage('structure', 'nothing readable')) : probed;
    const placed = placeNewSessionFile(to, best.image);
    return placed.ok ? ok(best.report) : placed;
  } catch (error) {
    return fail(refusalOfError(error));
  }
}

/** A spoilt header may look like another program's file; the log tells. */
function isWorthReading(refusal: StorageRefusal): boolean {
  switch (refusal.code) {
    case 'file-damaged':
    case 'file-foreign':
      return true;
    case 'file-not-tsunagi':
      return refusal.details.looksLike === 'other';
    default:
      return false;
  }
}

function bestRescue(path: string): Rescue | null {
  const { main, combined } = readSessionImage(path);
  const readings = main === combined ? [main] : [combined, main];
  let best: Rescue | null = null;
  for (const reading of [...readings, ...readings.map(withFreshFirstPage)]) {
    const rescue = reading === null ? null : tryRescue(reading);
    if (rescue === null) continue;
    if (best === null || isBetter(rescue.report, best.report)) best = rescue;
    if (best.report.lost === null && !best.report.isIdentityDoubtful) break;
  }
  return best;
}

function isBetter(report: SalvageReport, than: SalvageReport): boolean {
  if (report.savedOperations !== than.savedOperations) {
    return report.savedOperations > than.savedOperations;
  }
  return than.isIdentityDoubtful && !report.isIdentityDoubtful;
}

function withFreshFirstPage(image: Buffer): Buffer | null {
  const pages = Math.floor(image.length / PAGE_BYTES);
  if (pages < 2) return null;
  const repaired = Buffer.from(image.subarray(0, pages * PAGE_BYTES));
  buildSessionImage('', 0, sessionMigrations).copy(repaired, 0, 0, PAGE_BYTES);
  repaired.writeUInt32BE(pages, PAGE_COUNT_AT);
  repaired.copy(repaired, VALID_FOR_AT, CHANGE_COUNTER_AT, CHANGE_COUNTER_AT + 4);
  return repaired;
}

function tryRescue(image: Buffer): Rescue | null {
  let db: Database | null = null;
  try {
    db = openImage(image);
    const identity = identityOf(db);
    return identity === null ? null : rescue(db, identity);
  } catch {
    return null;
  } finally {
    db?.close();
  }
}

function identityOf(db: Database): Identity | null {
  const meta = readMetaSafely(db);
  if (meta !== null) {
    const { workshopId, createdAtMs, genesisHash } = meta;
    return { workshopId, createdAtMs, genesis: { seq: 0, hash: genesisHash }, isDoubtful: false };
  }
  const first = readEventRows(db, 0, 1)[0];
  if (first === undefined) return null;
  const [, , , , , , createdAtMs, , prevHash, hash] = first;
  const genesis = { seq: 0, hash: prevHash };
  return { workshopId: `recovered_${hash.slice(0, 16)}`, createdAtMs, genesis, isDoubtful: true };
}

function readMetaSafely(db: Database): ReturnType<typeof readMeta> {
  try {
    return readMeta(db);
  } catch {
    return null;
  }
}

function rescue(db: Database, identity: Identity): Rescue | null {
  const { workshopId, createdAtMs, genesis, isDoubtful } = identity;
  let verdict: ChainVerdict | null = null;
  const image = buildSessionImage(workshopId, createdAtMs, sessionMigrations, (target) => {
    verdict = copyOperations(db, genesis, target, genesisHashOf(workshopId, createdAtMs));
  });
  // The callback ran before buildSessionImage returned, which the compiler cannot see.
  const done = verdict as ChainVerdict | null;
  if (done === null || (isDoubtful && done.operations === 0)) return null;
  const savedEvents = done.kind === 'whole' ? done.head.seq : done.wholeUpTo.seq;
  const lost =
    done.kind === 'whole'
      ? null
      : { fromSeq: savedEvents + 1, eventsSeen: countAfter(db, savedEvents) };
  return {
    image,
    report: {
      savedOperations: done.operations,
      savedEvents,
      workshopId,
      isIdentityDoubtful: isDoubtful,
      lost,
    },
  };
}

function countAfter(db: Database, seq: number): number | null {
  try {
    return Number(db.prepare('SELECT count(*) FROM event WHERE seq > ?').pluck().get(seq));
  } catch {
    return null;
  }
}
