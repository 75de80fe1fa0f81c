/**
 * Says whether a session file is whole and what is wrong, without changing a byte: everything is read
 * into memory and judged there, with every check there is.
 */
import { fail, ok, type Result } from '../../src-shared/kernel/result.ts';
import { hasJournal, isHeldElsewhere, isHeldHere, judgeHeader, probeFile } from './file-probe.ts';
import { FULL_DEPTH, inspectDatabase, readSoundSnapshots } from './inspect.ts';
import { ownVersionOf, sessionMigrations } from './migrations/registry.ts';
import { damage, refusalOfError, type StorageRefusal } from './refusal.ts';
import { openImage, readSessionImage, type SessionImage } from './session-image.ts';

/** Worth knowing, no harm to the workshop. */
export type CheckNote =
  /** A write-ahead file is left by a crash; opening folds it in. */
  | { readonly code: 'write-ahead-left'; readonly frames: number }
  /** The newest write is not finished or does not verify; opening leaves it out. */
  | { readonly code: 'write-ahead-unfinished'; readonly frames: number }
  /** Snapshots that do not verify; they are passed over at opening. */
  | { readonly code: 'snapshot-broken'; readonly count: number };

export type CheckReport = {
  readonly isWhole: boolean;
  /** Null when the file was too broken or too foreign to tell. */
  readonly workshopId: string | null;
  readonly fileVersion: number | null;
  readonly operations: number | null;
  readonly events: number | null;
  readonly faults: readonly StorageRefusal[];
  readonly notes: readonly CheckNote[];
};

const UNKNOWN = { workshopId: null, fileVersion: null, operations: null, events: null } as const;

/**
 * Checks the file at `path`.
 *
 * Refuses only when the file could not be looked at (missing, no permission, open elsewhere, disk error);
 * everything found inside is in the report.
 */
export function checkSessionFile(path: string): Result<CheckReport, StorageRefusal> {
  if (isHeldHere(path) || isHeldElsewhere(path)) {
    return fail({ code: 'file-already-open', details: { systemCode: 'SQLITE_BUSY' } });
  }
  const probed = probeFile(path, ownVersionOf(sessionMigrations));
  if (!probed.ok) {
    const { failure } = probed;
    const isAboutContent =
      failure.code === 'file-not-tsunagi' ||
      failure.code === 'file-foreign' ||
      failure.code === 'file-newer' ||
      failure.code === 'file-damaged';
    if (!isAboutContent) return probed;
    return ok({ ...UNKNOWN, isWhole: false, faults: [failure], notes: [] });
  }
  try {
    return ok(judge(readSessionImage(path), hasJournal(path)));
  } catch (error) {
    return fail(refusalOfError(error));
  }
}

function judge(image: SessionImage, isJournalLeft: boolean): CheckReport {
  const faults: StorageRefusal[] = [];
  const { frames, droppedFrames, isTailTorn, isDamaged } = image.writeAhead;
  if (isJournalLeft) {
    faults.push({ code: 'file-foreign', details: { what: 'journal', remark: '-journal' } });
  }
  if (isDamaged) faults.push(damage('wal', 'unreadable'));
  const notes: CheckNote[] = [];
  if (frames > 0) notes.push({ code: 'write-ahead-left', frames });
  if (droppedFrames > 0 || isTailTorn)
    notes.push({ code: 'write-ahead-unfinished', frames: droppedFrames });

  const version = judgeHeader(image.combined.subarray(0, 100), sessionMigrations.length);
  if (!version.ok) {
    return { ...UNKNOWN, isWhole: false, faults: [...faults, version.failure], notes };
  }
  const fileVersion = version.value;
  const content = judgeContent(image.combined, fileVersion);
  if (!content.ok) {
    const all = [...faults, content.failure];
    return { ...UNKNOWN, fileVersion, isWhole: false, faults: all, notes };
  }
  const { workshopId, operations, events, brokenSnapshots } = content.value;
  if (brokenSnapshots > 0) notes.push({ code: 'snapshot-broken', count: brokenSnapshots });
  const isWhole = faults.length === 0;
  return { isWhole, workshopId, fileVersion, operations, events, faults, notes };
}

type Content = {
  readonly workshopId: string;
  readonly operations: number;
  readonly events: number;
  readonly brokenSnapshots: number;
};

function judgeContent(image: Buffer, version: number): Result<Content, StorageRefusal> {
  let db: ReturnType<typeof openImage> | null = null;
  try {
    db = openImage(image);
    const inspected = inspectDatabase(db, sessionMigrations, version, FULL_DEPTH);
    if (!inspected.ok) return inspected;
    const { meta, head } = inspected.value;
    const operations = Number(
      db.prepare('SELECT count(*) FROM event WHERE part = 0').pluck().get(),
    );
    const brokenSnapshots = readSoundSnapshots(db).broken;
    return ok({ workshopId: meta.workshopId, operations, events: head.seq, brokenSnapshots });
  } catch (error) {
    return fail(refusalOfError(error));
  } finally {
    db?.close();
  }
}
