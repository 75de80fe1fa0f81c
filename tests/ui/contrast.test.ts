/*
 * Contrast of the design tokens, computed from tokens.css by the WCAG 2.2 formula (relative luminance
 * of sRGB). Text needs 4.5:1 (7:1 in the high-contrast theme); borders of fields, marks of charts and
 * the focus ring need 3:1. A colour token that no pair names fails by name, so a new one is measured
 * from the start.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../src-renderer/ui/tokens.css', import.meta.url), 'utf8');

const grounds = ['paper', 'paper-raised', 'paper-sunken'];
const inks = ['ink', 'ink-soft', 'ink-muted', 'accent-ink', 'danger-ink', 'good-ink', 'warn-ink'];
const scale = ['scale-1', 'scale-2', 'scale-3', 'scale-4', 'scale-5'];

const textPairs: readonly (readonly [text: string, ground: string])[] = [
  ...grounds.flatMap((ground) => inks.map((ink) => [ink, ground] as const)),
  ['now-ink', 'paper'],
  ['now-ink', 'paper-raised'],
  ['now-ink', 'now-soft'],
  ['ink', 'now-soft'],
  ['ink', 'accent-soft'],
  ['ink-soft', 'accent-soft'],
  ['accent-ink', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-now', 'now'],
  ['good-ink', 'good-soft'],
  ['ink', 'good-soft'],
  ['warn-ink', 'warn-soft'],
  ['ink', 'warn-soft'],
  ['danger-ink', 'danger-soft'],
  ['ink', 'danger-soft'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-hover'],
  ['note-ink', 'note'],
  ['cluster-ink', 'cluster'],
  ['ink', 'cluster'],
  ['ink-soft', 'cluster'],
];

const shapePairs: readonly (readonly [shape: string, ground: string])[] = [
  ...grounds.map((ground) => ['line-strong', ground] as const),
  ...grounds.map((ground) => ['focus', ground] as const),
  ['focus', 'cluster'],
  ['accent', 'paper'],
  ['accent', 'paper-raised'],
  ...scale.flatMap((step) => [[step, 'paper'] as const, [step, 'paper-raised'] as const]),
  ...scale.map((step) => ['scale-mark', step] as const),
];

/** Decoration only: nothing is understood through these alone. */
const decorative = ['line', 'note-line', 'cluster-line', 'bar-track', 'scrim'];

function tokensOf(theme: string): Map<string, string> {
  const start = css.indexOf(`:root[data-theme="${theme}"] {`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--color-([a-z0-9-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value.trim(),
    ]),
  );
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function pairsBelow(
  tokens: Map<string, string>,
  pairs: readonly (readonly [string, string])[],
  least: number,
): string[] {
  return pairs.flatMap(([front, ground]) => {
    const ratio = contrast(tokens.get(front) ?? '', tokens.get(ground) ?? '');
    return ratio >= least ? [] : [`${front} on ${ground}: ${ratio.toFixed(2)}`];
  });
}

describe('the contrast formula', () => {
  test('gives the published values for black, white and mid grey', () => {
    expect([
      contrast('#000000', '#ffffff'),
      contrast('#ffffff', '#ffffff'),
      Number(contrast('#767676', '#ffffff').toFixed(2)),
    ]).toEqual([21, 1, 4.54]);
  });
});

describe.each(['light', 'dark', 'contrast'])('the %s theme', (theme) => {
  const tokens = tokensOf(theme);

  test('reads every text on its ground', () => {
    expect(pairsBelow(tokens, textPairs, theme === 'contrast' ? 7 : 4.5)).toEqual([]);
  });

  test('shows field borders, focus rings and chart marks at three to one', () => {
    expect(pairsBelow(tokens, shapePairs, 3)).toEqual([]);
  });

  test('has no colour token left unmeasured', () => {
    const measured = new Set([...textPairs, ...shapePairs].flat());
    const unmeasured = [...tokens.keys()].filter(
      (name) => !measured.has(name) && !decorative.includes(name),
    );
    expect(unmeasured).toEqual([]);
    expect(tokens.size).toBeGreaterThan(40);
  });
});
