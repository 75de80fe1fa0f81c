/*
 * A report as a page of HTML for a browser to print: the browser's own layout, running head and foot in
 * page margin boxes, Japanese broken strictly, the same font files. Plainer than ours; every word, table
 * and chart is there. A wall sheet is the same column on the larger page.
 */
import { pathToFileURL } from 'node:url';
import { colours } from '../../src-main/pdf/sheet-style.ts';
import { assertNever } from '../../src-shared/kernel/assert-never.ts';
import type {
  Pillar,
  ReportBlock,
  ReportDocument,
  TableBlock,
} from '../../src-shared/report/model.ts';
import { chartHtml } from './html-charts.ts';
import { escaped, part } from './html-text.ts';
import type { FontFiles, Paper } from './set-of-sheets.ts';

const markSigns = { 1: '×', 2: '△', 3: '○', 4: '◎' } as const;

const quoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** The whole page; its fonts are files, so it has to be opened as one too. */
export function htmlOf(report: ReportDocument, paper: Paper, fonts: FontFiles): string {
  const face = (file: string, weight: number) =>
    `@font-face { font-family: BIZ; font-weight: ${weight}; src: url(${pathToFileURL(file)}) }`;
  const foot = [report.createdOnText, report.interimLabel, report.sampleLabel]
    .filter((part) => part !== null)
    .join('　');
  const style = `
    ${face(fonts.normal, 400)} ${face(fonts.bold, 700)}
    @page {
      size: ${paper === 'a3' ? 'A3 landscape' : 'A4'}; margin: 74pt 58pt 66pt;
      font: 8pt BIZ; color: ${colours.quiet};
      @top-left { content: ${quoted(report.workshopTitle)} }
      @top-right { content: ${quoted(report.audienceLabel)} }
      @bottom-left { content: ${quoted(foot)} }
      @bottom-right { content: counter(page) " / " counter(pages) }
    }
    ${sheetStyle}`;
  const sections = report.sections.map(({ startsNewPage, blocks }, index) => {
    const kind = startsNewPage && index > 0 ? ' class="new-page"' : '';
    return `<section${kind}>${blocks.map(blockHtml).join('')}</section>`;
  });
  return `<!doctype html><html lang="${report.language}"><meta charset="utf-8">
    <title>${escaped(report.title)}</title><style>${style}</style>${sections.join('')}</html>`;
}

const sheetStyle = `
  * { box-sizing: border-box; margin: 0; padding: 0 }
  body { font: 10pt/1.7 BIZ; color: ${colours.ink}; line-break: strict; overflow-wrap: anywhere }
  .new-page, .page-break { break-before: page }
  .label { font: bold 9pt/1.5 BIZ; color: ${colours.accent} }
  .quiet { font-size: 8.5pt; color: ${colours.quiet} }
  .masthead { font: bold 23pt/1.4 BIZ; text-wrap: balance }
  h1 { font-size: 16pt; margin-top: 36pt } h2 { font-size: 12pt; margin-top: 27pt; border-top: .8pt solid }
  h3 { font-size: 9pt; margin-top: 18pt; color: ${colours.accent} }
  h1, h2, h3 { break-after: avoid; text-wrap: balance }
  .statement { padding: 12pt 24pt; border-left: 6pt solid ${colours.accent}; break-inside: avoid }
  .hero { background: ${colours.warm}; font: bold 19.5pt/1.55 BIZ; text-wrap: balance }
  .second { font: bold 14pt/1.6 BIZ; text-wrap: balance }
  .lead { font-size: 12pt }
  ol, ul { padding-left: 16pt }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 4pt 14pt; font-size: 9pt }
  .figures { display: flex; gap: 24pt } .figure { font: bold 21pt/1.3 BIZ }
  table { width: 100%; border-collapse: collapse; font-size: 9pt }
  tr { break-inside: avoid } th { font-size: 8.5pt; text-align: left; color: ${colours.accent} }
  td, th { padding: 3pt 6pt 3pt 0; border-bottom: .6pt solid ${colours.hairline}; vertical-align: top }
  .pillars { columns: 2; column-gap: 24pt } .pillar { break-inside: avoid; margin-top: 12pt }
  .dot { display: inline-block; width: 6pt; height: 6pt; border-radius: 50%; background: ${colours.accent} }
  .callout { padding: 12pt; border: .8pt solid ${colours.warmDark}; break-inside: avoid }
  .note { background: ${colours.warm}; border: 0 }
  .columns { display: flex; gap: 24pt; break-inside: avoid } .columns > * { flex: 1 1 0; min-width: 0 }
  .group, figure { break-inside: avoid } figure { margin-top: 18pt }
  .bar { display: grid; grid-template-columns: 32% 1fr 52pt; gap: 8pt; align-items: center; font-size: 8pt }
  .track { display: flex; position: relative; height: 10pt; background: ${colours.warm} }
  .track > span { position: absolute; top: 0; height: 100%; font-size: 6pt; overflow: hidden }
  .track.parts > span { position: static }
  .bins { display: flex; align-items: end; font-size: 8pt; text-align: center } .bins > div { flex: 1 }
  .bin { margin: 0 20%; background: ${colours.warmStrong} }
  .sign { display: inline-block; width: 8pt; height: 8pt; border: .6pt solid; border-radius: 50% }
  .full { background: ${colours.accent} }
  .half { background: linear-gradient(transparent 50%, ${colours.accent} 50%) }
  .ringed { outline: .6pt solid; outline-offset: 1.5pt }
  svg { width: 100%; font: 8px BIZ }
`;

function blockHtml(block: ReportBlock): string {
  switch (block.kind) {
    case 'masthead':
      return [
        part('p', 'label', block.eyebrow),
        part('p', 'masthead', block.title),
        part('p', 'quiet', block.subtitle),
      ].join('');
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'statement':
      return `<div class="statement ${block.size}">${part('p', 'label', block.label)}<p>${escaped(
        block.text,
      )}</p>${part('p', 'quiet', block.note)}</div>`;
    case 'paragraph':
      return `<p class="${block.tone}">${escaped(block.text).replaceAll('\n', '<br>')}</p>`;
    case 'list': {
      const tag = block.style === 'number' ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => part('li', '', item)).join('')}</${tag}>`;
    }
    case 'facts': {
      const { style, items } = block;
      if (style === 'rows') {
        return `<dl>${items
          .map(({ label, value }) => part('dt', 'label', label) + part('dd', '', value))
          .join('')}</dl>`;
      }
      return `<div class="figures">${items
        .map(
          ({ label, value }) =>
            `<div>${part('p', 'figure', value)}${part('p', 'quiet', label)}</div>`,
        )
        .join('')}</div>`;
    }
    case 'table':
      return tableHtml(block);
    case 'pillars':
      return `<div class="pillars">${block.items.map(pillarHtml).join('')}</div>`;
    case 'checks':
      return `<table>${block.items
        .map(({ label, mark, note }) =>
          rowHtml([mark === null ? '–' : markSigns[mark], label, note ?? '']),
        )
        .join('')}</table>`;
    case 'chart':
      return `<figure>${part('p', 'label', block.title)}${chartHtml(block.chart)}${part(
        'figcaption',
        'quiet',
        block.chart.alternative,
      )}</figure>`;
    case 'timeline':
      return `<table>${[block.goal, ...block.milestones]
        .map(({ when, text }) => rowHtml([when ?? '', text]))
        .join('')}</table>`;
    case 'callout':
      return `<div class="callout ${block.tone}">${part('strong', '', block.title)}${block.paragraphs
        .map((text) => part('p', '', text))
        .join('')}</div>`;
    case 'columns':
      return `<div class="columns">${block.columns
        .map(
          ({ weight, blocks }) =>
            `<div style="flex-grow:${weight}">${blocks.map(blockHtml).join('')}</div>`,
        )
        .join('')}</div>`;
    case 'group':
      return `<div class="group">${block.blocks.map(blockHtml).join('')}</div>`;
    case 'rule':
      return '<hr>';
    case 'space':
      return `<div style="height:${{ small: 6, medium: 12, large: 24 }[block.size]}pt"></div>`;
    case 'pageBreak':
      return '<div class="page-break"></div>';
    default:
      return assertNever(block, 'block');
  }
}

function rowHtml(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => part('td', '', cell)).join('')}</tr>`;
}

function tableHtml({ caption, columns, rows }: TableBlock): string {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  const head = columns.map(
    ({ header, weight }) => `<th style="width:${(100 * weight) / total}%">${escaped(header)}</th>`,
  );
  return `${part('p', 'label', caption)}<table><thead><tr>${head.join('')}</tr></thead>${rows
    .map(rowHtml)
    .join('')}</table>`;
}

function pillarHtml({ name, dots, dotsLabel, notes }: Pillar): string {
  const signs = '<span class="dot"></span> '.repeat(dots ?? 0);
  return `<div class="pillar"><strong>${escaped(name)}</strong><p>${signs}${part(
    'span',
    'quiet',
    dotsLabel,
  )}</p><ul>${notes.map((note) => part('li', '', note)).join('')}</ul></div>`;
}
