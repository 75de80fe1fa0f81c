/*
 * The closed list of reasons why something did not happen. The screen words each of them in both
 * languages: what happened, what is safe, what to do (src-renderer/text).
 */
import type { Failure } from '../kernel/failure.ts';
import type { CommandRefusalCode } from '../workshop/commands.ts';
import type { HistoryRefusalCode } from '../workshop/replica.ts';

/** Failures of session files; the storage layer's codes, as it names them. */
export const fileFailureCodes = [
  'file-missing',
  'file-exists',
  'file-not-tsunagi',
  'file-foreign',
  'file-newer',
  'file-damaged',
  'file-already-open',
  'file-no-permission',
  'file-read-only',
  'folder-missing',
  'disk-full',
  'disk-error',
] as const;
export type FileFailureCode = (typeof fileFailureCodes)[number];

export type FailureCode =
  | CommandRefusalCode
  | HistoryRefusalCode
  | FileFailureCode
  | 'request-malformed'
  | 'request-unknown'
  | 'request-too-large'
  | 'not-allowed'
  | 'not-available-here'
  | 'no-workshop-open'
  | 'settings-set-aside'
  | 'work-brought-back'
  | 'last-write-torn'
  | 'workshop-unknown'
  | 'op-id-reused'
  | 'connection-lost'
  | 'import-not-json'
  | 'import-wrong-format'
  | 'export-nothing-to-print'
  | 'export-not-for-audience'
  | 'export-failed'
  | 'export-cancelled'
  | 'internal-error';

export type ContractFailure = Failure<FailureCode>;
