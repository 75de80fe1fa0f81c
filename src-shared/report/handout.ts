/*
 * The participants' handout (参加者用まとめ, P4): every group's statement, chosen door and top needs, for
 * everybody who was in the room.
 *
 * Invariants: (1) a group's part is made of its name, organisation, theme, agreed statement, agreed
 * doors and the texts of at most three needs; the function that writes it is not given votes, seats,
 * concerns, reasons or scores. (2) A company in mind is not named: a group may not have spoken with it
 * yet, and a handout travels.
 */
import { groupDepartments } from '../exercises/departments/index.ts';
import {
  type GroupResources,
  groupResources,
  importanceOf,
  needsByPriority,
  resourceLimits,
} from '../exercises/resources/index.ts';
import { groupVision } from '../exercises/vision/index.ts';
import { hiddenVotesOf } from '../workshop/hidden-votes.ts';
import type { Group, Language } from '../workshop/setting.ts';
import type { Workshop } from '../workshop/workshop.ts';
import { adoptedDoors } from './doors.ts';
import type { ReportBlock, ReportSection } from './model.ts';
import { roomSheetTextEn } from './room-text.en.ts';
import { type RoomSheetText, roomSheetTextJa } from './room-text.ja.ts';
import {
  agreedStatement,
  factsBlock,
  frameDocument,
  heading,
  plain,
  quiet,
} from './sheet-frame.ts';
import { type BuiltSheet, type SheetOrder, sheetFileName } from './sheet-order.ts';
import { type SheetWords, sheetWords } from './vision-sheet-words.ts';

export function roomSheetText(language: Language): RoomSheetText {
  return language === 'ja' ? roomSheetTextJa : roomSheetTextEn;
}

/** From this many groups on they are set closer, so that the handout keeps to three pages. */
const groupsSetCompact = 7;

/**
 * One document for the room; null while no group of the order has anything for it.
 *
 * @param createdOn the day of printing, YYYY-MM-DD
 */
export function handoutSheet(
  workshop: Workshop,
  groups: readonly Group[],
  order: SheetOrder,
  createdOn: string,
): BuiltSheet | null {
  const words = sheetWords(order.language);
  const text = roomSheetText(order.language);
  const parts = groups.map((group) => handoutPart(workshop, group));
  if (parts.every(isBlank)) return null;
  const groupIds = groups.map(({ id }) => id);
  const hidden = hiddenVotesOf(workshop, {
    sheets: ['handout'],
    groupIds,
    audience: 'participants',
  });
  const open = [
    ...(parts.some(isUnsettled) ? [text.handout.unsettled] : []),
    ...(hidden.length > 0 ? [text.handout.hiddenVotes] : []),
  ];
  const { details } = workshop;
  const frame = {
    title: `${text.handout.name} ${details.title}`,
    author: details.host,
    audience: 'participants',
    isInterim: open.length > 0,
    createdOn,
  } as const;
  const sections: readonly ReportSection[] = [
    bodySection(text.handout.name, headBlocks(workshop, parts, open, words, text)),
    ...partSections(parts, text, words),
  ];
  return {
    sheet: 'handout',
    groupId: null,
    fileName: sheetFileName(null, 'handout', order),
    document: frameDocument(workshop, order.language, frame, words, sections),
  };
}

/** All the room gets to read of a group. */
type HandoutPart = {
  readonly name: string;
  readonly organisation: string;
  readonly theme: string;
  readonly statement: string | null;
  readonly first: string | null;
  readonly second: string | null;
  readonly needs: readonly string[];
  /** Whether the group picked them itself; otherwise its own order of priority did. */
  readonly arePicked: boolean;
};

function handoutPart(workshop: Workshop, group: Group): HandoutPart {
  const resources = groupResources(workshop.resources, group.id);
  const doors = adoptedDoors(groupDepartments(workshop.departments, group.id));
  const { name, organisation, theme } = group;
  return {
    name,
    organisation,
    theme,
    statement: agreedStatement(groupVision(workshop.vision, group.id)),
    first: doors?.first.name ?? null,
    second: doors?.second?.name ?? null,
    needs: topNeeds(resources),
    arePicked: resources.picks.length > 0,
  };
}

/** The needs a group picked, or the first three of its priorities once importance is revealed. */
function topNeeds(resources: GroupResources): readonly string[] {
  const picked = resources.picks.flatMap(
    (id) => resources.needs.find((need) => need.id === id) ?? [],
  );
  const importance = importanceOf(resources);
  const weighed = needsByPriority(resources).filter(({ id }) => importance.get(id) != null);
  const top = picked.length > 0 ? picked : weighed;
  return top.slice(0, resourceLimits.picksMost).map(({ text }) => text);
}

function isBlank({ statement, first, needs }: HandoutPart): boolean {
  return statement === null && first === null && needs.length === 0;
}

/** Whether any of what a part shows is still left open. */
function isUnsettled({ statement, first, needs }: HandoutPart): boolean {
  return statement === null || first === null || needs.length === 0;
}

function bodySection(bookmark: string, blocks: readonly ReportBlock[]): ReportSection {
  return { bookmark, placement: 'body', startsNewPage: false, blocks };
}

function headBlocks(
  workshop: Workshop,
  parts: readonly HandoutPart[],
  /** What is not settled, in words. */
  open: readonly string[],
  words: SheetWords,
  { handout }: RoomSheetText,
): readonly ReportBlock[] {
  const { details } = workshop;
  return [
    {
      kind: 'masthead',
      eyebrow: handout.name,
      title: details.title || handout.groups(parts.length),
      subtitle: details.title === '' ? null : handout.groups(parts.length),
    },
    ...factsBlock(workshop, null, words),
    ...open.map(quiet),
  ];
}

function partSections(
  parts: readonly HandoutPart[],
  text: RoomSheetText,
  words: SheetWords,
): readonly ReportSection[] {
  const isCompact = parts.length >= groupsSetCompact;
  return parts.map((part) =>
    bodySection(part.name, [
      {
        kind: 'group',
        blocks: isCompact ? compactBlocks(part, text, words) : partBlocks(part, text),
      },
    ]),
  );
}

function compactBlocks(
  part: HandoutPart,
  { handout }: RoomSheetText,
  { report }: SheetWords,
): readonly ReportBlock[] {
  const doors = [part.first, part.second].filter((door) => door !== null);
  const listed = (texts: readonly string[], none: string) =>
    texts.length === 0 ? none : texts.join(report.listSeparator);
  const items = [
    { label: handout.door, value: listed(doors, handout.noDoor) },
    { label: needsTitle(part, handout), value: listed(part.needs, handout.noNeeds) },
  ];
  return [
    heading(part.organisation === '' ? part.name : handout.named(part.name, part.organisation)),
    { kind: 'paragraph', text: part.statement ?? handout.noVision, tone: 'lead' },
    { kind: 'facts', style: 'rows', items },
  ];
}

function partBlocks(part: HandoutPart, { handout }: RoomSheetText): readonly ReportBlock[] {
  const { organisation, theme } = part;
  const about =
    organisation === '' || theme === ''
      ? organisation || theme
      : handout.named(organisation, theme);
  return [
    heading(part.name),
    ...(about === '' ? [] : [quiet(about)]),
    part.statement === null
      ? plain(handout.noVision)
      : {
          kind: 'statement',
          label: null,
          text: part.statement,
          note: null,
          size: 'second',
        },
    {
      kind: 'columns',
      columns: [
        { weight: 1, blocks: [heading(handout.door, 3), ...doorBlocks(part, handout)] },
        { weight: 1, blocks: needBlocks(part, handout) },
      ],
    },
  ];
}

function doorBlocks(
  { first, second }: HandoutPart,
  handout: RoomSheetText['handout'],
): readonly ReportBlock[] {
  if (first === null) return [plain(handout.noDoor)];
  const items = second === null ? [first] : [first, second];
  return [{ kind: 'list', style: items.length === 1 ? 'bullet' : 'number', items }];
}

function needBlocks(part: HandoutPart, handout: RoomSheetText['handout']): readonly ReportBlock[] {
  const { needs } = part;
  return [
    heading(needsTitle(part, handout), 3),
    needs.length === 0 ? plain(handout.noNeeds) : { kind: 'list', style: 'number', items: needs },
  ];
}

function needsTitle({ needs, arePicked }: HandoutPart, handout: RoomSheetText['handout']): string {
  if (needs.length > 0 && !arePicked) return handout.needsByPriority;
  return needs.length === resourceLimits.picksMost ? handout.needs : handout.needsFew;
}
