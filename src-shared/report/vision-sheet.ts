/*
 * A workshop's visions as printed sheets: one document a group, cut to its audience. It owns who may
 * read what on paper and the names of the files; it knows no font or drawing, and of the paper only
 * its name.
 *
 * Invariants: (1) a company sheet is made of the statement the group agreed on, its outside line, the
 * organisation and the workshop's title, host and day, and of nothing else; the function that writes
 * it is not given more. (2) A vote that is not revealed is on no sheet, and the internal sheet says so.
 * (3) Every note of a group is on its internal sheet.
 */
import { type GroupVision, groupVision, outcomeOf } from '../exercises/vision/index.ts';
import { type Failure, failure } from '../kernel/failure.ts';
import type { GroupId } from '../kernel/ids.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { findGroup, type Group, type Language } from '../workshop/setting.ts';
import type { Workshop } from '../workshop/workshop.ts';
import type { ReportBlock, ReportDocument, ReportSection } from './model.ts';
import { internalVisionSections } from './vision-sheet-internal.ts';
import { dayText, type SheetWords, sheetWords } from './vision-sheet-words.ts';

/** What the builder reads of an export order. */
export type VisionSheetOrder = {
  /** Empty for every group. */
  readonly groupIds: readonly GroupId[];
  readonly audience: 'internal' | 'company';
  readonly language: Language;
  /** Decides what may stand side by side, and stands in the file's name. */
  readonly paper: 'a4' | 'a3';
};

export type VisionSheet = {
  readonly groupId: GroupId;
  /** Safe on Windows, macOS and Linux, and different for every group of an order. */
  readonly fileName: string;
  readonly document: ReportDocument;
};

/**
 * The vision sheets of an order, in the order of the groups' letters.
 *
 * Refuses with `group-unknown`, or with `export-nothing-to-print` and the `groupIds` that have nothing
 * for this audience: for a company that is a group with neither an agreed statement nor an outside
 * line. Nothing is printed then, so that no group is missed in silence.
 *
 * @param createdOn the day of printing, YYYY-MM-DD
 */
export function buildVisionSheets(
  workshop: Workshop,
  order: VisionSheetOrder,
  createdOn: string,
): Result<readonly VisionSheet[], Failure<'group-unknown' | 'export-nothing-to-print'>> {
  const unknown = order.groupIds.find((groupId) => !findGroup(workshop.groups, groupId));
  if (unknown) return fail(failure('group-unknown', { groupId: unknown }));
  const groups = workshop.groups.filter(
    ({ id }) => order.groupIds.length === 0 || order.groupIds.includes(id),
  );
  const empty = groups.filter((group) => !hasSomethingFor(order.audience, workshop, group));
  if (groups.length === 0 || empty.length > 0) {
    return fail(failure('export-nothing-to-print', { groupIds: empty.map(({ id }) => id) }));
  }
  return ok(
    groups.map((group) => ({
      groupId: group.id,
      fileName: visionFileName(group, order),
      document: visionDocument(workshop, group, order, createdOn),
    })),
  );
}

function hasSomethingFor(
  audience: VisionSheetOrder['audience'],
  workshop: Workshop,
  group: Group,
): boolean {
  const vision = groupVision(workshop.vision, group.id);
  return audience === 'internal' || agreedStatement(vision) !== null || vision.outsideLine !== '';
}

function visionDocument(
  workshop: Workshop,
  group: Group,
  order: VisionSheetOrder,
  createdOn: string,
): ReportDocument {
  const { details } = workshop;
  const words = sheetWords(order.language);
  const vision = groupVision(workshop.vision, group.id);
  const statement = agreedStatement(vision);
  const isCompany = order.audience === 'company';
  const name = isCompany ? nameOutside(group) : group.name;
  const isOpen = statement === null || (!isCompany && vision.rounds.at(-1)?.isRevealed === false);
  return {
    title: `${words.vision.name} ${name}`,
    author: details.host || group.organisation,
    language: order.language,
    audience: order.audience,
    audienceLabel: words.report.audiences[order.audience],
    workshopTitle: details.title,
    createdOn,
    createdOnText: dayText(createdOn, words),
    interimLabel: isOpen ? words.report.interim : null,
    sampleLabel: workshop.isSample ? words.report.sample : null,
    sections: isCompany
      ? [companySection({ name, statement, outsideLine: vision.outsideLine }, words)]
      : internalVisionSections({ details, group, vision, statement, paper: order.paper }, words),
  };
}

/**
 * The statement the group stands by: of its latest revealed round, when that was adopted or held over;
 * else null.
 */
function agreedStatement(vision: GroupVision): string | null {
  const outcome = outcomeOf(vision);
  if (outcome !== 'adopted' && outcome !== 'held') return null;
  return vision.rounds.findLast((round) => round.isRevealed)?.statement ?? null;
}

/** What a company knows the group by: its organisation, or its name while that is not filled in. */
function nameOutside({ organisation, name }: Group): string {
  return organisation || name;
}

/** All a company gets to read of a group. */
type CompanyContent = {
  readonly name: string;
  readonly statement: string | null;
  readonly outsideLine: string;
};

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
    const text = report.vision.noStatementYet;
    blocks.push({ kind: 'paragraph', text, tone: 'quiet' });
  }
  return { bookmark: vision.name, placement: 'lead', startsNewPage: false, blocks };
}

/**
 * Name of a sheet's file: letter, group's name, sheet, audience, language, paper
 * (`A-水の環グループ-vision-internal-ja-a4.pdf`).
 */
function visionFileName(group: Group, order: VisionSheetOrder): string {
  const name = fileNamePart(group.name);
  const parts = [group.id, name, 'vision', order.audience, order.language, order.paper];
  return `${parts.filter((part) => part !== '').join('-')}.pdf`;
}

/**
 * A text as a part of a file name: without what Windows, macOS or Linux refuse or give a meaning, and
 * without characters nobody sees. Never the whole name, so reserved names (`CON`) do no harm here.
 */
function fileNamePart(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, ' ')
    .trim()
    .replace(/[\s.]+/gu, ' ')
    .trim()
    .replaceAll(' ', '-');
}
