/* The writers of a set of sheets, each loaded only when it is asked for, so that a process pays for one alone. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReportDocument } from '../../src-shared/report/model.ts';
import type { Paper } from './set-of-sheets.ts';

export type SheetWriter = {
  render(report: ReportDocument): Promise<Uint8Array>;
  /** Looks at the memory of processes it started; called between sheets, outside what is timed. */
  look(): void;
  /** Most memory seen of the processes it started, in MB. */
  otherPeakMb(): number;
  /** Processor time of the processes it started, in ms. */
  otherWorkMs(): number;
  close(): Promise<void>;
};

/**
 * `ours` draws in the worker of the built app, as the app does; `ours, one thread` in the process itself,
 * as the goals of a first sheet were set.
 */
export const writerNames = ['ours', 'ours, one thread', 'pdfkit', 'Chromium'] as const;
export type WriterName = (typeof writerNames)[number];

const fontPackage = '@expo-google-fonts/biz-udpgothic';
const pathOf = createRequire(import.meta.url).resolve;
const fonts = {
  normal: pathOf(`${fontPackage}/400Regular/BIZUDPGothic_400Regular.ttf`),
  bold: pathOf(`${fontPackage}/700Bold/BIZUDPGothic_700Bold.ttf`),
};

const alone = {
  look: () => {},
  otherPeakMb: () => 0,
  otherWorkMs: () => 0,
  close: async () => {},
};

export function openWriter(name: WriterName, paper: Paper): Promise<SheetWriter> {
  switch (name) {
    case 'ours':
      return openOurs(paper);
    case 'ours, one thread':
      return openOursHere(paper);
    case 'pdfkit':
      return openPdfkit(paper);
    case 'Chromium':
      return openChromium(paper);
  }
}

async function openOurs(paper: Paper): Promise<SheetWriter> {
  const { createPdfService } = await import('../../src-main/pdf/pdf-service.ts');
  // Every bench runs in the repository's root; the bundled code has no other anchor.
  const workerUrl = pathToFileURL(resolve('out/main/pdf-worker.js'));
  const service = createPdfService({ workerUrl });
  return {
    ...alone,
    async render(report) {
      const rendered = await service.render(report, { paper });
      if (!rendered.ok) throw new Error(rendered.failure.code);
      return rendered.value.bytes;
    },
    close: () => service.close(),
  };
}

async function openOursHere(paper: Paper): Promise<SheetWriter> {
  const { renderReport } = await import('../../src-main/pdf/render-report.ts');
  return { ...alone, render: async (report) => renderReport(report, { paper }).bytes };
}

async function openPdfkit(paper: Paper): Promise<SheetWriter> {
  const { renderByPdfkit } = await import('./pdfkit-report.ts');
  return { ...alone, render: (report) => renderByPdfkit(report, paper, fonts) };
}

/** One browser kept open and one page, which is the quickest way to print many documents. */
async function openChromium(paper: Paper): Promise<SheetWriter> {
  const { launchChromium } = await import('../../tests/support/chromium.ts');
  const { htmlOf } = await import('./html-report.ts');
  const folder = mkdtempSync(join(tmpdir(), 'tsunagi-print-'));
  const file = join(folder, 'sheet.html');
  const browser = await launchChromium();
  const page = await browser.newPage();
  let peakMb = 0;
  return {
    async render(report) {
      writeFileSync(file, htmlOf(report, paper, fonts));
      await page.goto(pathToFileURL(file).href);
      await page.evaluate(() => document.fonts.ready);
      return page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        outline: true,
        tagged: true,
      });
    },
    look() {
      const used = descendants(process.pid).reduce((sum, pid) => sum + ownShareMb(pid), 0);
      peakMb = Math.max(peakMb, used);
    },
    otherPeakMb: () => peakMb,
    otherWorkMs: () => descendants(process.pid).reduce((sum, pid) => sum + workOf(pid), 0),
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Fields of /proc/<pid>/stat from the state on; none where there is no /proc or no such process. */
function statOf(pid: number): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function descendants(pid: number): readonly number[] {
  if (!existsSync('/proc/self/stat')) return [];
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: Number(statOf(Number(name))[1] ?? 0) }));
  const below = (of: number): readonly number[] =>
    parents.filter(({ parent }) => parent === of).flatMap((one) => [one.pid, ...below(one.pid)]);
  return below(pid);
}

/** Memory of a process with what it shares counted in proportion (PSS). */
function ownShareMb(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Processor time of a process and of those it outlived; Linux counts in hundredths of a second. */
function workOf(pid: number): number {
  const fields = statOf(pid);
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * 10, 0);
}
