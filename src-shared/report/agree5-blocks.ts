/*
 * What is printed beside a vote on agree5, the same for every exercise: the voices kept with what goes on
 * all the same. Counts only, never seats.
 */
import type { RoundMeasures } from '../workshop/agree5.ts';
import type { CalloutBlock, ReportBlock } from './model.ts';
import type { SheetWords } from './vision-sheet-words.ts';

/**
 * Votes below 3 on a proposal that goes on all the same: adopted over them, or held over.
 *
 * @param kept says what the voices are kept together with
 */
export function minorityBlocks(
  measured: RoundMeasures,
  kept: string,
  { report, vision: text }: SheetWords,
): readonly ReportBlock[] {
  if (measured.state !== 'adopted' && measured.state !== 'held') return [];
  const voices = ([2, 1] as const).flatMap((value) => {
    const count = measured.histogram[value - 1] ?? 0;
    const people = text.measures.voters(count);
    return count > 0 ? report.vision.minorityCount(text.agree5[value], people) : [];
  });
  return voices.length === 0 ? [] : [concernBox(report.vision.minority, [...voices, kept])];
}

/** Words that are kept beside a decision. */
export function concernBox(title: string, paragraphs: readonly string[]): CalloutBlock {
  return { kind: 'callout', tone: 'concern', title, paragraphs };
}
