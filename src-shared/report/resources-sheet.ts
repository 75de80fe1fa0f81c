/*
 * The resource map on paper (E3): one document a group for the group itself; for outside, one a group
 * and company it thinks of.
 *
 * Invariants: (1) a company sheet is made of the company's name, the needs it could meet, the offers to
 * it, the organisation and the workshop's title, host and day, and of nothing else: the function that
 * writes it is not given importance, scores, coverage, levels, flags or other candidates. (2) A vote
 * that is not revealed is on no sheet, and the internal sheet says so. (3) Every need, candidate and
 * offer of a group is on its internal sheet.
 */
import {
  type Candidate,
  type GroupResources,
  groupResources,
} from '../exercises/resources/index.ts';
import { groupVision } from '../exercises/vision/index.ts';
import type { Group } from '../workshop/setting.ts';
import type { Workshop } from '../workshop/workshop.ts';
import type { ReportBlock, ReportSection } from './model.ts';
import { mapContent, unsettledWords } from './resources-blocks.ts';
import { internalResourcesSections } from './resources-sheet-internal.ts';
import { type ResourcesWords, resourcesWords } from './resources-words.ts';
import { agreedStatement, frameDocument, largeList, nameOutside } from './sheet-frame.ts';
import { type BuiltSheet, type SheetOrder, sheetFileName } from './sheet-order.ts';

/**
 * The sheets of one group; none when there is nothing for the audience, which for a company means that
 * no candidate of that kind could bring anything or is offered anything.
 *
 * @param createdOn the day of printing, YYYY-MM-DD
 */
export function resourcesSheets(
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
  const words = resourcesWords(order.language);
  const content = mapContent(groupResources(workshop.resources, group.id));
  const statement = agreedStatement(groupVision(workshop.vision, group.id));
  const frame = {
    title: `${words.resources.name} ${group.name}`,
    author: workshop.details.host || group.organisation,
    audience: 'internal',
    isInterim: unsettledWords(content, words).length > 0,
    createdOn,
  } as const;
  const sections = internalResourcesSections(
    { ...content, workshop, group, statement, paper: order.paper },
    words,
  );
  return {
    sheet: 'resources',
    groupId: group.id,
    fileName: sheetFileName(group, 'resources', order),
    document: frameDocument(workshop, order.language, frame, words, sections),
  };
}

function companySheets(
  workshop: Workshop,
  group: Group,
  order: SheetOrder,
  createdOn: string,
): readonly BuiltSheet[] {
  const words = resourcesWords(order.language);
  const resources = groupResources(workshop.resources, group.id);
  const contents = companyContents(resources, nameOutside(group));
  return contents.map((content, index): BuiltSheet => {
    // Two names may look the same once a file can carry them; the number keeps the files apart.
    const detail = contents.length > 1 ? `${index + 1}-${content.company}` : '';
    const frame = {
      title: `${words.map.company.title} ${content.name}`,
      author: workshop.details.host || group.organisation,
      audience: 'company',
      isInterim: content.needs.length === 0 || content.offers.length === 0,
      createdOn,
    } as const;
    return {
      sheet: 'resources',
      groupId: group.id,
      fileName: sheetFileName(group, 'resources', order, detail),
      document: frameDocument(workshop, order.language, frame, words, [
        companySection(content, words),
      ]),
    };
  });
}

/** All a company gets to read of a group's map. */
type CompanyContent = {
  readonly name: string;
  readonly company: string;
  readonly needs: readonly string[];
  readonly offers: readonly string[];
};

/** The companies a group has something for, each with what concerns it, in the group's own order. */
function companyContents(resources: GroupResources, name: string): readonly CompanyContent[] {
  return resources.candidates
    .filter(({ kind }) => kind === 'company')
    .map((candidate) => ({
      name,
      company: candidate.name,
      needs: needsFor(resources, candidate),
      offers: offersTo(resources, candidate),
    }))
    .filter(({ needs, offers }) => needs.length > 0 || offers.length > 0);
}

function needsFor(resources: GroupResources, { id }: Candidate): readonly string[] {
  return resources.needs
    .filter((need) => !need.needsNoCompany && (resources.supply[need.id]?.[id]?.level ?? 0) > 0)
    .map(({ text }) => text);
}

/** Texts of what a candidate is offered, as they were written. */
export function offersTo(
  { offers }: Pick<GroupResources, 'offers'>,
  { id }: Pick<Candidate, 'id'>,
): readonly string[] {
  return offers.filter(({ to }) => to === id).map(({ text }) => text);
}

function companySection(
  { name, company, needs, offers }: CompanyContent,
  { map }: ResourcesWords,
): ReportSection {
  const { title, to, ...text } = map.company;
  const blocks: ReportBlock[] = [
    { kind: 'masthead', eyebrow: title, title: name, subtitle: to(company) },
    { kind: 'space', size: 'small' },
    offers.length > 0 ? largeList(text.offers, offers) : largeList(text.offers, [text.noOffers]),
    needs.length > 0 ? largeList(text.needs, needs) : largeList(text.needs, [text.noNeeds]),
  ];
  return { bookmark: title, placement: 'lead', startsNewPage: false, blocks };
}
