/*
 * What stands on every page around the content: workshop and marks at the head, date and page
 * number at the foot. The audience mark is always there; it says who may hold the sheet.
 */
import type { ReportDocument } from '../../src-shared/report/model.ts';
import type { Canvas } from './canvas.ts';
import { colours, type SheetStyle, type TextStyle } from './sheet-style.ts';
import type { Typesetter } from './typesetter.ts';

const ellipsis = '…';

export function drawFurniture(
  canvas: Canvas,
  document: ReportDocument,
  sheet: SheetStyle,
  typesetter: Typesetter,
  page: { readonly number: number; readonly count: number },
): void {
  const left = sheet.margin.left;
  const right = sheet.pageWidth - sheet.margin.right;
  const style = sheet.text.furniture;
  const marksLeft = drawMarks(canvas, document, sheet, typesetter, right);
  const room = marksLeft - sheet.unit * 2 - left;
  const title = shortened(document.workshopTitle, room, style, typesetter);
  canvas.text(title, left, sheet.headBaseline, style);

  const foot = sheet.pageHeight - sheet.footBaseline;
  const lineY = foot - style.sizePt * 1.75;
  canvas.line([left, lineY], [right, lineY], colours.hairline, 0.5);
  canvas.text(document.createdOnText, left, foot, style);
  const pageText = `${page.number} / ${page.count}`;
  canvas.text(pageText, right - typesetter.widthOf(pageText, style), foot, style);
}

/** Draws the marks from the right edge leftwards and returns where they begin. */
function drawMarks(
  canvas: Canvas,
  document: ReportDocument,
  sheet: SheetStyle,
  typesetter: Typesetter,
  right: number,
): number {
  const style: TextStyle = { ...sheet.text.furniture, weight: 'bold' };
  const height = style.sizePt * 2;
  const top = sheet.headBaseline - style.sizePt * 0.36 - height / 2;
  const padding = style.sizePt;
  let edge = right;
  const pill = (label: string, kind: 'solid' | 'outline' | 'warm'): void => {
    const width = typesetter.widthOf(label, style) + padding * 2;
    edge -= width;
    const paint = {
      solid: { fill: colours.accent },
      outline: { stroke: colours.accent, strokeWidth: 0.9 },
      warm: { fill: colours.warmStrong },
    }[kind];
    canvas.rect(edge, top, width, height, paint, height / 2);
    const colour = { solid: colours.paper, outline: colours.accent, warm: colours.ink }[kind];
    canvas.text(label, edge + padding, sheet.headBaseline, style, colour);
    edge -= sheet.unit;
  };
  pill(document.audienceLabel, document.audience === 'internal' ? 'solid' : 'outline');
  if (document.interimLabel !== null) pill(document.interimLabel, 'warm');
  if (document.sampleLabel !== null) pill(document.sampleLabel, 'warm');
  return edge;
}

/** The running title is a reminder; when it is too long for its line it ends in an ellipsis. */
function shortened(text: string, room: number, style: TextStyle, typesetter: Typesetter): string {
  if (typesetter.widthOf(text, style) <= room) return text;
  const [line = ''] = typesetter.set(
    text,
    Math.max(1, room - typesetter.widthOf(ellipsis, style)),
    style,
    'phrases',
  ).lines;
  return line + ellipsis;
}
