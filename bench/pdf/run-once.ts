/* One writer in one fresh process: `node run-once.ts <writer> <further renders> [file]`; prints JSON. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { openWriter, type WriterName, writerNames } from './writers.ts';

const [, , name = '', further = '8', file] = process.argv;
const writer = writerNames.find((known) => known === name) satisfies WriterName | undefined;
if (writer === undefined) throw new Error(`No writer named ${name}`);

/**
 * Most memory so far, in MB. On Linux from /proc: there maxRSS begins with the parent's own peak,
 * because it survives exec.
 */
function peakMemoryMb(): number {
  const status = '/proc/self/status';
  const peak = existsSync(status)
    ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1]
    : undefined;
  return (peak === undefined ? process.resourceUsage().maxRSS : Number(peak)) / 1024;
}

const render = await openWriter(writer);
const modulesLoadedMs = performance.now();
const bytes = await render();
// performance.now() counts from the start of the process, Node's own start included.
const firstMs = performance.now();
const rssFirstMb = peakMemoryMb();
if (file !== undefined) writeFileSync(file, bytes);
const nextMs: number[] = [];
for (let round = 0; round < Number(further); round += 1) {
  const start = performance.now();
  await render();
  nextMs.push(performance.now() - start);
}
console.log(
  JSON.stringify({
    firstMs,
    firstLoadedMs: firstMs - modulesLoadedMs,
    nextMs,
    bytes: bytes.length,
    rssFirstMb,
    rssSteadyMb: peakMemoryMb(),
  }),
);
