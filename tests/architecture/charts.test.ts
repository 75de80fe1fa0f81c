/*
 * Screens and paper draw the same chart models: every picture in src-renderer/charts is made of the model,
 * and every kind of the union has its case on both sides.
 */
import { describe, expect, it } from 'vitest';
import { readSources } from './source-tree.ts';

const model = 'src-shared/report/chart-model.ts';
const sources = readSources('src-shared/report', 'src-renderer/charts', 'src-main/pdf');

function textOf(path: string): string {
  const source = sources.find((each) => each.path === path);
  if (source === undefined) throw new Error(`${path} is gone`);
  return source.text;
}

const kinds = [...textOf(model).matchAll(/readonly kind: '(\w+)'/gu)].map(([, kind]) => kind);

describe('charts', () => {
  it('have seven kinds', () => {
    expect(kinds.toSorted()).toEqual(
      ['bars', 'grid', 'histogram', 'interval', 'radar', 'scatter', 'stackedBars'].toSorted(),
    );
  });

  it.each(['src-renderer/charts/chart-picture.tsx', 'src-main/pdf/chart-block.ts'])(
    'are drawn by %s, every kind of them',
    (path) => {
      const cases = [...textOf(path).matchAll(/case '(\w+)':/gu)].map(([, kind]) => kind);

      expect(cases.toSorted()).toEqual(kinds.toSorted());
      expect(textOf(path)).toContain('assertNever(chart');
    },
  );

  it('take their data from the model on screens', () => {
    const strangers = sources
      .filter(({ path }) => path.startsWith('src-renderer/charts/') && path.endsWith('.tsx'))
      .filter(({ imports }) => !imports.some(({ target }) => target === model))
      .map(({ path }) => path);

    expect(strangers).toEqual([]);
  });

  it('reach a screen through the one component that knows all kinds', () => {
    const pictures = readSources('src-renderer/exercises').flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target.startsWith('src-renderer/charts/'))
        .map(({ target }) => ({ path, target })),
    );
    // Signs and tracks stand inside the editors of a map and of weights.
    const allowed = ['chart-picture.tsx', 'level-mark.tsx', 'intervals.tsx'].map(
      (name) => `src-renderer/charts/${name}`,
    );

    expect(pictures.filter(({ target }) => !allowed.includes(target))).toEqual([]);
    expect(pictures.some(({ target }) => target.endsWith('chart-picture.tsx'))).toBe(true);
  });
});
