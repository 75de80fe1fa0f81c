/*
 * The worker's side of pdf-service.ts: takes a job, draws it, sends the bytes. One job at a time.
 * It learns of a cancel through shared memory, because drawing never gives the thread back.
 */
import { parentPort } from 'node:worker_threads';
import { toPdfFailure } from './pdf-failure.ts';
import type { PdfWorkerAnswer, PdfWorkerJob, PdfWorkerRequest } from './pdf-worker-protocol.ts';
import { renderReport } from './render-report.ts';
import { warmUpDocument } from './warm-up.ts';

const port = parentPort;
if (port === null) throw new Error('pdf-worker only runs as a worker thread');

const warmUpRounds = 3;

function answer(message: PdfWorkerAnswer, transfer: ArrayBuffer[] = []): void {
  port?.postMessage(message, transfer);
}

function draw({ jobId, document, options, cancelFlag }: PdfWorkerJob): void {
  const cancelled = new Int32Array(cancelFlag);
  try {
    const report = renderReport(document, options, {
      isCancelled: () => Atomics.load(cancelled, 0) !== 0,
      onProgress: (done, total) => answer({ kind: 'progress', jobId, done, total }),
    });
    // An own buffer, exactly as long as the file, so that it can move instead of being copied.
    const bytes = Uint8Array.from(report.bytes);
    answer({ kind: 'done', jobId, report: { ...report, bytes } }, [bytes.buffer]);
  } catch (error) {
    answer({ kind: 'failed', jobId, failure: toPdfFailure(error) });
  }
}

/** Warm-up still to be drawn; none once a real sheet came, which warms up better. */
let warmUpLeft = 0;

function warmUp(fontFolder: string | null): void {
  if (warmUpLeft === 0) {
    answer({ kind: 'warm' });
    return;
  }
  warmUpLeft -= 1;
  try {
    renderReport(warmUpDocument, { paper: 'a4', fontFolder });
  } catch (error) {
    // Not fatal here: the first real job meets the same fault and reports it.
    answer({ kind: 'warmUpFailed', failure: toPdfFailure(error) });
    return;
  }
  // Gives the thread back, so that a job never waits for more than one round.
  setImmediate(warmUp, fontFolder);
}

port.on('message', (message: PdfWorkerRequest) => {
  if (message.kind === 'job') {
    warmUpLeft = 0;
    draw(message);
    return;
  }
  warmUpLeft = warmUpRounds;
  setImmediate(warmUp, message.fontFolder);
});
