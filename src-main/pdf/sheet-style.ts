/*
 * The look of the printed sheets: paper, margins, type scale, colours. All lengths in points
 * (1/72 inch). One accent (deep teal) and one warm neutral; every colour pair also differs in
 * lightness, so a greyscale print says the same.
 * A3 is a wall sheet: it is composed in columns and set larger, not an enlarged A4.
 */
import type { FontWeight } from './font-files.ts';

export type Paper = 'a4' | 'a3';

export const colours = {
  ink: '#1C2423',
  quiet: '#59625F',
  accent: '#0F5E63',
  accentSoft: '#DCE9E8',
  warm: '#F5F1E9',
  warmStrong: '#D8CCB8',
  warmMiddle: '#BBA784',
  warmDark: '#8B7552',
  hairline: '#CFCCC4',
  paper: '#FFFFFF',
} as const;

export type Colour = (typeof colours)[keyof typeof colours];

export type TextStyle = {
  readonly weight: FontWeight;
  readonly sizePt: number;
  /** Distance between baselines. */
  readonly leadingPt: number;
  readonly colour: Colour;
};

export type TextRole =
  | 'eyebrow'
  | 'masthead'
  | 'subtitle'
  | 'hero'
  | 'second'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'lead'
  | 'body'
  | 'bodyBold'
  | 'quiet'
  | 'cell'
  | 'cellBold'
  | 'cellHead'
  | 'note'
  | 'figure'
  | 'mark'
  | 'furniture';

export type SheetStyle = {
  readonly paper: Paper;
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Air between the columns of a wall sheet and between blocks side by side. */
  readonly gutter: number;
  /** The unit all distances are multiples of. */
  readonly unit: number;
  readonly text: Readonly<Record<TextRole, TextStyle>>;
  /** Distance of the running head's baseline from the top edge, and of the foot's from the bottom. */
  readonly headBaseline: number;
  readonly footBaseline: number;
};

type ScaleEntry = readonly [sizePt: number, leading: number, weight: FontWeight, colour: Colour];

function textStyles(
  scale: Readonly<Record<TextRole, ScaleEntry>>,
): Readonly<Record<TextRole, TextStyle>> {
  const styleOf = ([sizePt, leading, weight, colour]: ScaleEntry): TextStyle => ({
    weight,
    sizePt,
    leadingPt: sizePt * leading,
    colour,
  });
  // Object.fromEntries widens the keys; they are exactly those of `scale`.
  return Object.fromEntries(
    Object.entries(scale).map(([role, entry]) => [role, styleOf(entry)]),
  ) as Record<TextRole, TextStyle>;
}

const { ink, quiet, accent } = colours;

const a4: SheetStyle = {
  paper: 'a4',
  pageWidth: 595.28,
  pageHeight: 841.89,
  margin: { top: 70, right: 56, bottom: 60, left: 56 },
  gutter: 22,
  unit: 5.5,
  headBaseline: 42,
  footBaseline: 34,
  text: textStyles({
    eyebrow: [9, 1.5, 'bold', accent],
    masthead: [22, 1.35, 'bold', ink],
    subtitle: [10, 1.55, 'normal', quiet],
    hero: [19, 1.5, 'bold', ink],
    second: [13.5, 1.5, 'bold', ink],
    heading1: [16, 1.4, 'bold', ink],
    heading2: [11.5, 1.45, 'bold', ink],
    heading3: [9, 1.45, 'bold', accent],
    lead: [11.5, 1.6, 'normal', ink],
    body: [9.5, 1.6, 'normal', ink],
    bodyBold: [9.5, 1.6, 'bold', ink],
    quiet: [8.25, 1.5, 'normal', quiet],
    cell: [9, 1.45, 'normal', ink],
    cellBold: [9, 1.45, 'bold', ink],
    cellHead: [8.25, 1.4, 'bold', accent],
    note: [9, 1.45, 'normal', ink],
    figure: [20, 1.25, 'bold', ink],
    mark: [12, 1.3, 'bold', ink],
    furniture: [8, 1.4, 'normal', quiet],
  }),
};

const a3: SheetStyle = {
  paper: 'a3',
  pageWidth: 1190.55,
  pageHeight: 841.89,
  margin: { top: 88, right: 60, bottom: 68, left: 60 },
  gutter: 34,
  unit: 7,
  headBaseline: 52,
  footBaseline: 40,
  text: textStyles({
    eyebrow: [13, 1.5, 'bold', accent],
    masthead: [36, 1.35, 'bold', ink],
    subtitle: [15, 1.6, 'normal', quiet],
    hero: [38, 1.52, 'bold', ink],
    second: [23, 1.5, 'bold', ink],
    heading1: [21, 1.45, 'bold', ink],
    heading2: [16, 1.5, 'bold', ink],
    heading3: [12, 1.5, 'bold', accent],
    lead: [15.5, 1.6, 'normal', ink],
    body: [12.5, 1.6, 'normal', ink],
    bodyBold: [12.5, 1.6, 'bold', ink],
    quiet: [10.5, 1.5, 'normal', quiet],
    cell: [11.5, 1.45, 'normal', ink],
    cellBold: [11.5, 1.45, 'bold', ink],
    cellHead: [10.5, 1.4, 'bold', accent],
    note: [11.5, 1.45, 'normal', ink],
    figure: [28, 1.3, 'bold', ink],
    mark: [16, 1.3, 'bold', ink],
    furniture: [10, 1.4, 'normal', quiet],
  }),
};

/**
 * The same sheet with its display sizes (masthead, statements) multiplied; leading and the rest
 * stay in proportion. Fits a long statement to its column.
 */
export function withDisplayScale(sheet: SheetStyle, scale: number): SheetStyle {
  const scaled = (style: TextStyle): TextStyle => ({
    ...style,
    sizePt: style.sizePt * scale,
    leadingPt: style.leadingPt * scale,
  });
  const { masthead, hero, second } = sheet.text;
  return {
    ...sheet,
    text: {
      ...sheet.text,
      masthead: scaled(masthead),
      hero: scaled(hero),
      second: scaled(second),
    },
  };
}

/** How far leading follows when distances shrink: letters stay readable and lines apart. */
const leadingShare = 0.2;

/** The same sheet with all distances multiplied and its lines a little closer; sizes stay. */
export function withTighterSpace(sheet: SheetStyle, share: number): SheetStyle {
  const leading = 1 - (1 - share) * leadingShare;
  // Object.fromEntries widens the keys; they are exactly those of the sheet.
  const text = Object.fromEntries(
    Object.entries(sheet.text).map(([role, style]) => [
      role,
      { ...style, leadingPt: style.leadingPt * leading },
    ]),
  ) as Record<TextRole, TextStyle>;
  return { ...sheet, unit: sheet.unit * share, text };
}

export function sheetStyleFor(paper: Paper): SheetStyle {
  return paper === 'a4' ? a4 : a3;
}
