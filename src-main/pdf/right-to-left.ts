/*
 * Lines with Hebrew or Arabic letters: joined forms and the order from left to right, by jsPDF's own
 * shaper and bidi engine. Those work on UTF-16 units and would tear apart pairs and marks, so such
 * clusters are carried through as single private-use characters.
 */
import { SeamBidiEngine, seamApi } from './jspdf-seam.ts';

const rightToLeftPattern = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** A character of two units, or any character with marks, selectors or joiners behind it. */
const clusterPattern = /[\ue000-\uf8ff]|\P{M}(?:\p{M}|\u200d)+|[\u{10000}-\u{10ffff}]/gu;
const firstCarrier = 0xe000;
const carrierCount = 0xf8ff - firstCarrier + 1;

let engine: { doBidiReorder(text: string): string } | null = null;
let join: ((text: unknown) => unknown) | null = null;

/** Keeps jsPDF's shaper for this file's use; the font back end switches it off for drawing. */
export function keepArabicShaper(shaper: (text: unknown) => unknown): void {
  join ??= shaper;
}

/** Whether a line has a letter of a right-to-left script. Controls such as U+202E don't count. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeftPattern.test(text);
}

/** The line in drawing order, Arabic letters in their joined forms. */
export function toVisualOrder(line: string): string {
  engine ??= new SeamBidiEngine({ isInputVisual: false, isOutputVisual: true });
  const clusters: string[] = [];
  const carried = line.replace(clusterPattern, (cluster) => {
    if (clusters.length >= carrierCount) return cluster;
    clusters.push(cluster);
    return String.fromCharCode(firstCarrier + clusters.length - 1);
  });
  const shaper = join ?? seamApi.processArabic;
  const joined = String(shaper.call(seamApi, carried));
  return engine
    .doBidiReorder(joined)
    .replace(
      /[\ue000-\uf8ff]/g,
      (carrier) => clusters[carrier.charCodeAt(0) - firstCarrier] ?? carrier,
    );
}
