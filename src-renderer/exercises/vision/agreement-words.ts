/* How a round's numbers read aloud; the same on console and projector. */
import type { RoundMeasures, VisionText } from '../../../src-shared/exercises/vision/index.ts';
import { agreementLabel, fewestForAgreement } from '../../../src-shared/kernel/statistics.ts';

/** Whether there are enough votes for the agreement to mean something. */
export function hasAgreement(
  measures: RoundMeasures,
): measures is RoundMeasures & { readonly agreement: number } {
  return measures.agreement !== null && measures.n >= fewestForAgreement;
}

/** The agreement as its number and label (0.80 そろっている), or that the votes are too few. */
export function agreementInWords(measures: RoundMeasures, text: VisionText): string {
  if (!hasAgreement(measures)) return text.agreement.tooFew;
  const label = text.agreement.labels[agreementLabel(measures.agreement)];
  return `${measures.agreement.toFixed(2)}　${label}`;
}
