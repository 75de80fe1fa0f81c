/*
 * Measures text and breaks it into lines in the fonts of the sheet. Knows no pages and draws
 * nothing by itself; a TextSetting draws its lines where it is told to.
 */
import type { Canvas } from './canvas.ts';
import { fontChain } from './font-files.ts';
import { breakLines, type LineStyle, widestPart } from './line-breaking.ts';
import type { Colour, TextStyle } from './sheet-style.ts';

export type Alignment = 'left' | 'center' | 'right';

export type TextSetting = {
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly height: number;
  /** Width of the longest line. */
  readonly width: number;
};

/** Ascent of BIZ UDPGothic over the height of its em box. */
const ascentShare = 0.88;

export class Typesetter {
  readonly #fontFolder: string | null;

  constructor(fontFolder: string | null) {
    this.#fontFolder = fontFolder;
  }

  widthOf(text: string, style: TextStyle): number {
    return fontChain(style.weight, this.#fontFolder).widthOf(text, style.sizePt);
  }

  /** Width below which a word or a phrase of the text would have to be broken. */
  widestPart(text: string, style: TextStyle): number {
    return widestPart(text, (piece) => this.widthOf(piece, style), 'phrases');
  }

  set(text: string, measure: number, style: TextStyle, lineStyle: LineStyle): TextSetting {
    const widthOf = (piece: string): number => this.widthOf(piece, style);
    const lines = breakLines(text, measure, widthOf, lineStyle);
    const width = lines.reduce((widest, line) => Math.max(widest, widthOf(line)), 0);
    return { lines, style, height: lines.length * style.leadingPt, width };
  }

  /** Draws a setting with its top left corner at x, y, aligned within `measure`. */
  draw(
    canvas: Canvas,
    setting: TextSetting,
    x: number,
    y: number,
    placing: { align: Alignment; measure: number; colour?: Colour } = { align: 'left', measure: 0 },
  ): void {
    for (const [index, line] of setting.lines.entries()) {
      const offset = this.#offsetOf(line, setting.style, placing.align, placing.measure);
      const top = y + index * setting.style.leadingPt;
      canvas.text(line, x + offset, baselineIn(top, setting.style), setting.style, placing.colour);
    }
  }

  #offsetOf(line: string, style: TextStyle, align: Alignment, measure: number): number {
    if (align === 'left') return 0;
    const rest = measure - this.widthOf(line, style);
    return align === 'right' ? rest : rest / 2;
  }
}

/** Baseline of a line whose line box starts at `top`: the letters stand in its middle. */
export function baselineIn(top: number, style: TextStyle): number {
  return top + (style.leadingPt - style.sizePt) / 2 + style.sizePt * ascentShare;
}
