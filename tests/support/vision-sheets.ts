/* Vision sheets as tests ask for them, and a way to look into a document. */
import type { ReportBlock, ReportDocument } from '../../src-shared/report/model.ts';
import type { SheetOrder } from '../../src-shared/report/sheet-order.ts';
import { buildSheets } from '../../src-shared/report/sheets.ts';
import type { Workshop } from '../../src-shared/workshop/workshop.ts';
import { groupA } from './ids.ts';

export const internal: SheetOrder = {
  sheets: ['vision'],
  groupIds: [groupA],
  audience: 'internal',
  language: 'ja',
  paper: 'a4',
};
export const company: SheetOrder = { ...internal, audience: 'company' };

/** The first sheet of an order that must be accepted. */
export function sheet(workshop: Workshop, order: SheetOrder): ReportDocument {
  const built = buildSheets(workshop, order, '2026-10-17');
  const [first] = built.ok ? built.value : [];
  if (!first) throw new Error(JSON.stringify(built));
  return first.document;
}

/** All blocks of a kind, inner ones too, in reading order. */
export function blocks<Kind extends ReportBlock['kind']>(document: ReportDocument, kind: Kind) {
  const found: Extract<ReportBlock, { kind: Kind }>[] = [];
  const visit = (block: ReportBlock): void => {
    // The kind is what the union is told apart by.
    if (block.kind === kind) found.push(block as Extract<ReportBlock, { kind: Kind }>);
    if (block.kind === 'group') block.blocks.forEach(visit);
    if (block.kind === 'columns') for (const column of block.columns) column.blocks.forEach(visit);
  };
  for (const section of document.sections) section.blocks.forEach(visit);
  return found;
}
