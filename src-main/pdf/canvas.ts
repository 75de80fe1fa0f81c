/*
 * The drawing surface: lines of text and simple shapes on the pages of one PDF, in points from the
 * top left corner. The only module that draws through jsPDF. It refuses to know layout: a line of
 * text handed over is drawn as one line.
 */
import { fontFamily } from './font-backend.ts';
import type { FontWeight } from './font-files.ts';
import type { jsPDF } from './jspdf-seam.ts';
import type { Colour, TextStyle } from './sheet-style.ts';

export type ShapePaint = {
  readonly fill?: Colour;
  readonly stroke?: Colour;
  readonly strokeWidth?: number;
  /** Lengths of line and gap in turn; solid by default. */
  readonly dash?: readonly number[];
};

export type Point = readonly [x: number, y: number];

const solid: readonly number[] = [];

export class Canvas {
  readonly #pdf: jsPDF;
  #dash: readonly number[] = solid;
  #font: { weight: FontWeight; sizePt: number; colour: Colour } | null = null;

  constructor(pdf: jsPDF) {
    this.#pdf = pdf;
  }

  /** Draws one line; `baseline` is the y of the letters' foot. */
  text(line: string, x: number, baseline: number, style: TextStyle, colour?: Colour): void {
    if (line.trim() === '') return;
    const wanted = { weight: style.weight, sizePt: style.sizePt, colour: colour ?? style.colour };
    if (this.#font?.weight !== wanted.weight) this.#pdf.setFont(fontFamily, wanted.weight);
    if (this.#font?.sizePt !== wanted.sizePt) this.#pdf.setFontSize(wanted.sizePt);
    if (this.#font?.colour !== wanted.colour) this.#pdf.setTextColor(wanted.colour);
    this.#font = wanted;
    this.#pdf.text(line, x, baseline);
  }

  line(from: Point, to: Point, stroke: Colour, strokeWidth: number, dash = solid): void {
    this.#setDash(dash);
    this.#pdf.setDrawColor(stroke);
    this.#pdf.setLineWidth(strokeWidth);
    this.#pdf.line(from[0], from[1], to[0], to[1]);
  }

  rect(x: number, y: number, width: number, height: number, paint: ShapePaint, radius = 0): void {
    const style = this.#prepare(paint);
    if (radius > 0) this.#pdf.roundedRect(x, y, width, height, radius, radius, style);
    else this.#pdf.rect(x, y, width, height, style);
  }

  circle(x: number, y: number, radius: number, paint: ShapePaint): void {
    const style = this.#prepare(paint);
    this.#pdf.circle(x, y, radius, style);
  }

  /** A closed line through three or more points. */
  polygon(points: readonly Point[], paint: ShapePaint): void {
    const [first] = points;
    if (!first) return;
    const style = this.#prepare(paint);
    const steps = points.map((point, index): [number, number] => {
      const next = points[(index + 1) % points.length] ?? point;
      return [next[0] - point[0], next[1] - point[1]];
    });
    this.#pdf.lines(steps, first[0], first[1], [1, 1], style, true);
  }

  #setDash(dash: readonly number[]): void {
    if (dash.length === 0 && this.#dash.length === 0) return;
    this.#pdf.setLineDashPattern([...dash], 0);
    this.#dash = dash;
  }

  #prepare({ fill, stroke, strokeWidth, dash = solid }: ShapePaint): 'F' | 'S' | 'FD' {
    if (fill) this.#pdf.setFillColor(fill);
    if (stroke) this.#setDash(dash);
    if (stroke) this.#pdf.setDrawColor(stroke);
    if (stroke) this.#pdf.setLineWidth(strokeWidth ?? 0.6);
    if (fill && stroke) return 'FD';
    return stroke ? 'S' : 'F';
  }
}
