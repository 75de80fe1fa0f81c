/*
 * Small-sample statistics the exercises share. Everything takes plain numbers and returns null where
 * there is nothing to say; rounding is the reader's business.
 */

/** Arithmetic mean, or null for no values. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Median (mean of the middle two for an even count), or null for no values. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Share of values at or above a threshold, 0 to 1, or null for no values. */
export function shareAtLeast(values: readonly number[], threshold: number): number | null {
  if (values.length === 0) return null;
  return values.filter((value) => value >= threshold).length / values.length;
}

/**
 * Agreement (一致度) of ratings on one scale, 0 (split at both ends) to 1 (all the same), or null for
 * no values.
 *
 * max(0, 1 - 2 * mean|x - median| / (scaleMax - scaleMin)), domain brief 2.1: a spread about the median as
 * in Delphi studies [35], chosen over the standard deviation because it can be read at n = 5.
 */
export function agreement(
  values: readonly number[],
  scaleMin: number,
  scaleMax: number,
): number | null {
  const middle = median(values);
  if (middle === null) return null;
  const spread = mean(values.map((value) => Math.abs(value - middle))) ?? 0;
  return Math.max(0, 1 - (2 * spread) / (scaleMax - scaleMin));
}

/** With fewer votes an agreement says nothing: two people are always a pair (domain brief 2.0, n < 3). */
export const fewestForAgreement = 3;

/** How an agreement reads aloud: >= 0.8 aligned, 0.6 to 0.8 mostly, below 0.6 split. */
export type AgreementLabel = 'aligned' | 'mostly' | 'split';

export function agreementLabel(value: number): AgreementLabel {
  // 0.8 reached through binary fractions such as 1 - 2 * 0.4 / 4 must still read as 0.8.
  const tolerant = value + 1e-9;
  if (tolerant >= 0.8) return 'aligned';
  return tolerant >= 0.6 ? 'mostly' : 'split';
}

/** Rounded half away from zero to the given decimals, as printed values are. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return (Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-9)) / factor;
}

/** The value held within [low, high]. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
