/*
 * Text to lines of a given width. Owns the choice of break places; widths come from the caller.
 * It refuses to know fonts, pages and drawing.
 * Invariants, proven in tests/pdf/line-breaking.test.ts:
 *  L1 the lines joined are the text, apart from spaces at breaks and the line feeds;
 *  L2 no line is wider than the measure, unless it is a single code point;
 *  L3 no line breaks against the tables of kinsoku.ts while another break was possible;
 *  L4 a paragraph's last line is never a single letter while one could come down to it.
 */
import { model } from '../../node_modules/budoux/module/data/models/ja.js';
import { Parser } from '../../node_modules/budoux/module/parser.js';
import {
  breakablePieces,
  graphemes,
  joinForbidden,
  splitAnywhere,
  splitLongWord,
} from './kinsoku.ts';

/** Width of a piece of text; must be additive over graphemes. Same unit as the measure. */
export type MeasureWidth = (text: string) => number;

export type LineStyle =
  /** Fills lines; for paragraphs and cells. */
  | 'filled'
  /** Breaks between phrases; for notes and labels. */
  | 'phrases'
  /** Breaks between phrases into lines of similar length; for headings and statements. */
  | 'balanced';

/** Rounding of widths must not push a line that fits over the edge. */
const tolerance = 1e-6;
const pausePattern = /[、。，．,.;:!?！？：；」』]\s*$/;
/** What a line end at a pause is worth, as the square of a share of the ideal length. */
const pauseBonus = 0.02;
/** Longer texts are set in filled lines: balancing takes time with the square of the length. */
const balanceLimit = 120;
/** Auxiliary verbs and formal nouns. */
const clingingPattern =
  /^(?:する|した|して|され|でき|なる|なっ|なり|いる|いた|いく|くる|ある|あっ|こと|もの|とき|ため|よう)/;
const scriptChange =
  /(?<=[ァ-ヺー])(?=[一-鿿]{2})|(?<=[一-鿿々])(?=[ァ-ヺ])|(?<=[A-Za-z0-9])(?=[一-鿿ァ-ヺ])|(?=[（(「『〈《【])|(?<=[・／])/u;
const japanesePattern = /[\u3040-\u30ff\u3400-\u9fff]/;
/** Phrases of longer texts don't improve reading but cost time. */
const phraseTextLimit = 400;
/** Signs that don't count as a letter of their own when they end a paragraph. */
const trailingSigns = /[\p{P}\p{S}\s]+$/u;

let phraseParser: Parser | null = null;
/**
 * Phrases of the latest texts. Finding them is the dearest part of setting a text, and the same notes
 * stand in several places of a sheet and on several sheets of a workshop.
 */
const phrasesByText = new Map<string, readonly string[]>();
/** About 1 MB of texts at their limit. */
const textsKept = 4096;

/** Lines of a text. An empty text gives one empty line; line feeds start a new line. */
export function breakLines(
  text: string,
  measure: number,
  widthOf: MeasureWidth,
  style: LineStyle,
): string[] {
  return text
    .replace(/\t/g, ' ')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .flatMap((paragraph) => breakParagraph(paragraph, measure, widthOf, style));
}

/** Width of the widest part that a good setting keeps on one line: a word or a phrase. */
export function widestPart(text: string, widthOf: MeasureWidth, style: LineStyle): number {
  return coarsePieces(text, style).reduce(
    (widest, piece) => Math.max(widest, widthOf(trimEnd(piece))),
    0,
  );
}

function breakParagraph(
  paragraph: string,
  measure: number,
  widthOf: MeasureWidth,
  style: LineStyle,
): string[] {
  const pieces = piecesOf(paragraph, measure, widthOf, style);
  const lines = fillLines(pieces, measure);
  if (style === 'balanced' && lines.length > 1 && pieces.length <= balanceLimit) {
    return textOf(balanceLines(pieces, measure, lines.length));
  }
  return textOf(withoutLonelyEnd(lines, measure));
}

type Piece = { readonly text: string; readonly width: number; readonly trimmedWidth: number };

/** Unbreakable pieces, each no wider than the measure unless it is a single code point. */
function piecesOf(
  paragraph: string,
  measure: number,
  widthOf: MeasureWidth,
  style: LineStyle,
): Piece[] {
  const isInPhrases = usesPhrases(paragraph, style);
  const finer: readonly ((text: string) => readonly string[])[] = [
    ...(isInPhrases ? [wholePhrases, scriptRuns] : []),
    breakablePieces,
    splitLongWord,
    splitAnywhere,
    graphemes,
    (text) => [...text],
  ];
  const refine = (text: string, level: number): Piece[] => {
    const trimmed = trimEnd(text);
    const width = widthOf(text);
    const trimmedWidth = trimmed === text ? width : widthOf(trimmed);
    const split = finer[level];
    const fits = trimmedWidth <= measure + tolerance;
    if (fits || split === undefined) return [{ text, width, trimmedWidth }];
    return split(text).flatMap((part) => refine(part, level + 1));
  };
  return coarsePieces(paragraph, style).flatMap((text) => refine(text, 0));
}

function coarsePieces(text: string, style: LineStyle): readonly string[] {
  return usesPhrases(text, style) ? joinClinging(wholePhrases(text)) : breakablePieces(text);
}

function usesPhrases(text: string, style: LineStyle): boolean {
  return style !== 'filled' && text.length <= phraseTextLimit && japanesePattern.test(text);
}

function parsedPhrases(text: string): readonly string[] {
  const known = phrasesByText.get(text);
  if (known !== undefined) return known;
  phraseParser ??= new Parser(model);
  const parser = phraseParser;
  const phrases = joinForbidden(text.split(/(?<= )(?! )/).flatMap((part) => parser.parse(part)));
  if (phrasesByText.size >= textsKept) phrasesByText.clear();
  phrasesByText.set(text, phrases);
  return phrases;
}

/** Phrases of more than one letter: a single one stays with the phrase before it. */
function wholePhrases(text: string): readonly string[] {
  const joined: string[] = [];
  for (const phrase of parsedPhrases(text)) {
    const before = joined.at(-1);
    const isSingle = phrase.replace(trailingSigns, '').length <= 1;
    if (isSingle && before !== undefined) joined[joined.length - 1] = before + phrase;
    else joined.push(phrase);
  }
  return joined;
}

/** Joins what means little without the phrase before it: 形に＋する, 決める＋こと. */
function joinClinging(phrases: readonly string[]): string[] {
  const joined: string[] = [];
  for (const phrase of phrases) {
    const before = joined.at(-1);
    const clings = before !== undefined && clingingPattern.test(phrase) && /[ぁ-ん]$/.test(before);
    if (clings) joined[joined.length - 1] = before + phrase;
    else joined.push(phrase);
  }
  return joined;
}

/** Parts of a long name where its script changes or a bracket opens: サステナビリティ|推進部. */
function scriptRuns(text: string): string[] {
  return joinForbidden(text.split(scriptChange));
}

function fillLines(pieces: readonly Piece[], measure: number): Piece[][] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let width = 0;
  for (const piece of pieces) {
    if (line.length > 0 && width + piece.trimmedWidth > measure + tolerance) {
      lines.push(line);
      line = [];
      width = 0;
    }
    line.push(piece);
    width += piece.width;
  }
  lines.push(line);
  return lines;
}

/**
 * The setting into `count` lines whose lengths differ least, by squares, with a preference for
 * breaks after a comma or a stop. Exact, over all settings that fit.
 */
function balanceLines(pieces: readonly Piece[], measure: number, count: number): Piece[][] {
  const starts = [0];
  for (const piece of pieces) starts.push((starts.at(-1) ?? 0) + piece.width);
  const lineWidth = (from: number, to: number): number => {
    const last = pieces[to - 1];
    if (!last) return 0;
    return (starts[to - 1] ?? 0) - (starts[from] ?? 0) + last.trimmedWidth;
  };
  const ideal = lineWidth(0, pieces.length) / count;
  const costOf = (from: number, to: number): number => {
    const width = lineWidth(from, to);
    // A piece alone on its line always fits: nothing could make it narrower.
    if (to - from > 1 && width > measure + tolerance) return Number.POSITIVE_INFINITY;
    const endsPhrase = to === pieces.length || pausePattern.test(pieces[to - 1]?.text ?? '');
    return ((width - ideal) / ideal) ** 2 + (endsPhrase ? 0 : pauseBonus);
  };
  // best[n][to]: least cost of the first `to` pieces in n lines, and where its last line starts.
  type Best = { readonly cost: number; readonly from: number };
  let before: Best[] = pieces.map((_, index) => ({ cost: costOf(0, index + 1), from: 0 }));
  const rows: Best[][] = [before];
  for (let lines = 2; lines <= count; lines += 1) {
    const row: Best[] = pieces.map((_, index) => {
      let best: Best = { cost: Number.POSITIVE_INFINITY, from: 0 };
      for (let from = lines - 1; from <= index; from += 1) {
        const cost = (before[from - 1]?.cost ?? Number.POSITIVE_INFINITY) + costOf(from, index + 1);
        if (cost < best.cost) best = { cost, from };
      }
      return best;
    });
    rows.push(row);
    before = row;
  }
  const result: Piece[][] = [];
  let to = pieces.length;
  for (const row of rows.toReversed()) {
    const from = row[to - 1]?.from ?? 0;
    result.unshift(pieces.slice(from, to));
    to = from;
  }
  return result;
}

/** Brings a piece down when the last line is a single letter. */
function withoutLonelyEnd(lines: Piece[][], measure: number): Piece[][] {
  const last = lines.at(-1);
  const before = lines.at(-2);
  if (!last || !before || before.length < 2) return lines;
  const letters = graphemes(
    last
      .map(({ text }) => text)
      .join('')
      .replace(trailingSigns, ''),
  );
  const moved = before.at(-1);
  if (letters.length > 1 || moved === undefined) return lines;
  const width = last.reduce((sum, piece) => sum + piece.width, moved.width);
  if (width > measure + tolerance) return lines;
  return [...lines.slice(0, -2), before.slice(0, -1), [moved, ...last]];
}

function textOf(lines: readonly Piece[][]): string[] {
  return lines.map((line) => trimEnd(line.map(({ text }) => text).join('')));
}

function trimEnd(text: string): string {
  return text.endsWith(' ') ? text.replace(/ +$/, '') : text;
}
