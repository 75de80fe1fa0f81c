/*
 * `npm run bench -- pdf [processes]`: the document of bench/pdf/content.ts by our writer,
 * stock jsPDF and pdfkit, in fresh processes that take turns, against the goals the project set
 * itself. Medians, with the least in brackets (nearest to a quiet machine).
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { allText } from './pdf/content.ts';
import { type WriterName, writerNames } from './pdf/writers.ts';

type Run = {
  readonly firstMs: number;
  readonly firstLoadedMs: number;
  readonly nextMs: readonly number[];
  readonly bytes: number;
  readonly rssFirstMb: number;
  readonly rssSteadyMb: number;
};

const processes = Number(process.argv[2] ?? 5);
const furtherRenders = 8;
const root = fileURLToPath(new URL('..', import.meta.url));
const bundleFolder = join(root, 'node_modules', '.cache', 'bench-pdf');
const runner = join(bundleFolder, 'run-once.js');

// Bundled as in the app: stripping types costs every writer about 30 MB and 60 ms otherwise.
await build({
  root,
  logLevel: 'error',
  configFile: false,
  build: {
    ssr: 'bench/pdf/run-once.ts',
    outDir: bundleFolder,
    emptyOutDir: true,
    target: 'node24',
  },
});

const runs = new Map<WriterName, Run[]>(writerNames.map((name) => [name, []]));
for (let round = 0; round < processes; round += 1) {
  for (const name of writerNames) {
    const output = execFileSync(process.execPath, [runner, name, `${furtherRenders}`], {
      cwd: root,
    });
    // run-once.ts beside this file prints exactly this shape.
    runs.get(name)?.push(JSON.parse(output.toString()) as Run);
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

type Figure = {
  readonly name: string;
  readonly unit: string;
  readonly of: (run: Run) => readonly number[];
};

const figures: readonly Figure[] = [
  { name: 'first, fresh process', unit: 'ms', of: (run) => [run.firstMs] },
  { name: 'first, modules loaded', unit: 'ms', of: (run) => [run.firstLoadedMs] },
  { name: 'next', unit: 'ms', of: (run) => run.nextMs },
  { name: 'size', unit: 'KB', of: (run) => [run.bytes / 1024] },
  { name: 'memory after first', unit: 'MB', of: (run) => [run.rssFirstMb] },
  { name: 'memory steady', unit: 'MB', of: (run) => [run.rssSteadyMb] },
];
const goals: Readonly<Record<string, number>> = {
  'first, fresh process': 200,
  'first, modules loaded': 80,
  next: 40,
  size: 150,
  'memory after first': 80,
  'memory steady': 120,
};

const text = allText();
console.log(
  `${text.length} characters, ${new Set(text).size} different; ${processes} processes each, ` +
    `${furtherRenders} further renders; Node ${process.version}`,
);
for (const { name, unit, of } of figures) {
  const values = (writer: WriterName): number[] => (runs.get(writer) ?? []).flatMap(of);
  const ours = median(values('ours'));
  const cells = writerNames.map((writer) => {
    const middle = median(values(writer));
    const least = Math.min(...values(writer));
    const ratio = writer === 'ours' ? '' : ` ×${(middle / ours).toFixed(1)}`;
    return `${writer} ${middle.toFixed(0)} (${least.toFixed(0)}) ${unit}${ratio}`;
  });
  const goal = goals[name] ?? 0;
  console.log(`${name}: ${cells.join(' | ')} | goal ≤ ${goal}: ${ours <= goal ? 'met' : 'missed'}`);
}
