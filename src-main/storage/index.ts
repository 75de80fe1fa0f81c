/** Public file of storage: session files, and the few small files beside them. */
export { writeFileAtomically } from './atomic-file.ts';
export type { ChainVerdict } from './chain.ts';
export { type CheckNote, type CheckReport, checkSessionFile } from './check-session-file.ts';
export { createFilledSessionFile } from './create-filled-session-file.ts';
export { duplicateSessionFile, type NewIdentity } from './duplicate-session-file.ts';
export { freeBytes } from './free-space.ts';
export { type JsonFileContent, readForeignJson, readJsonFile, writeJsonFile } from './json-file.ts';
export {
  createSessionFile,
  type NewSessionFile,
  openSessionFile,
  reopenAfterTrouble,
} from './open-session-file.ts';
export type { SequencedOperation, StoredEvent, StoredOperation } from './operation.ts';
export { type RecentFile, RecentFiles, type RecentList } from './recent-files.ts';
export type {
  DamageCheck,
  DamageDetails,
  StorageFailure,
  StorageFailureCode,
  StorageRefusal,
  StorageRefusalCode,
} from './refusal.ts';
export { type SalvageReport, salvageSessionFile } from './salvage-session-file.ts';
export type { AppendOutcome, Recovery, SessionFile } from './session-file.ts';
export {
  ensureFolder,
  isFileThere,
  listSessionFiles,
  renameSessionFile,
  sessionFileEnding,
} from './session-folder.ts';
export { Spill, type SpillContent } from './spill.ts';
