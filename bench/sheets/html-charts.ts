/* The charts of a report as HTML boxes and SVG: the same words and values, drawn more plainly than ours. */
import { colours } from '../../src-main/pdf/sheet-style.ts';
import { assertNever } from '../../src-shared/kernel/assert-never.ts';
import type { ChartModel, GridCell } from '../../src-shared/report/chart-model.ts';
import { escaped, part } from './html-text.ts';

const greys = ['#E8E4DC', '#D8CCB8', '#BBA784', '#8B7552', '#5F7F80', '#0F5E63', '#1C2423'];

export function chartHtml(chart: ChartModel): string {
  switch (chart.kind) {
    case 'bars':
      return chart.items
        .map(({ label, value, valueText, highlighted }) => {
          const colour = highlighted ? colours.accent : colours.warmMiddle;
          const length = Math.min(1, value / chart.max);
          return barHtml(label, spanHtml(0, length, colour), valueText);
        })
        .join('');
    case 'stackedBars':
      return stackedHtml(chart);
    case 'histogram':
      return histogramHtml(chart);
    case 'grid':
      return gridHtml(chart);
    case 'interval':
      return intervalHtml(chart);
    case 'scatter':
      return scatterHtml(chart);
    case 'radar':
      return radarHtml(chart);
    default:
      return assertNever(chart, 'chart');
  }
}

type ChartOf<Kind extends ChartModel['kind']> = Extract<ChartModel, { readonly kind: Kind }>;

function spanHtml(from: number, length: number, colour: string, text = ''): string {
  const place = `left:${from * 100}%;width:${length * 100}%;background:${colour}`;
  return `<span style="${place}">${escaped(text)}</span>`;
}

function barHtml(label: string, inside: string, end: string, kind = ''): string {
  return `<div class="bar">${part('span', '', label)}<div class="track ${kind}">${inside}</div>${part(
    'strong',
    '',
    end,
  )}</div>`;
}

function stackedHtml({ parts, items, max }: ChartOf<'stackedBars'>): string {
  const key = parts.map(({ label, symbol }) => `${symbol} ${label}`).join('　');
  const bars = items.map(({ label, badge, note, counts, totalText }) => {
    const inside = counts.map((count, index) =>
      spanHtml(0, count / max, greys[index % greys.length] ?? '', parts[index]?.symbol),
    );
    const name = [badge, label, note].filter((words) => words !== null).join(' ');
    return barHtml(name, inside.join(''), totalText ?? '', 'parts');
  });
  return part('p', 'quiet', key) + bars.join('');
}

function histogramHtml({ bins, summary }: ChartOf<'histogram'>): string {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const columns = bins.map(({ label, caption, count, highlighted }) => {
    const colour = highlighted ? `;background:${colours.accent}` : '';
    const bar = `<div class="bin" style="height:${(54 * count) / most}pt${colour}"></div>`;
    return `<div>${count}${bar}${part('strong', '', label)}${part('p', '', caption)}</div>`;
  });
  return `<div class="bins">${columns.join('')}</div>${part('p', 'quiet', summary)}`;
}

const signKinds: Readonly<Record<GridCell, string>> = {
  full: 'sign full',
  half: 'sign half',
  empty: 'sign',
  fullRinged: 'sign full ringed',
  halfRinged: 'sign half ringed',
  none: '',
};
const signHtml = (cell: GridCell): string => `<span class="${signKinds[cell]}"></span>`;

const arrowSigns = { given: '→', missing: '–' } as const;

function gridHtml(chart: ChartOf<'grid'>): string {
  const { rowHeader, figureHeader, columns, rows, legend, badgeMeaning, returns } = chart;
  const head = [rowHeader, ...(figureHeader === null ? [] : [figureHeader]), ...columns];
  const figureCell = (text: string) => (figureHeader === null ? '' : part('td', '', text));
  const lines = rows.map(({ label, badge, figure, cells }) => {
    const signs = cells.map((cell) => `<td>${signHtml(cell)}</td>`);
    const name = part('td', '', `${badge ?? ''}${label}`);
    return `<tr>${name}${figureCell(figure ?? '')}${signs.join('')}</tr>`;
  });
  if (returns !== null) {
    const arrows = returns.cells.map((cell) =>
      part('td', '', cell === null ? '' : arrowSigns[cell]),
    );
    lines.push(`<tr>${part('td', '', returns.label)}${figureCell('')}${arrows.join('')}</tr>`);
  }
  const key = [
    ...legend.map(({ cell, label }) => `${signHtml(cell)} ${escaped(label)}`),
    ...[badgeMeaning, returns?.given, returns?.missing].map((words) => escaped(words ?? '')),
  ];
  const heads = head.map((text) => part('th', '', text)).join('');
  return `<table><thead><tr>${heads}</tr></thead>${lines.join('')}</table><p class="quiet">${key.join('　')}</p>`;
}

function intervalHtml({ min, max, ticks, items }: ChartOf<'interval'>): string {
  const share = (value: number) => (value - min) / (max - min);
  const bars = items.map(({ label, range, value, valueText, meaning }) => {
    const [low, high] = range === null ? [0, 0] : [share(range.low), share(range.high)];
    const inside = spanHtml(low, high - low, colours.accentSoft);
    const mark = spanHtml(share(value), 0.01, colours.accent);
    return barHtml(label, inside + mark, valueText) + part('p', 'quiet', meaning);
  });
  const scale = ticks.map(({ at, label }) => spanHtml(share(at), 0.2, 'none', label));
  return bars.join('') + barHtml('', scale.join(''), '');
}

function scatterHtml({ xAxis, yAxis, points }: ChartOf<'scatter'>): string {
  const marks = points.map(({ x, y, label }) => {
    const [left, down] = [x * 400, (1 - y) * 280 + 10];
    return `<circle cx="${left}" cy="${down}" r="3" fill="${colours.accent}"/><text x="${left + 6}" y="${down + 3}">${escaped(label)}</text>`;
  });
  const axes = [xAxis, yAxis].map((axis) => `${axis.name} ${axis.lowLabel} – ${axis.highLabel}`);
  const key = points.map(({ symbol, label, valueText }) => `${symbol} ${label} ${valueText}`);
  const words = [...axes, ...key].map((line) => part('p', 'quiet', line));
  return `<svg viewBox="0 0 480 300">${marks.join('')}</svg>${words.join('')}`;
}

function radarHtml({ min, max, axes, series }: ChartOf<'radar'>): string {
  const pointAt = (index: number, share: number) => {
    const angle = (2 * Math.PI * index) / axes.length;
    return [240 + Math.sin(angle) * 80 * share, 100 - Math.cos(angle) * 80 * share] as const;
  };
  const shapes = series.map(({ values }) => {
    const points = values.map((value, at) => pointAt(at, (value - min) / (max - min)).join(','));
    return `<polygon points="${points.join(' ')}" fill="none" stroke="${colours.accent}"/>`;
  });
  const names = axes.map(({ label }, index) => {
    const [x, y] = pointAt(index, 1.15);
    return `<text x="${x}" y="${y}" text-anchor="middle">${escaped(label)}</text>`;
  });
  const key = series.map(({ label }) => label).join('　');
  return `<svg viewBox="0 0 480 200">${shapes.join('')}${names.join('')}</svg>${part('p', 'quiet', key)}`;
}
