/*
 * One writer in one fresh process over a set of sheets:
 * `node run-once.ts <writer> <a4|a3> <sheets.json> <folder for the files>`; prints JSON.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import type { ReportDocument } from '../../src-shared/report/model.ts';
import { openWriter, type SheetWriter, type WriterName, writerNames } from './writers.ts';

export type Run = {
  /** From the start of the process to the bytes of the first sheet. */
  readonly firstMs: number;
  /** Each sheet after the first, in order. */
  readonly nextMs: readonly number[];
  /** From the start of the process to the last sheet, without what the bench does between two. */
  readonly wholeMs: number;
  /** Processor time of the process and what it started. */
  readonly workMs: number;
  readonly bytes: readonly number[];
  /** Most memory: of the process, for a browser the sum of all its processes. */
  readonly peakMb: number;
  /** Longest stall of the process's main thread while the sheets after the first were drawn. */
  readonly stallMs: number;
};

const [, , name = '', paper = 'a4', sheetsFile = '', folder = ''] = process.argv;
const known = writerNames.find((one) => one === name) satisfies WriterName | undefined;
if (known === undefined) throw new Error(`No writer named ${name}`);
// The bench wrote it: the documents of a set of sheets.
const documents = JSON.parse(readFileSync(sheetsFile, 'utf8')) as readonly ReportDocument[];

/** Most memory so far in MB. On Linux from /proc, because there maxRSS begins with the parent's own peak. */
function ownPeakMb(): number {
  const status = '/proc/self/status';
  const peak = existsSync(status)
    ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1]
    : undefined;
  return (peak === undefined ? process.resourceUsage().maxRSS : Number(peak)) / 1024;
}

/** How many sheets apart the memory of other processes is looked at. */
const looksEvery = 8;

async function measure(writer: SheetWriter): Promise<Run> {
  const bytes: number[] = [];
  const nextMs: number[] = [];
  let firstMs = 0;
  let betweenMs = 0;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  for (const [index, document] of documents.entries()) {
    const startedAt = performance.now();
    const file = await writer.render(document);
    // performance.now() counts from the start of the process, Node's own start included.
    if (index === 0) firstMs = performance.now();
    else nextMs.push(performance.now() - startedAt);
    bytes.push(file.length);
    const doneAt = performance.now();
    delay.disable();
    if (index % looksEvery === 0) writer.look();
    writeFileSync(join(folder, `${String(index).padStart(3, '0')}.pdf`), file);
    delay.enable();
    betweenMs += performance.now() - doneAt;
  }
  const wholeMs = performance.now() - betweenMs;
  delay.disable();
  const { user, system } = process.cpuUsage();
  const workMs = (user + system) / 1000 + writer.otherWorkMs();
  const peakMb = ownPeakMb() + writer.otherPeakMb();
  await writer.close();
  return { firstMs, nextMs, wholeMs, workMs, bytes, peakMb, stallMs: delay.max / 1e6 };
}
console.log(JSON.stringify(await measure(await openWriter(known, paper === 'a3' ? 'a3' : 'a4'))));
