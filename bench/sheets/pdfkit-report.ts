/*
 * A report through pdfkit, as its manual shows: one column of text and shapes, running head and foot,
 * blocks kept together by measuring them first. The look is plainer than ours; every word, table and
 * chart is there. A wall sheet is the same column on the larger page.
 */
import PdfDocument from 'pdfkit';
import { colours } from '../../src-main/pdf/sheet-style.ts';
import { assertNever } from '../../src-shared/kernel/assert-never.ts';
import type {
  FactsBlock,
  Pillar,
  ReportBlock,
  ReportDocument,
  TableBlock,
  TimelinePoint,
} from '../../src-shared/report/model.ts';
import { drawChart } from './pdfkit-charts.ts';
import { margins, Pen } from './pdfkit-pen.ts';
import type { FontFiles, Paper } from './set-of-sheets.ts';

const headingSizes = { 1: 16, 2: 12, 3: 9 } as const;
const toneSizes = { lead: 12, normal: 10, quiet: 8.5 } as const;
const markSigns = { 1: '×', 2: '△', 3: '○', 4: '◎' } as const;

/** Bytes of the report. */
export function renderByPdfkit(
  report: ReportDocument,
  paper: Paper,
  fonts: FontFiles,
): Promise<Uint8Array> {
  return new Promise((done, fail) => {
    const pdf = new PdfDocument({
      size: paper === 'a3' ? 'A3' : 'A4',
      layout: paper === 'a3' ? 'landscape' : 'portrait',
      margins,
      lang: report.language,
      bufferPages: true,
      info: { Title: report.title, Author: report.author },
    });
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => done(Buffer.concat(chunks)));
    pdf.on('error', fail);
    pdf.registerFont('normal', fonts.normal);
    pdf.registerFont('bold', fonts.bold);
    const pen = new Pen(pdf);
    for (const [index, section] of report.sections.entries()) {
      if (index > 0 && section.startsNewPage) pen.newPage();
      pdf.outline.addItem(section.bookmark);
      drawBlocks(pen, section.blocks);
    }
    drawFurniture(pdf, report);
    pdf.end();
  });
}

function drawFurniture(pdf: PDFKit.PDFDocument, report: ReportDocument): void {
  const { start, count } = pdf.bufferedPageRange();
  const foot = [report.createdOnText, report.interimLabel, report.sampleLabel];
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    // Below the margin pdfkit would open a new page.
    pdf.page.margins = { top: 0, right: 0, bottom: 0, left: 0 };
    const width = pdf.page.width - margins.left - margins.right;
    const at = (text: string, y: number, align: 'left' | 'right') =>
      pdf.text(text, margins.left, y, { width, align, lineBreak: false });
    pdf.font('normal').fontSize(8).fillColor(colours.quiet);
    at(report.workshopTitle, 38, 'left');
    at(report.audienceLabel, 38, 'right');
    at(foot.filter((part) => part !== null).join('　'), pdf.page.height - 44, 'left');
    at(`${page + 1} / ${count}`, pdf.page.height - 44, 'right');
  }
}

function drawBlocks(pen: Pen, blocks: readonly ReportBlock[]): void {
  for (const block of blocks) drawBlock(pen, block);
}

/** Keeps what is drawn on one page where a page can hold it. */
function together(pen: Pen, draw: () => void): void {
  const height = pen.measure(draw);
  if (height <= pen.bottom - margins.top) pen.ensure(height);
  draw();
}

const labelLook = { size: 9, isBold: true, colour: colours.accent };
const quietLook = { size: 8.5, colour: colours.quiet };

function drawBlock(pen: Pen, block: ReportBlock): void {
  switch (block.kind) {
    case 'masthead':
      if (block.eyebrow) pen.write(block.eyebrow, labelLook);
      pen.write(block.title, { size: 23, isBold: true });
      if (block.subtitle) pen.write(block.subtitle, { ...quietLook, size: 10.5 });
      break;
    case 'heading':
      drawHeading(pen, block.text, block.level);
      break;
    case 'statement':
      box(pen, block.size === 'hero' ? colours.warm : null, () => {
        if (block.label) pen.write(block.label, labelLook);
        pen.write(block.text, { size: block.size === 'hero' ? 19.5 : 14, isBold: true });
        if (block.note) pen.write(block.note, quietLook);
      });
      break;
    case 'paragraph':
      pen.write(block.text, { size: toneSizes[block.tone] }, 8);
      break;
    case 'list':
      for (const [index, item] of block.items.entries()) {
        const sign = block.style === 'number' ? `${index + 1}` : '•';
        row(pen, [16, pen.width - 16], [sign, item], 10);
      }
      break;
    case 'facts':
      drawFacts(pen, block);
      break;
    case 'table':
      drawTable(pen, block);
      break;
    case 'pillars':
      for (const pillar of block.items) together(pen, () => drawPillar(pen, pillar));
      break;
    case 'checks':
      for (const { label, mark, note } of block.items) {
        const sign = mark === null ? '–' : markSigns[mark];
        row(pen, [24, pen.width * 0.45, pen.width * 0.55 - 24], [sign, label, note ?? ''], 10);
      }
      break;
    case 'chart':
      together(pen, () => {
        if (block.title) pen.write(block.title, labelLook);
        drawChart(pen, block.chart);
        pen.write(block.chart.alternative, quietLook);
      });
      break;
    case 'timeline':
      for (const [index, point] of [block.goal, ...block.milestones].entries()) {
        drawPoint(pen, point, index === 0);
      }
      break;
    case 'callout':
      box(pen, block.tone === 'note' ? colours.warm : null, () => {
        if (block.title) pen.write(block.title, { size: 10, isBold: true });
        for (const text of block.paragraphs) pen.write(text, { size: 10 });
      });
      break;
    case 'columns': {
      const columns = block.columns.map((column) => () => drawBlocks(pen, column.blocks));
      const weights = block.columns.map(({ weight }) => weight);
      sideBySide(pen, columns, weights);
      break;
    }
    case 'group':
      together(pen, () => drawBlocks(pen, block.blocks));
      break;
    case 'rule':
      pen.line([pen.x, pen.y + 6], [pen.x + pen.width, pen.y + 6], colours.hairline);
      pen.y += 12;
      break;
    case 'space':
      pen.y += { small: 6, medium: 12, large: 24 }[block.size];
      break;
    case 'pageBreak':
      pen.newPage();
      break;
    default:
      assertNever(block, 'block');
  }
}

function drawHeading(pen: Pen, text: string, level: 1 | 2 | 3): void {
  const size = headingSizes[level];
  pen.y += size;
  pen.ensure(size * 6);
  if (level === 2) {
    pen.line([pen.x, pen.y], [pen.x + pen.width, pen.y], colours.ink);
    pen.y += 6;
  }
  pen.write(text, { size, isBold: true });
}

function drawFacts(pen: Pen, { style, items }: FactsBlock): void {
  if (style === 'figures') {
    const columns = items.map(({ label, value }) => () => {
      pen.write(value, { size: 21, isBold: true });
      pen.write(label, quietLook);
    });
    sideBySide(pen, columns);
    return;
  }
  for (const { label, value } of items) {
    row(pen, [pen.width * 0.28, pen.width * 0.72], [label, value], 9);
  }
}

function box(pen: Pen, fill: string | null, draw: () => void): void {
  const padding = 12;
  const inside = () => {
    pen.y += padding;
    pen.y = pen.within(pen.x + padding, pen.width - padding * 2, draw) + padding;
  };
  const height = pen.measure(inside);
  if (height > pen.bottom - margins.top) {
    draw();
    return;
  }
  pen.ensure(height);
  pen.rect(pen.x, pen.y, pen.width, height, fill);
  inside();
  pen.y += 8;
}

function sideBySide(
  pen: Pen,
  columns: readonly (() => void)[],
  weights: readonly number[] = columns.map(() => 1),
): void {
  const gap = 16;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const free = pen.width - gap * (columns.length - 1);
  const draw = () => {
    const top = pen.y;
    let x = pen.x;
    let end = top;
    for (const [index, column] of columns.entries()) {
      const width = (free * (weights[index] ?? 1)) / total;
      pen.y = top;
      end = Math.max(end, pen.within(x, width, column));
      x += width + gap;
    }
    pen.y = end;
  };
  if (pen.measure(draw) <= pen.bottom - margins.top) together(pen, draw);
  else for (const column of columns) column();
}

/** Cells of one line at these widths, kept together. */
function row(
  pen: Pen,
  widths: readonly number[],
  cells: readonly string[],
  size: number,
  isBold = false,
): void {
  const looks = cells.map((_, index) => ({ size, isBold: isBold || index === 0 }));
  const heights = cells.map((cell, index) =>
    pen.heightOf(cell, (widths[index] ?? 10) - 6, looks[index] ?? { size }),
  );
  const height = Math.max(...heights) + 4;
  pen.ensure(height);
  let x = pen.x;
  for (const [index, cell] of cells.entries()) {
    pen.put(cell, x, pen.y + 2, (widths[index] ?? 10) - 6, looks[index] ?? { size });
    x += widths[index] ?? 10;
  }
  pen.y += height;
}

function drawTable(pen: Pen, { caption, columns, rows }: TableBlock): void {
  if (caption) pen.write(caption, { size: 9, isBold: true, colour: colours.accent });
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = columns.map(({ weight }) => (pen.width * weight) / total);
  const head = () => {
    row(
      pen,
      widths,
      columns.map(({ header }) => header),
      8.5,
      true,
    );
    pen.line([pen.x, pen.y], [pen.x + pen.width, pen.y], colours.ink);
  };
  head();
  for (const cells of rows) {
    const before = pen.y;
    const height = pen.measure(() => row(pen, widths, cells, 9));
    pen.ensure(height);
    if (pen.y < before) head();
    row(pen, widths, cells, 9);
    pen.line([pen.x, pen.y], [pen.x + pen.width, pen.y], colours.hairline);
  }
  pen.y += 8;
}

function drawPillar(pen: Pen, { name, dots, dotsLabel, notes }: Pillar): void {
  pen.write(name, { size: 10, isBold: true });
  for (let dot = 0; dot < (dots ?? 0); dot += 1) {
    pen.circle(pen.x + 4 + dot * 9, pen.y + 4, 3, colours.accent);
  }
  if (dotsLabel) {
    pen.y += 10;
    pen.write(dotsLabel, { size: 8.5, colour: colours.quiet });
  }
  for (const note of notes) row(pen, [12, pen.width - 12], ['•', note], 9);
  pen.y += 6;
}

function drawPoint(pen: Pen, { when, text }: TimelinePoint, isGoal: boolean): void {
  pen.ensure(30);
  pen.circle(pen.x + 5, pen.y + 8, isGoal ? 5 : 3, isGoal ? colours.accent : colours.warmDark);
  pen.line([pen.x + 5, pen.y + 14], [pen.x + 5, pen.y + 30], colours.hairline);
  row(pen, [20, 90, pen.width - 110], ['', when ?? '', text], isGoal ? 11 : 10);
}
