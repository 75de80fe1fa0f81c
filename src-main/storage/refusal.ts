/**
 * The closed lists of what can go wrong with a session file, and the one place where the codes of
 * SQLite and of the operating system become ours. Wording for people is the renderer's.
 */

/** Which check found the damage. `wal`: the write-ahead file beside it does not fit or is broken. */
export type DamageCheck = 'header' | 'structure' | 'meta' | 'chain' | 'wal';

export type DamageDetails = {
  readonly check: DamageCheck;
  /** First event that does not verify; null when events could not be read or are not to blame. */
  readonly firstBrokenSeq: number | null;
  /** Whole operations before the damage (what `salvageSessionFile` can save); null when unknown. */
  readonly wholeOperationsBefore: number | null;
  /** For the log, never for the screen; holds no text of participants. */
  readonly remark: string;
};

type SystemDetails = { readonly systemCode: string };

/** Why a session file is not opened, made or copied. */
export type StorageRefusal =
  | { readonly code: 'file-missing'; readonly details: SystemDetails }
  | { readonly code: 'file-exists'; readonly details: SystemDetails }
  | {
      readonly code: 'file-not-tsunagi';
      readonly details: { readonly looksLike: 'empty' | 'zip' | 'html' | 'folder' | 'other' };
    }
  | {
      readonly code: 'file-foreign';
      readonly details: {
        readonly what: 'application' | 'version' | 'schema' | 'journal';
        readonly remark: string;
      };
    }
  | {
      readonly code: 'file-newer';
      readonly details: { readonly fileVersion: number; readonly ownVersion: number };
    }
  | { readonly code: 'file-damaged'; readonly details: DamageDetails }
  | { readonly code: 'file-already-open'; readonly details: SystemDetails }
  | { readonly code: 'file-no-permission'; readonly details: SystemDetails }
  | { readonly code: 'file-read-only'; readonly details: SystemDetails }
  | { readonly code: 'folder-missing'; readonly details: SystemDetails }
  | { readonly code: 'disk-full'; readonly details: SystemDetails }
  | { readonly code: 'disk-error'; readonly details: SystemDetails };

export type StorageRefusalCode = StorageRefusal['code'];

export type StorageFailureCode =
  | 'op-id-reused'
  | 'operation-invalid'
  | 'snapshot-invalid'
  | 'disk-full'
  | 'disk-error'
  | 'file-read-only'
  | 'file-no-permission'
  | 'file-damaged'
  | 'file-moved'
  | 'needs-reopening'
  | 'closed';

/**
 * Why a write to an open session file did not succeed.
 *
 * After `disk-full`, `disk-error`, `file-read-only`, `file-no-permission` or `file-damaged` the
 * outcome is UNKNOWN, not negative: re-open (`reopenAfterTrouble`) and send the same opId again.
 * `op-id-reused`, `operation-invalid` and `snapshot-invalid` wrote nothing for certain.
 */
export type StorageFailure = {
  readonly code: StorageFailureCode;
  readonly details: { readonly systemCode: string };
};

export function failure(code: StorageFailureCode, systemCode = ''): StorageFailure {
  return { code, details: { systemCode } };
}

export function damage(
  check: DamageCheck,
  remark: string,
  firstBrokenSeq: number | null = null,
  wholeOperationsBefore: number | null = null,
): StorageRefusal {
  return {
    code: 'file-damaged',
    details: { check, firstBrokenSeq, wholeOperationsBefore, remark },
  };
}

/** The `code` of an error of Node or SQLite; its class name when it has none. */
export function systemCodeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  return error instanceof Error ? error.name : 'unknown';
}

type TroubleCode =
  | 'file-missing'
  | 'file-exists'
  | 'file-already-open'
  | 'file-no-permission'
  | 'file-read-only'
  | 'folder-missing'
  | 'disk-full'
  | 'disk-error';

function troubleOf(systemCode: string): TroubleCode | 'file-damaged' {
  switch (systemCode) {
    case 'ENOENT':
      return 'file-missing';
    case 'ENOTDIR':
      return 'folder-missing';
    case 'EEXIST':
      return 'file-exists';
    case 'EACCES':
    case 'SQLITE_PERM':
    case 'SQLITE_AUTH':
    case 'SQLITE_CANTOPEN':
      return 'file-no-permission';
    case 'EPERM':
    case 'EROFS':
      return 'file-read-only';
    case 'ENOSPC':
    case 'EDQUOT':
    case 'SQLITE_FULL':
      return 'disk-full';
    case 'EBUSY':
      return 'file-already-open';
    default:
      if (systemCode.startsWith('SQLITE_BUSY') || systemCode.startsWith('SQLITE_LOCKED')) {
        return 'file-already-open';
      }
      if (systemCode.startsWith('SQLITE_READONLY')) return 'file-read-only';
      if (systemCode.startsWith('SQLITE_CORRUPT') || systemCode === 'SQLITE_NOTADB') {
        return 'file-damaged';
      }
      return 'disk-error';
  }
}

/** The refusal for an error thrown while a file was being read, opened or made. */
export function refusalOfError(error: unknown): StorageRefusal {
  const systemCode = systemCodeOf(error);
  const code = troubleOf(systemCode);
  if (code === 'file-damaged') return damage('structure', systemCode);
  return { code, details: { systemCode } };
}

/** The failure for an error thrown while an open session file was being written. */
export function failureOfError(error: unknown): StorageFailure {
  const systemCode = systemCodeOf(error);
  const code = troubleOf(systemCode);
  switch (code) {
    case 'disk-full':
    case 'file-read-only':
    case 'file-no-permission':
    case 'file-damaged':
      return failure(code, systemCode);
    default:
      return failure('disk-error', systemCode);
  }
}
