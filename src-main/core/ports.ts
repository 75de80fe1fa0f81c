/* What the core asks of the machine around it. Hosts pass these in; the core reads no clock of its own. */
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import type { Paper } from '../../src-shared/contract/requests.ts';
import type { Failure } from '../../src-shared/kernel/failure.ts';
import type { JsonObject } from '../../src-shared/kernel/json.ts';
import type { Result } from '../../src-shared/kernel/result.ts';
import type { ReportDocument } from '../../src-shared/report/model.ts';

export type MissingCharacter = {
  readonly character: string;
  readonly codePoint: number;
  readonly count: number;
};

export type RenderedReport = {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  readonly missingCharacters: readonly MissingCharacter[];
};

export type RenderControl = {
  readonly signal: AbortSignal;
  /** Pages done of pages expected; called seldom. */
  onProgress(done: number, total: number): void;
};

export type PdfPort = {
  render(
    document: ReportDocument,
    options: { readonly paper: Paper },
    control: RenderControl,
  ): Promise<Result<RenderedReport, Failure>>;
};

export type HostPort = {
  readonly kind: 'desktop' | 'browser';
  readonly version: string;
  /** The system's file dialog, or null where the host has none. Resolves to null when dismissed. */
  readonly chooseFile: (() => Promise<string | null>) | null;
  /** Shows a file or folder in the system's file manager; null where there is none to show it in. */
  readonly reveal: ((path: string) => void) | null;
  /** Opens the projector window, or gives the address of one for the caller to open. */
  openProjector(): Promise<{ readonly url: string | null }>;
  /** An address under which a browser can fetch the file; null where files need none. */
  publishFile(path: string): string | null;
};

export type ClockPort = {
  /** Unix milliseconds; may jump. */
  wallMs(): number;
  /** Milliseconds that never jump, from any origin. */
  monotonicMs(): number;
};

export type LogEntry = {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  /** Ids, codes and counts only: never a typed text, a name or a token. */
  readonly details?: JsonObject;
};

export type Folders = {
  readonly workshops: string;
  readonly settings: string;
  /** Emergency copies of operations that could not be saved; on another volume where there is one. */
  readonly spill: string;
  readonly sampleFile: string;
};

export type CorePorts = {
  readonly clock: ClockPort;
  newId(prefix: string): string;
  readonly folders: Folders;
  readonly host: HostPort;
  readonly pdf: PdfPort;
  log(entry: LogEntry): void;
};

export type Outcome<T> = Result<T, ContractFailure>;
