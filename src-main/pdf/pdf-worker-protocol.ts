import type { ReportDocument } from '../../src-shared/report/model.ts';
import type { PdfFailure } from './pdf-failure.ts';
import type { RenderedReport, RenderOptions } from './render-report.ts';

/** What the service sends to its worker. */
export type PdfWorkerRequest = PdfWorkerWarmUp | PdfWorkerJob;

export type PdfWorkerWarmUp = { readonly kind: 'warmUp'; readonly fontFolder: string | null };

export type PdfWorkerJob = {
  readonly kind: 'job';
  readonly jobId: number;
  readonly document: ReportDocument;
  readonly options: RenderOptions;
  /** One Int32; anything but 0 cancels the job. */
  readonly cancelFlag: SharedArrayBuffer;
};

/** What the worker sends back. */
export type PdfWorkerAnswer =
  | { readonly kind: 'warm' }
  | { readonly kind: 'warmUpFailed'; readonly failure: PdfFailure }
  | {
      readonly kind: 'progress';
      readonly jobId: number;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'done'; readonly jobId: number; readonly report: RenderedReport }
  | { readonly kind: 'failed'; readonly jobId: number; readonly failure: PdfFailure };
