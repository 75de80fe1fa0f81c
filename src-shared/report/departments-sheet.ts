/*
 * The department choice on paper (E5): one document a group, cut to its audience.
 *
 * Invariants: (1) a company sheet is made of the adopted door, the vision's outside line, the offers to
 * the company in mind, the names of both sides and the workshop's title, host and day, and of nothing
 * else: the function that writes it is not given scores, weights, verdicts, reasons or other options.
 * (2) A vote that is not revealed is on no sheet, and the internal sheet says so. (3) Every option, card
 * and reason of a group is on its internal sheet.
 */
import { groupDepartments } from '../exercises/departments/index.ts';
import { groupResources } from '../exercises/resources/index.ts';
import { groupVision } from '../exercises/vision/index.ts';
import type { Group } from '../workshop/setting.ts';
import type { Workshop } from '../workshop/workshop.ts';
import { choiceContent, choiceUnsettledWords } from './departments-blocks.ts';
import { internalDepartmentsSections } from './departments-sheet-internal.ts';
import { type DepartmentsWords, departmentsWords } from './departments-words.ts';
import { adoptedDoors, candidateInMind } from './doors.ts';
import type { ReportBlock, ReportSection } from './model.ts';
import { offersTo } from './resources-sheet.ts';
import { frameDocument, isVotedOn, largeList, nameOutside } from './sheet-frame.ts';
import { type BuiltSheet, type SheetOrder, sheetFileName } from './sheet-order.ts';

/**
 * The sheet of one group, or none when there is nothing for the audience, which for a company means that
 * no door is adopted or no company is in mind.
 *
 * @param createdOn the day of printing, YYYY-MM-DD
 */
export function departmentsSheets(
  workshop: Workshop,
  group: Group,
  order: SheetOrder,
  createdOn: string,
): readonly BuiltSheet[] {
  return order.audience === 'internal'
    ? [internalSheet(workshop, group, order, createdOn)]
    : companySheets(workshop, group, order, createdOn);
}

function internalSheet(
  workshop: Workshop,
  group: Group,
  order: SheetOrder,
  createdOn: string,
): BuiltSheet {
  const words = departmentsWords(order.language);
  const content = choiceContent(groupDepartments(workshop.departments, group.id));
  const frame = {
    title: `${words.departments.name} ${group.name}`,
    author: workshop.details.host || group.organisation,
    audience: 'internal',
    isInterim: choiceUnsettledWords(content, words).length > 0,
    createdOn,
  } as const;
  const sections = internalDepartmentsSections({ ...content, workshop, of: group }, words);
  return {
    sheet: 'departments',
    groupId: group.id,
    fileName: sheetFileName(group, 'departments', order),
    document: frameDocument(workshop, order.language, frame, words, sections),
  };
}

/** All a company gets to read of a group's choice. */
type CompanyContent = {
  readonly name: string;
  readonly company: string;
  readonly door: string;
  readonly outsideLine: string;
  readonly offers: readonly string[];
};

function companySheets(
  workshop: Workshop,
  group: Group,
  order: SheetOrder,
  createdOn: string,
): readonly BuiltSheet[] {
  const choice = groupDepartments(workshop.departments, group.id);
  const doors = adoptedDoors(choice);
  if (doors === null || group.companyInMind === '') return [];
  const words = departmentsWords(order.language);
  const resources = groupResources(workshop.resources, group.id);
  const candidate = candidateInMind(resources, group.companyInMind);
  const content: CompanyContent = {
    name: nameOutside(group),
    company: group.companyInMind,
    door: doors.first.name,
    outsideLine: groupVision(workshop.vision, group.id).outsideLine,
    offers: candidate === null ? [] : offersTo(resources, candidate),
  };
  const frame = {
    title: `${words.choice.company.title} ${content.name}`,
    author: workshop.details.host || group.organisation,
    audience: 'company',
    isInterim: isVotedOn(choice.decisionRounds),
    createdOn,
  } as const;
  const sections = [companySection(content, words)];
  return [
    {
      sheet: 'departments',
      groupId: group.id,
      fileName: sheetFileName(group, 'departments', order),
      document: frameDocument(workshop, order.language, frame, words, sections),
    },
  ];
}

function companySection(content: CompanyContent, { choice }: DepartmentsWords): ReportSection {
  const { name, company, door, outsideLine, offers } = content;
  const { title, to, ...text } = choice.company;
  const blocks: ReportBlock[] = [
    { kind: 'masthead', eyebrow: title, title: name, subtitle: to(company) },
    { kind: 'statement', label: text.door, text: door, note: null, size: 'hero' },
  ];
  if (outsideLine !== '') {
    blocks.push({ kind: 'statement', label: null, text: outsideLine, note: null, size: 'second' });
  }
  if (offers.length > 0) blocks.push(largeList(text.offers, offers));
  return { bookmark: title, placement: 'lead', startsNewPage: false, blocks };
}
