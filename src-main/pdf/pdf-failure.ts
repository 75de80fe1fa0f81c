import { type Failure, failure } from '../../src-shared/kernel/failure.ts';
import type { JsonObject } from '../../src-shared/kernel/json.ts';

/**
 * Every way a report can fail to become a file.
 *
 * - `pdf-cancelled`: the caller cancelled it.
 * - `pdf-font-missing`: a font file is not where it should be (details: file).
 * - `pdf-font-unusable`: a font file is damaged or of another format (details: file).
 * - `pdf-font-not-embedded`: the writer swallowed an error while embedding (details: font).
 * - `pdf-worker-lost`: the worker died; the next job gets a new one.
 * - `pdf-closed`: the service is closed.
 * - `pdf-failed`: anything else (details: reason, for the log).
 */
export type PdfFailureCode =
  | 'pdf-cancelled'
  | 'pdf-font-missing'
  | 'pdf-font-unusable'
  | 'pdf-font-not-embedded'
  | 'pdf-worker-lost'
  | 'pdf-closed'
  | 'pdf-failed';

/** Thrown inside the drawing code; the service turns it into a failure value. */
export class PdfError extends Error {
  readonly code: PdfFailureCode;
  readonly details: JsonObject;

  constructor(code: PdfFailureCode, details: JsonObject = {}) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = 'PdfError';
    this.code = code;
    this.details = details;
  }
}

export type PdfFailure = Failure<PdfFailureCode>;

/** An error as a value that crosses threads; unknown errors keep their message for the log. */
export function toPdfFailure(error: unknown): PdfFailure {
  if (error instanceof PdfError) return failure(error.code, error.details);
  return failure('pdf-failed', { reason: error instanceof Error ? error.message : String(error) });
}
