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
  readonly items: readonly {
    readonly label: string;
    readonly value: number;
    /** The value as printed: 77.0, 3票. */
    readonly valueText: string;
    /** The bar that matters, drawn in the accent. */
    readonly highlighted: boolean;
  }[];
};

/** Horizontal bars cut into the same parts for every item, as for × △ ○ ◎ counts. */
export type StackedBarsChart = ChartBase & {
  readonly kind: 'stackedBars';
  /** Parts from left to right, drawn from light to dark. At most 7. */
  readonly parts: readonly {
    readonly label: string;
    /** Stands for the part where its text does not fit, and in the key. */
    readonly symbol: string;
  }[];
  readonly items: readonly {
    readonly label: string;
    /** One length per part, 0 and up, on a scale common to all items. */
    readonly counts: readonly number[];
    /** What is printed in each part: ○3, 5が2人. */
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
    readonly highlighted: boolean;
  }[];
  /** One line below the scale, such as 3以上 5/5・中央値 4; null for none. */
  readonly summary: string | null;
};

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
    /** A figure right of the label, such as the importance; null for none. */
    readonly figure: string | null;
    readonly cells: readonly GridCell[];
  }[];
  /** What the signs mean, in the order in which they are explained. */
  readonly legend: readonly { readonly cell: GridCell; readonly label: string }[];
};

/** A ringed circle is one that somebody confirmed; `none` is an empty place. */
export type GridCell = 'full' | 'half' | 'empty' | 'fullRinged' | 'halfRinged' | 'none';

/** A marked value inside a range on a common scale, one per item. */
export type IntervalChart = ChartBase & {
  readonly kind: 'interval';
  readonly min: number;
  readonly max: number;
  /** Ticks printed below, inside min..max. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly items: readonly {
    readonly label: string;
    readonly low: number;
    readonly high: number;
    readonly value: number;
    readonly valueText: string;
  }[];
};

/** Points on two axes with named ends. */
export type ScatterChart = ChartBase & {
  readonly kind: 'scatter';
  readonly xAxis: { readonly lowLabel: string; readonly highLabel: string };
  readonly yAxis: { readonly lowLabel: string; readonly highLabel: string };
  /** Positions from 0 (low end) to 1 (high end). */
  readonly points: readonly { readonly x: number; readonly y: number; readonly label: string }[];
};

/** A closed line per series over three or more axes from zero. */
export type RadarChart = ChartBase & {
  readonly kind: 'radar';
  readonly max: number;
  readonly axes: readonly string[];
  readonly series: readonly {
    readonly label: string;
    readonly values: readonly number[];
  }[];
};
