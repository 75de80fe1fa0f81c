/*
 * `npm run bench -- sheets [--long] [--a3]`: the whole set of sheets of the largest workshop a room can
 * hold (10 groups of 8 seats, 60 notes an exercise), for every audience, by our writer as the app runs
 * it, by pdfkit and by a headless Chromium that prints the same content. Fresh processes that take
 * turns; medians, with the least in brackets (nearest to a quiet machine). Beside the clock stands the
 * processor time, which other work on the machine changes less.
 *
 * The goals a document are the ones the project set itself for about eight pages; that every word is in
 * every writer's file is checked with pdftotext. Ends with code 1 when a goal of ours is missed on a
 * machine that has nothing else to do, or when a word is lost on any.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { BuiltSheet } from '../src-shared/report/sheet-order.ts';
import type { Run } from './sheets/run-once.ts';
import { makeWorkshop, type Paper, wholeSet } from './sheets/set-of-sheets.ts';
import { checkText, type TextCheck } from './sheets/text-check.ts';
import { type WriterName, writerNames } from './sheets/writers.ts';

const isLong = process.argv.includes('--long');
const paper: Paper = process.argv.includes('--a3') ? 'a3' : 'a4';
/** The slow rivals take fewer turns in the short run. */
const rounds: Readonly<Record<WriterName, number>> = isLong
  ? { ours: 9, 'ours, one thread': 9, pdfkit: 5, Chromium: 5 }
  : { ours: 3, 'ours, one thread': 3, pdfkit: 2, Chromium: 2 };

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = join(root, 'node_modules', '.cache', 'bench-sheets');
const folder = mkdtempSync(join(tmpdir(), 'tsunagi-sheets-'));
/** On a busy machine a missed goal says more of the others than of us. */
const isQuiet = (loadavg()[0] ?? 0) <= availableParallelism();
let isAnyMissed = false;

const median = (values: readonly number[]): number => at(values, 0.5);
function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
const figure = (values: readonly number[], digits = 0): string =>
  `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)})`;

function timed<Value>(make: () => Value): { readonly value: Value; readonly ms: number } {
  const startedAt = performance.now();
  const value = make();
  return { value, ms: performance.now() - startedAt };
}

function sayModels(sheets: readonly BuiltSheet[], buildMs: readonly number[]): void {
  const characters = sheets.reduce((sum, { document }) => sum + JSON.stringify(document).length, 0);
  const [first = 0, ...again] = buildMs;
  console.log(
    `${sheets.length} sheets on ${paper.toUpperCase()}, ${Math.round(characters / 1000)},000 characters of model; ` +
      `building all models on the main thread: first ${first.toFixed(0)} ms, then ${figure(again, 1)} ms`,
  );
}

/** Which sheets of the set are dense ones of about eight pages, for the goals a document. */
function denseOf(sheets: readonly BuiltSheet[]): readonly number[] {
  return sheets.flatMap(({ sheet, document }, index) =>
    document.audience === 'internal' && sheet !== 'resources' ? [index] : [],
  );
}

function runOnce(name: WriterName, sheetsFile: string): Run {
  const files = join(folder, name);
  mkdirSync(files, { recursive: true });
  const args = [join(bundle, 'run-once.js'), name, paper, sheetsFile, files];
  const output = execFileSync(process.execPath, args, { cwd: root, maxBuffer: 16 * 1024 * 1024 });
  // run-once.ts beside this file prints exactly this shape.
  return JSON.parse(output.toString()) as Run;
}

function check(name: WriterName, sheets: readonly BuiltSheet[]): TextCheck {
  const checks = sheets.map(({ document }, index) =>
    checkText(document, join(folder, name, `${String(index).padStart(3, '0')}.pdf`)),
  );
  const sumOf = (of: (one: TextCheck) => number) => checks.reduce((sum, one) => sum + of(one), 0);
  return {
    characters: sumOf(({ characters }) => characters),
    lost: sumOf(({ lost }) => lost),
    pages: sumOf(({ pages }) => pages),
  };
}

type Row = {
  readonly name: string;
  readonly unit: string;
  readonly of: (run: Run) => readonly number[];
  readonly goal?: { readonly most: number; readonly writer: WriterName };
  /** Whose figures say anything; everybody's unless given. */
  readonly writers?: readonly WriterName[];
};

function rowsOf(dense: readonly number[]): readonly Row[] {
  const denseNext = ({ nextMs }: Run) => dense.flatMap((index) => nextMs[index - 1] ?? []);
  const denseKb = ({ bytes }: Run) => dense.flatMap((index) => (bytes[index] ?? 0) / 1024);
  const here = 'ours, one thread';
  return [
    { name: 'whole set', unit: 's', of: ({ wholeMs }) => [wholeMs / 1000] },
    { name: 'whole set, processor time', unit: 's', of: ({ workMs }) => [workMs / 1000] },
    {
      name: 'first sheet, fresh process',
      unit: 'ms',
      of: ({ firstMs }) => [firstMs],
      goal: { most: 200, writer: here },
    },
    { name: 'next sheet, any', unit: 'ms', of: ({ nextMs }) => nextMs },
    {
      name: 'next sheet, dense (6 to 9 pages)',
      unit: 'ms',
      of: denseNext,
      goal: { most: 40, writer: 'ours' },
    },
    { name: 'size, any', unit: 'KB', of: ({ bytes }) => bytes.map((count) => count / 1024) },
    {
      name: 'size, dense (6 to 9 pages)',
      unit: 'KB',
      of: denseKb,
      goal: { most: 150, writer: 'ours' },
    },
    {
      name: 'size, the largest',
      unit: 'KB',
      of: ({ bytes }) => [Math.max(...bytes) / 1024],
    },
    {
      name: 'most memory',
      unit: 'MB',
      of: ({ peakMb }) => [peakMb],
      goal: { most: 120, writer: 'ours' },
    },
    {
      // The others draw on their main thread, or wait for a browser.
      writers: ['ours'],
      name: 'longest stall of the main thread',
      unit: 'ms',
      of: ({ stallMs }) => [stallMs],
      goal: { most: 16, writer: 'ours' },
    },
  ];
}

function say(row: Row, runs: ReadonlyMap<WriterName, readonly Run[]>): void {
  const valuesOf = (name: WriterName) => (runs.get(name) ?? []).flatMap(row.of);
  const digits = row.unit === 's' ? 1 : 0;
  const ours = median(valuesOf('ours'));
  const cells = (row.writers ?? writerNames).map((name) => {
    const ratio = name.startsWith('ours') ? '' : ` x${(median(valuesOf(name)) / ours).toFixed(1)}`;
    return `${name} ${figure(valuesOf(name), digits)} ${row.unit}${ratio}`;
  });
  const { goal } = row;
  const isMet = goal === undefined || median(valuesOf(goal.writer)) <= goal.most;
  if (!isMet && isQuiet) isAnyMissed = true;
  const verdict = isMet ? 'met' : isQuiet ? 'missed' : 'missed on a busy machine';
  const told = goal ? ` | goal ${goal.writer} <= ${goal.most}: ${verdict}` : '';
  console.log(`${row.name}: ${cells.join(' | ')}${told}`);
}

const load = () => `load ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} processors`;
try {
  execFileSync(process.execPath, [join(root, 'scripts/build-if-stale.ts')], { stdio: 'inherit' });
  // Bundled as in the app: stripping types costs every writer about 30 MB and 60 ms otherwise.
  await build({
    root,
    logLevel: 'error',
    configFile: false,
    build: { ssr: 'bench/sheets/run-once.ts', outDir: bundle, emptyOutDir: true, target: 'node24' },
  });
  const workshop = makeWorkshop();
  const builds = Array.from({ length: 6 }, () => timed(() => wholeSet(workshop, paper)));
  const sheets = builds[0]?.value ?? [];
  console.log(`Node ${process.version}; ${load()}`);
  sayModels(
    sheets,
    builds.map(({ ms }) => ms),
  );
  const sheetsFile = join(folder, 'sheets.json');
  writeFileSync(sheetsFile, JSON.stringify(sheets.map(({ document }) => document)));

  const runs = new Map<WriterName, Run[]>(writerNames.map((name) => [name, []]));
  for (let round = 0; round < Math.max(...Object.values(rounds)); round += 1) {
    for (const name of writerNames) {
      if (round < rounds[name]) runs.get(name)?.push(runOnce(name, sheetsFile));
    }
  }
  for (const row of rowsOf(denseOf(sheets))) say(row, runs);
  for (const name of writerNames) {
    const { characters, lost, pages } = check(name, sheets);
    if (lost > 0) isAnyMissed = true;
    console.log(`${name}: ${pages} pages; ${lost} of ${characters} characters lost (pdftotext)`);
  }
  console.log(`${load()} at the end`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (isAnyMissed) process.exitCode = 1;
