import { statfsSync } from 'node:fs';
import { fail, ok, type Result } from '../../src-shared/kernel/result.ts';
import { refusalOfError, type StorageRefusal } from './refusal.ts';

/** Bytes an ordinary user may still write on the disk that holds `folder`. */
export function freeBytes(folder: string): Result<number, StorageRefusal> {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return ok(bavail * bsize);
  } catch (error) {
    const refusal = refusalOfError(error);
    if (refusal.code !== 'file-missing') return fail(refusal);
    return fail({ code: 'folder-missing', details: refusal.details });
  }
}
