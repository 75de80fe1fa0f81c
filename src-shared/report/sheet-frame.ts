/*
 * What all sheets share: the document around the sections, small blocks that every sheet is made of,
 * and what of a vision other sheets may repeat. It owns no sheet's content.
 */
import { type GroupVision, outcomeOf } from '../exercises/vision/index.ts';
import type { Group } from '../workshop/setting.ts';
import type { Workshop } from '../workshop/workshop.ts';
import type { ChartModel } from './chart-model.ts';
import type {
  CalloutBlock,
  ReportAudience,
  ReportBlock,
  ReportDocument,
  ReportSection,
} from './model.ts';
import { dayText, type SheetWords, seatsText, whenText } from './vision-sheet-words.ts';

export type SheetFrame = {
  /** Title in the file's metadata. */
  readonly title: string;
  readonly author: string;
  readonly audience: ReportAudience;
  /** Whether something on the sheet may still change. */
  readonly isInterim: boolean;
  /** Day of printing, YYYY-MM-DD. */
  readonly createdOn: string;
};

export function frameDocument(
  { details, isSample }: Workshop,
  language: 'ja' | 'en',
  frame: SheetFrame,
  words: SheetWords,
  sections: readonly ReportSection[],
): ReportDocument {
  const { report } = words;
  return {
    title: frame.title,
    author: frame.author,
    language,
    audience: frame.audience,
    audienceLabel: report.audiences[frame.audience],
    workshopTitle: details.title,
    createdOn: frame.createdOn,
    createdOnText: dayText(frame.createdOn, words),
    interimLabel: frame.isInterim ? report.interim : null,
    sampleLabel: isSample ? report.sample : null,
    sections: sections.filter(({ blocks }) => blocks.length > 0),
  };
}

/** A picture, with a small title over it where its heading doesn't say what it shows. */
export function chartBlock(chart: ChartModel, title: string | null = null): ReportBlock {
  return { kind: 'chart', title, chart };
}

/**
 * The statement the group stands by: of its latest revealed round, when that was adopted or held over;
 * else null.
 */
export function agreedStatement(vision: GroupVision): string | null {
  const outcome = outcomeOf(vision);
  if (outcome !== 'adopted' && outcome !== 'held') return null;
  return vision.rounds.findLast((round) => round.isRevealed)?.statement ?? null;
}

/** Whether the latest of these rounds is being voted on, so that what stands by now may still change. */
export function isVotedOn(rounds: readonly { readonly isRevealed: boolean }[]): boolean {
  return rounds.at(-1)?.isRevealed === false;
}

/** What a company knows the group by: its organisation, or its name while that is not filled in. */
export function nameOutside({ organisation, name }: Pick<Group, 'organisation' | 'name'>): string {
  return organisation || name;
}

/** Day, place, host, and what the group said of itself; only what is filled in. */
export function factsBlock(
  { details }: Pick<Workshop, 'details'>,
  group: Group | null,
  words: SheetWords,
): readonly ReportBlock[] {
  const { facts } = words.report;
  const items = [
    { label: facts.heldOn, value: whenText(details, words) },
    { label: facts.place, value: details.place },
    { label: facts.host, value: details.host },
    { label: facts.theme, value: group?.theme ?? '' },
    { label: facts.companyInMind, value: group?.companyInMind ?? '' },
    { label: facts.seats, value: group === null ? '' : seatsText(group, words) },
  ].filter(({ value }) => value !== '');
  return items.length === 0 ? [] : [{ kind: 'facts', style: 'rows', items }];
}

export function section(
  bookmark: string,
  placement: ReportSection['placement'],
  blocks: readonly ReportBlock[],
): ReportSection {
  return { bookmark, placement, startsNewPage: false, blocks };
}

export function heading(text: string, level: 2 | 3 = 2): ReportBlock {
  return { kind: 'heading', level, text, bookmarked: false };
}

export function plain(text: string): ReportBlock {
  return { kind: 'paragraph', text, tone: 'normal' };
}

export function quiet(text: string): ReportBlock {
  return { kind: 'paragraph', text, tone: 'quiet' };
}

export function bullets(items: readonly string[]): ReportBlock {
  return { kind: 'list', style: 'bullet', items };
}

/** Short lines under a label in display type: what a reader outside should take away. */
export function largeList(label: string, lines: readonly string[]): ReportBlock {
  return { kind: 'statement', label, text: lines.join('\n'), note: null, size: 'second' };
}

/** Blocks that stay together; nothing for none. */
export function together(blocks: readonly ReportBlock[]): readonly ReportBlock[] {
  return blocks.length === 0 ? [] : [{ kind: 'group', blocks }];
}

/** Two topics next to one another where there is room; one alone takes the whole width. */
export function besideOneAnother(
  left: readonly ReportBlock[],
  right: readonly ReportBlock[],
  weights: readonly [number, number] = [1, 1],
): readonly ReportBlock[] {
  if (left.length === 0 || right.length === 0) return [...left, ...right];
  return [
    {
      kind: 'columns',
      columns: [
        { weight: weights[0], blocks: left },
        { weight: weights[1], blocks: right },
      ],
    },
  ];
}

/** What is not settled, as one box; nothing when there is nothing to say. */
export function unsettledBox(sentences: readonly string[], words: SheetWords): ReportBlock[] {
  const title = words.report.vision.interimTitle;
  const box: CalloutBlock = { kind: 'callout', tone: 'caution', title, paragraphs: sentences };
  return sentences.length === 0 ? [] : [box];
}
