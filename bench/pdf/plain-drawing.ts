/*
 * The document of content.ts drawn page by page through a pen, for the rivals: each writer breaks
 * lines and measures text in its own way, as its manual shows it.
 */
import * as content from './content.ts';

export type Pen = {
  addPage(): void;
  /** Wraps the text at `width`, draws it from `top` down and returns its height. */
  wrapped(
    text: string,
    x: number,
    top: number,
    width: number,
    size: number,
    isBold: boolean,
  ): number;
  rect(x: number, y: number, width: number, height: number, isFilled: boolean): void;
  polygon(points: readonly (readonly [number, number])[]): void;
};

const pageWidth = 595.28;
const pageHeight = 841.89;
const margin = 58;
const textWidth = pageWidth - margin * 2;

export function drawPlainly(pen: Pen): void {
  let page = 0;
  let y = 0;
  const newPage = (): void => {
    if (page > 0) pen.addPage();
    page += 1;
    pen.wrapped(content.footer, margin, 36, textWidth, 8, false);
    pen.wrapped(`${page}`, pageWidth - margin - 20, pageHeight - 40, 20, 8, false);
    y = 74;
  };
  const heading = (text: string): void => {
    y += pen.wrapped(text, margin, y, textWidth, 16, true) + 12;
  };
  const paragraph = (text: string): void => {
    y += pen.wrapped(text, margin, y, textWidth, 10, false) + 10;
  };
  const row = (cells: readonly string[], weights: readonly number[], isHead: boolean): void => {
    if (y > pageHeight - 110) newPage();
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let x = margin;
    let height = 0;
    for (const [index, cell] of cells.entries()) {
      const width = ((weights[index] ?? 1) / total) * textWidth;
      const isBold = isHead || index === 0;
      height = Math.max(height, pen.wrapped(cell, x, y + 4, width - 8, 9, isBold) + 8);
      x += width;
    }
    pen.rect(margin, y, textWidth, height, false);
    y += height;
  };

  newPage();
  heading(content.title);
  paragraph(content.author);
  paragraph(content.cover);
  for (const chapter of content.chapters) {
    newPage();
    heading(chapter.heading);
    for (const text of chapter.paragraphs) paragraph(text);
  }
  newPage();
  heading(content.tableHeading);
  row(content.tableHead, [2, 5, 1], true);
  for (const cells of content.table) row(cells, [2, 5, 1], false);
  newPage();
  heading(content.matrixHeading);
  const matrixWeights = [3, 1, 1, 1, 1, 1, 1];
  row(content.matrixHead, matrixWeights, true);
  for (const cells of content.matrix) row(cells, matrixWeights, false);
  for (const cells of content.matrix) {
    pen.wrapped(cells[0] ?? '', margin, y, 160, 9, false);
    pen.rect(margin + 170, y, Number(cells[6]) * 11, 9, true);
    y += 16;
  }
  newPage();
  heading(content.mapHeading);
  for (const note of content.notes) {
    const [x, top] = [margin + note.x * (textWidth - 80), y + note.y * 540];
    pen.rect(x, top, 76, 40, false);
    pen.wrapped(note.text, x + 4, top + 4, 68, 8, false);
  }
  for (const axis of content.axes) y += pen.wrapped(axis, margin, y, textWidth, 8, true);
  newPage();
  heading(content.closing.heading);
  for (const text of content.closing.paragraphs) paragraph(text);
  const centre = [pageWidth / 2, y + 110] as const;
  for (const series of content.radarSeries) {
    const count = series.values.length;
    pen.polygon(
      series.values.map((value, index) => {
        const angle = (2 * Math.PI * index) / count;
        return [centre[0] + Math.sin(angle) * value * 18, centre[1] - Math.cos(angle) * value * 18];
      }),
    );
    y += pen.wrapped(series.label, margin, y, 100, 8, false);
  }
  for (const [index, label] of content.radarAxes.entries()) {
    const angle = (2 * Math.PI * index) / content.radarAxes.length;
    const [x, top] = [centre[0] + Math.sin(angle) * 105, centre[1] - Math.cos(angle) * 105];
    pen.wrapped(label, x, top, 80, 8, false);
  }
}
