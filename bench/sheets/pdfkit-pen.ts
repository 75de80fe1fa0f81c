/* Text and shapes of one pdfkit document down a column, with heights known before anything is drawn. */
import { colours } from '../../src-main/pdf/sheet-style.ts';

export type TextLook = {
  readonly size: number;
  readonly isBold?: boolean;
  readonly colour?: string;
  readonly align?: 'left' | 'center' | 'right';
};

export const margins = { top: 74, right: 58, bottom: 66, left: 58 };

/** A place on the page that moves down. When it only measures, it moves and draws nothing. */
export class Pen {
  readonly pdf: PDFKit.PDFDocument;
  x = margins.left;
  y = margins.top;
  width: number;
  #isMeasuring = false;

  constructor(pdf: PDFKit.PDFDocument) {
    this.pdf = pdf;
    this.width = pdf.page.width - margins.left - margins.right;
  }

  get bottom(): number {
    return this.pdf.page.height - margins.bottom;
  }

  newPage(): void {
    if (this.#isMeasuring) return;
    this.pdf.addPage();
    this.y = margins.top;
  }

  /** A new page unless this much fits below. */
  ensure(height: number): void {
    if (this.y > margins.top && this.y + height > this.bottom) this.newPage();
  }

  heightOf(text: string, width: number, { size, isBold }: TextLook): number {
    this.pdf.font(isBold ? 'bold' : 'normal').fontSize(size);
    return this.pdf.heightOfString(text, { width, lineGap: size * 0.5 });
  }

  /** Text at a place; returns its height. Doesn't move. */
  put(text: string, x: number, y: number, width: number, look: TextLook): number {
    const height = this.heightOf(text, width, look);
    if (this.#isMeasuring || text === '') return height;
    this.pdf.fillColor(look.colour ?? colours.ink);
    this.pdf.text(text, x, y, { width, lineGap: look.size * 0.5, align: look.align ?? 'left' });
    return height;
  }

  /** Text in the column; moves below it. */
  write(text: string, look: TextLook, space = 4): void {
    const height = this.heightOf(text, this.width, look);
    this.ensure(height);
    this.put(text, this.x, this.y, this.width, look);
    this.y += height + space;
  }

  rect(x: number, y: number, width: number, height: number, fill: string | null, stroke?: string) {
    if (this.#isMeasuring) return;
    const path = this.pdf.rect(x, y, width, height);
    if (fill !== null) path.fill(fill);
    else path.lineWidth(0.6).stroke(stroke ?? colours.hairline);
  }

  line(from: readonly [number, number], to: readonly [number, number], colour: string): void {
    if (this.#isMeasuring) return;
    this.pdf.moveTo(...from).lineTo(...to);
    this.pdf.lineWidth(0.6).stroke(colour);
  }

  circle(x: number, y: number, radius: number, fill: string | null, stroke?: string): void {
    if (this.#isMeasuring) return;
    const path = this.pdf.circle(x, y, radius);
    if (fill !== null) path.fill(fill);
    else path.lineWidth(0.6).stroke(stroke ?? colours.ink);
  }

  polygon(points: readonly (readonly [number, number])[], colour: string): void {
    if (this.#isMeasuring) return;
    this.pdf.polygon(...points.map(([x, y]) => [x, y]));
    this.pdf.lineWidth(1).stroke(colour);
  }

  /** How far drawing would move down, with nothing drawn. */
  measure(draw: () => void): number {
    const [before, wasMeasuring] = [this.y, this.#isMeasuring];
    this.#isMeasuring = true;
    // From a head of a page that never ends, so that no break falls into what is measured.
    this.y = margins.top;
    draw();
    const height = this.y - margins.top;
    this.y = before;
    this.#isMeasuring = wasMeasuring;
    return height;
  }

  /** Draws in another column and comes back; returns how far down it came. */
  within(x: number, width: number, draw: () => void): number {
    const before = { x: this.x, y: this.y, width: this.width };
    Object.assign(this, { x, width });
    draw();
    const end = this.y;
    Object.assign(this, before);
    return end;
  }
}
