/*
 * A group's vision on paper (E2): one document a group, cut to its audience.
 *
 * Invariants: (1) a company sheet is made of the statement the group agreed on, its outside line, the
 * organisation and the workshop's title, host and day, and of nothing else; the function that writes
 * it is not given more. (2) A vote that is not revealed is on no sheet, and the internal sheet says so.
 * (3) Every note of a group is on its internal sheet.
 */
import { groupVision } from '../exercises/vision/index.ts';
import type { Group } from '../workshop/setting.ts';
import type { Workshop } from '../workshop/workshop.ts';
import type { ReportBlock, ReportSection } from './model.ts';
import { agreedStatement, frameDocument, isVotedOn, nameOutside, quiet } from './sheet-frame.ts';
import { type BuiltSheet, type SheetOrder, sheetFileName } from './sheet-order.ts';
import { internalVisionSections } from './vision-sheet-internal.ts';
import { type SheetWords, sheetWords } from './vision-sheet-words.ts';

/**
 * The sheet of one group, or none when there is nothing for the audience, which for a company means
 * neither an agreed statement nor an outside line.
 *
 * @param createdOn the day of printing, YYYY-MM-DD
 */
export function visionSheets(
  workshop: Workshop,
  group: Group,
  order: SheetOrder,
  createdOn: string,
): readonly BuiltSheet[] {
  if (order.audience === 'internal') return [internalSheet(workshop, group, order, createdOn)];
  const vision = groupVision(workshop.vision, group.id);
  const { outsideLine } = vision;
  const statement = agreedStatement(vision);
  if (statement === null && outsideLine === '') return [];
  const content = { name: nameOutside(group), statement, outsideLine };
  const isInterim = statement === null || isVotedOn(vision.rounds);
  return [companySheet({ workshop, group, order, createdOn, isInterim }, content)];
}

function internalSheet(
  workshop: Workshop,
  group: Group,
  order: SheetOrder,
  createdOn: string,
): BuiltSheet {
  const { details } = workshop;
  const words = sheetWords(order.language);
  const vision = groupVision(workshop.vision, group.id);
  const statement = agreedStatement(vision);
  const isVoting = [vision.rounds, vision.dotRounds].some(isVotedOn);
  const frame = {
    title: `${words.vision.name} ${group.name}`,
    author: details.host || group.organisation,
    audience: 'internal',
    isInterim: statement === null || isVoting,
    createdOn,
  } as const;
  const content = { details, group, vision, statement, paper: order.paper };
  const sections = internalVisionSections(content, words);
  return {
    sheet: 'vision',
    groupId: group.id,
    fileName: sheetFileName(group, 'vision', order),
    document: frameDocument(workshop, order.language, frame, words, sections),
  };
}

/** All a company gets to read of a group. */
type CompanyContent = {
  readonly name: string;
  readonly statement: string | null;
  readonly outsideLine: string;
};

type CompanyFrame = {
  readonly workshop: Workshop;
  readonly group: Group;
  readonly order: SheetOrder;
  readonly createdOn: string;
  readonly isInterim: boolean;
};

function companySheet(
  { workshop, group, order, createdOn, isInterim }: CompanyFrame,
  content: CompanyContent,
): BuiltSheet {
  const words = sheetWords(order.language);
  const frame = {
    title: `${words.vision.name} ${content.name}`,
    author: workshop.details.host || group.organisation,
    audience: 'company',
    isInterim,
    createdOn,
  } as const;
  return {
    sheet: 'vision',
    groupId: group.id,
    fileName: sheetFileName(group, 'vision', order),
    document: frameDocument(workshop, order.language, frame, words, [
      companySection(content, words),
    ]),
  };
}

function companySection(content: CompanyContent, { report, vision }: SheetWords): ReportSection {
  const { name, statement, outsideLine } = content;
  const blocks: ReportBlock[] = [
    { kind: 'masthead', eyebrow: vision.name, title: name, subtitle: null },
  ];
  if (statement !== null) {
    blocks.push({
      kind: 'statement',
      label: vision.statement,
      text: statement,
      note: null,
      size: 'hero',
    });
  }
  if (outsideLine !== '') {
    // What is written for a reader outside needs no label that calls it so.
    const size = statement === null ? 'hero' : 'second';
    blocks.push({ kind: 'statement', label: null, text: outsideLine, note: null, size });
  }
  if (statement === null) {
    blocks.push(quiet(report.vision.noStatementYet));
  }
  return { bookmark: vision.name, placement: 'lead', startsNewPage: false, blocks };
}
