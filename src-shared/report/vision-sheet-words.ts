/*
 * The words a vision sheet is written with: the exercise's and the sheet's own in one language, and how
 * the figures of a round read.
 */
import {
  type RoundMeasures,
  type VisionText,
  visionTextEn,
  visionTextJa,
} from '../exercises/vision/index.ts';
import { agreementLabel, fewestForAgreement, roundTo } from '../kernel/statistics.ts';
import type { WorkshopDetails } from '../workshop/details.ts';
import type { Group, Language, Side } from '../workshop/setting.ts';
import { reportTextEn } from './text.en.ts';
import { type ReportText, reportTextJa } from './text.ja.ts';

export type SheetWords = { readonly report: ReportText; readonly vision: VisionText };

export function sheetWords(language: Language): SheetWords {
  return language === 'ja'
    ? { report: reportTextJa, vision: visionTextJa }
    : { report: reportTextEn, vision: visionTextEn };
}

/** A calendar day YYYY-MM-DD as it is printed. */
export function dayText(isoDay: string, { report }: SheetWords): string {
  const [year = 0, month = 0, day = 0] = isoDay.split('-').map(Number);
  return report.date(year, month, day);
}

/** Whether there are votes enough to speak of an agreement. */
export function speaksOfAgreement({ agreement, n }: RoundMeasures): boolean {
  return agreement !== null && n >= fewestForAgreement;
}

/** The agreement of a round with its word, or that there are too few votes to speak of one. */
export function agreementText(measured: RoundMeasures, { report, vision }: SheetWords): string {
  const { agreement, n } = measured;
  if (agreement === null || n < fewestForAgreement) return vision.agreement.tooFew;
  const label = vision.agreement.labels[agreementLabel(agreement)];
  return report.qualified(roundTo(agreement, 2).toFixed(2), label);
}

/** Day and hours of the workshop, as far as they are fixed. */
export function whenText(details: WorkshopDetails, words: SheetWords): string {
  const day = details.heldOn === null ? '' : dayText(details.heldOn, words);
  const hours =
    details.startsAt === null || details.endsAt === null
      ? (details.startsAt ?? '')
      : words.report.timeRange(details.startsAt, details.endsAt);
  return [day, hours].filter((part) => part !== '').join(' ');
}

/** How many seats speak for which side; sides without a seat are not named. */
export function seatsText({ seats }: Group, { report, vision }: SheetWords): string {
  const sides: readonly Side[] = ['ngo', 'company', 'other'];
  const parts = sides.flatMap((side) => {
    const count = seats.filter((seat) => seat.side === side).length;
    return count === 0 ? [] : [report.counted(report.sides[side], vision.measures.voters(count))];
  });
  return parts.join(report.separator);
}
