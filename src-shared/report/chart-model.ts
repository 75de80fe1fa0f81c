/*
 * Charts as data. One kind per way of drawing, never per exercise: an exercise picks a kind and
 * fills in words and numbers. Numbers are already computed; a chart never computes a measure.
 * Invariants: every chart has `alternative`, one or two sentences that say what the picture shows;
 * nothing is told by colour alone (values, symbols or patterns stand beside it).
 */

export type ChartModel =
  | BarsChart
  | StackedBarsChart
  | HistogramChart
  | GridChart
  | IntervalChart
  | ScatterChart
  | RadarChart;

type ChartBase = {
  /** What the picture shows, in words; printed small below it. */
  readonly alternative: string;
};

/** Horizontal bars from zero, one per item. */
export type BarsChart = ChartBase & {
  readonly kind: 'bars';
  /** End of the scale; greater than 0. Values above it are drawn at full width. */
  readonly max: number;
  /** Whether the values are whole things, such as votes: drawn one by one while they are few. */
  readonly isCounted: boolean;
  readonly items: readonly {
    readonly label: string;
    readonly value: number;
    /** Up to here the bar is solid, from here to `value` hatched: what would come on top. */
    readonly solid: number;
    /** The value as it is read: 77.0, 3票. */
    readonly valueText: string;
    /** The bar that matters, drawn in the accent. */
    readonly highlighted: boolean;
  }[];
};

/** Counted things are drawn one by one up to this many in a row, above it as a bar. */
export const mostDots = 16;

/** Horizontal bars cut into the same parts for every item, as for × △ ○ ◎ counts. */
export type StackedBarsChart = ChartBase & {
  readonly kind: 'stackedBars';
  /** Length that fills the row; greater than 0. */
  readonly max: number;
  /** Parts from left to right. At most 8. */
  readonly parts: readonly {
    readonly label: string;
    /** Stands for the part where its text does not fit, and in the key. */
    readonly symbol: string;
  }[];
  /** `steps` of one scale, drawn from light to dark; or `kinds` of things, each with a pattern. */
  readonly partsAre: 'steps' | 'kinds';
  readonly items: readonly {
    readonly label: string;
    /** Stands before the label, such as a place; null for none. */
    readonly badge: string | null;
    /** A word below the label, such as a tie; null for none. */
    readonly note: string | null;
    /** One length per part, 0 and up, on the scale of `max`. */
    readonly counts: readonly number[];
    /** Each part's own value in words: 18, 5が2人. */
    readonly texts: readonly string[];
    /** Printed at the end of the bar; null for none. */
    readonly totalText: string | null;
  }[];
};

/** Upright columns over an ordered scale, as for a vote on agree5. */
export type HistogramChart = ChartBase & {
  readonly kind: 'histogram';
  readonly bins: readonly {
    /** Short name below the column: 5, ○. */
    readonly label: string;
    /** Meaning of the value, smaller, below the label; null for none. */
    readonly caption: string | null;
    readonly count: number;
    /** The count as it is read: 3人. */
    readonly countText: string;
    /** Its step on the scale, 1 the lowest; each step has a pattern of its own on screens. */
    readonly level: number;
    readonly highlighted: boolean;
  }[];
  /** One line beside the columns, such as 3以上 5/5・中央値 4; null for none. */
  readonly summary: string | null;
};

/** Votes are drawn one by one up to this many in a column, above it as a plain column. */
export const mostBlocks = 10;

/** Rows × columns of filled, half and empty circles. */
export type GridChart = ChartBase & {
  readonly kind: 'grid';
  /** Head over the rows' labels. */
  readonly rowHeader: string;
  /** Head over the rows' figures; null when no row has one. */
  readonly figureHeader: string | null;
  readonly columns: readonly string[];
  /** Whether the first column is another kind of thing than the rest, and is set apart. */
  readonly firstColumnStandsApart: boolean;
  readonly rows: readonly {
    readonly label: string;
    /** Marks a row that was chosen; null for the others. */
    readonly badge: string | null;
    /** A figure right of the label, such as the importance; null for none. */
    readonly figure: string | null;
    readonly cells: readonly GridCell[];
    /** Each cell in words, for those who can't see its sign. */
    readonly texts: readonly string[];
  }[];
  /** What the signs mean, in the order in which they are explained. */
  readonly legend: readonly { readonly cell: GridCell; readonly label: string }[];
  /** The badge in words; null where no row has one. */
  readonly badgeMeaning: string | null;
  /** A last row of arrows that turn back, one place a column; null for none. */
  readonly returns: GridReturns | null;
};

/** A ringed circle is one that somebody confirmed; `none` is an empty place. */
export type GridCell = 'full' | 'half' | 'empty' | 'fullRinged' | 'halfRinged' | 'none';

export type GridReturns = {
  readonly label: string;
  /** An arrow drawn through, a dashed one where it is missing, or nothing. */
  readonly cells: readonly ('given' | 'missing' | null)[];
  readonly given: string;
  readonly missing: string;
};

/** A marked value inside a range on a common scale, one per item. */
export type IntervalChart = ChartBase & {
  readonly kind: 'interval';
  readonly min: number;
  readonly max: number;
  /** Ticks printed below, inside min..max. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly items: readonly {
    readonly label: string;
    /** null where no range is known. An end inside min..max is one where something happens. */
    readonly range: { readonly low: number; readonly high: number } | null;
    readonly value: number;
    readonly valueText: string;
    /** What happens beyond the ends, in words. */
    readonly meaning: string;
  }[];
};

/** Points on two axes with named ends. */
export type ScatterChart = ChartBase & {
  readonly kind: 'scatter';
  readonly xAxis: PlaneAxis;
  readonly yAxis: PlaneAxis;
  readonly points: readonly {
    /** Positions from 0 (low end) to 1 (high end). */
    readonly x: number;
    readonly y: number;
    readonly label: string;
    /** Stands for the label where not every label has a place of its own. */
    readonly symbol: string;
    /** The position in words: 4.2 / 61. */
    readonly valueText: string;
  }[];
};

export type PlaneAxis = {
  readonly name: string;
  readonly lowLabel: string;
  readonly highLabel: string;
};

/** A closed line per series over three or more axes from `min` in the centre to `max` outside. */
export type RadarChart = ChartBase & {
  readonly kind: 'radar';
  readonly min: number;
  readonly max: number;
  /** Rings, inside min..max, with their numbers. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly axes: readonly {
    readonly label: string;
    /** Stands for the label where there is no room for it. */
    readonly symbol: string;
  }[];
  /** At most three, told apart by line and corner as well as colour. */
  readonly series: readonly {
    readonly label: string;
    readonly values: readonly number[];
    /** The values in words, in the order of the axes. */
    readonly valueTexts: readonly string[];
  }[];
};
