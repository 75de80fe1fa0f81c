/*
 * The report: what a printed sheet says, as plain data, before anything is drawn.
 * It owns the vocabulary of blocks and charts. It refuses to know paper sizes, fonts, colours and
 * coordinates (src-main/pdf decides those) and the workshop (the functions beside this file turn a
 * workshop into a ReportDocument, already cut to what the audience may see).
 * Invariants: every word that will be printed is in here, in the document's language, page numbers
 * excepted; every chart carries a sentence that says the same without a picture.
 */
import type { ChartModel } from './chart-model.ts';

export type ReportLanguage = 'ja' | 'en';

/** Who the sheet is for. Decides what the builder may put in; drawing only prints the label. */
export type ReportAudience = 'internal' | 'company' | 'participants';

export type ReportDocument = {
  /** Title in the file's metadata; also the name a viewer shows in its window. */
  readonly title: string;
  /** Author in the metadata: the host organisation, never a participant. */
  readonly author: string;
  readonly language: ReportLanguage;
  readonly audience: ReportAudience;
  /** The mark on every page: 団体内用, 社外用, 参加者用 / Internal, For the company ... */
  readonly audienceLabel: string;
  /** Printed at the head of every page. */
  readonly workshopTitle: string;
  /** ISO date, YYYY-MM-DD; becomes the creation date in the metadata (00:00 UTC). */
  readonly createdOn: string;
  /** The same date as it is printed at the foot, in the document's language. */
  readonly createdOnText: string;
  /** Mark on every page while the result is not final, such as 途中経過. Null when it is final. */
  readonly interimLabel: string | null;
  /** Mark on every page of the fictional sample, such as 見本. Null for a real workshop. */
  readonly sampleLabel: string | null;
  readonly sections: readonly ReportSection[];
};

export type ReportSection = {
  /** Top-level bookmark, and the name of this part in a reader's side panel. */
  readonly bookmark: string;
  /**
   * Where the section stands on the wall sheet (A3). `lead` sections fill the wide first column
   * (masthead, statement), `body` sections flow through the other columns. A4 prints all sections
   * below one another.
   */
  readonly placement: 'lead' | 'body';
  /** Whether the section starts a new page on A4 and A3 alike. Ignored for the first section. */
  readonly startsNewPage: boolean;
  readonly blocks: readonly ReportBlock[];
};

export type ReportBlock =
  | MastheadBlock
  | HeadingBlock
  | StatementBlock
  | ParagraphBlock
  | ListBlock
  | FactsBlock
  | TableBlock
  | PillarsBlock
  | ChecksBlock
  | ChartBlock
  | TimelineBlock
  | CalloutBlock
  | ColumnsBlock
  | GroupBlock
  | RuleBlock
  | SpaceBlock
  | PageBreakBlock;

/** Head of a sheet: a small line above, the name in display size, a quiet line below. */
export type MastheadBlock = {
  readonly kind: 'masthead';
  readonly eyebrow: string | null;
  readonly title: string;
  readonly subtitle: string | null;
};

/** Never stands at the foot of a page: it moves on with the start of what follows. */
export type HeadingBlock = {
  readonly kind: 'heading';
  /** 1 = part of a sheet, 2 = topic, 3 = small label over one element. */
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Whether a bookmark below the section's points here. */
  readonly bookmarked: boolean;
};

/** The sentence the whole sheet is about, set large with balanced lines. */
export type StatementBlock = {
  readonly kind: 'statement';
  /** Small line above it, such as 連携ビジョン. */
  readonly label: string | null;
  readonly text: string;
  /** Quiet line below it, such as the round and its result. */
  readonly note: string | null;
  /** `hero` is the one main sentence of a sheet, `second` a supporting one (the outside line). */
  readonly size: 'hero' | 'second';
};

export type ParagraphBlock = {
  readonly kind: 'paragraph';
  /** Line feeds start a new line. */
  readonly text: string;
  readonly tone: 'lead' | 'normal' | 'quiet';
};

export type ListBlock = {
  readonly kind: 'list';
  readonly style: 'bullet' | 'number';
  readonly items: readonly string[];
};

/** Label and value pairs: date, place, who took part, figures. */
export type FactsBlock = {
  readonly kind: 'facts';
  /** `rows`: label left of the value, one per line. `figures`: large values side by side. */
  readonly style: 'rows' | 'figures';
  readonly items: readonly { readonly label: string; readonly value: string }[];
};

export type TableColumn = {
  readonly header: string;
  /** Share of the width, relative to the other columns; greater than 0. */
  readonly weight: number;
  readonly align: 'left' | 'center' | 'right';
  readonly emphasis: 'normal' | 'bold';
};

/** The head is repeated on every page; a row is split only when it is taller than a page. */
export type TableBlock = {
  readonly kind: 'table';
  readonly caption: string | null;
  readonly columns: readonly TableColumn[];
  /** Each row has as many cells as there are columns; a missing cell prints empty. */
  readonly rows: readonly (readonly string[])[];
};

/** Named clusters with their dots and the notes they were made of. */
export type PillarsBlock = {
  readonly kind: 'pillars';
  readonly items: readonly Pillar[];
};

export type Pillar = {
  readonly name: string;
  /** Dots given, 0 and up; null prints none at all (votes the audience may not see). */
  readonly dots: number | null;
  /** The same in words, printed beside the dots and copied as text; null with null dots. */
  readonly dotsLabel: string | null;
  /** Texts of the notes; may be empty. */
  readonly notes: readonly string[];
};

/** 1 ×, 2 △, 3 ○, 4 ◎; null = わからない, printed as a dash, never counted as 1. */
export type Mark4 = 1 | 2 | 3 | 4 | null;

/** Ratings by mark, one row each. */
export type ChecksBlock = {
  readonly kind: 'checks';
  readonly items: readonly {
    readonly label: string;
    readonly mark: Mark4;
    /** Reason or wording of the mark; null when there is none. */
    readonly note: string | null;
  }[];
};

export type ChartBlock = {
  readonly kind: 'chart';
  readonly title: string | null;
  readonly chart: ChartModel;
};

/** Milestones traced backwards from the goal, which stands first. */
export type TimelineBlock = {
  readonly kind: 'timeline';
  readonly goal: TimelinePoint;
  /** Latest first: each must be true before the one above it can be. */
  readonly milestones: readonly TimelinePoint[];
};

export type TimelinePoint = {
  /** When, in words: 2029年3月. Null when no date was set. */
  readonly when: string | null;
  readonly text: string;
};

/** A boxed remark. `concern` keeps a minority's words visible; `caution` says how to read a figure. */
export type CalloutBlock = {
  readonly kind: 'callout';
  readonly tone: 'note' | 'concern' | 'caution';
  readonly title: string | null;
  readonly paragraphs: readonly string[];
};

/**
 * Blocks side by side. Kept on one page; columns taller than a whole page print below one another
 * instead.
 */
export type ColumnsBlock = {
  readonly kind: 'columns';
  readonly columns: readonly {
    /** Share of the width, relative to the other columns; greater than 0. */
    readonly weight: number;
    readonly blocks: readonly ReportBlock[];
  }[];
};

/** Blocks that stay on one page whenever they fit on one. */
export type GroupBlock = {
  readonly kind: 'group';
  readonly blocks: readonly ReportBlock[];
};

/** A hairline across the column. */
export type RuleBlock = { readonly kind: 'rule' };

/** Extra air; dropped at the head of a page. */
export type SpaceBlock = { readonly kind: 'space'; readonly size: 'small' | 'medium' | 'large' };

export type PageBreakBlock = { readonly kind: 'pageBreak' };
