/*
 * The group summary (グループのまとめ, P2): a group's vision, map and choice on two to four pages, composed
 * for a reader who was not there. It repeats the results of the three sheets and leaves their working
 * out; every note stands on those.
 *
 * Invariants: internal only; no vote that is not revealed; no seat is paired with a vote.
 */
import { groupDepartments } from '../exercises/departments/index.ts';
import { groupResources } from '../exercises/resources/index.ts';
import {
  dotTotals,
  type GroupVision,
  groupVision,
  measureRound,
  orderedNotes,
  positionInSeries,
  type RoundMeasures,
} from '../exercises/vision/index.ts';
import type { Group } from '../workshop/setting.ts';
import type { Workshop } from '../workshop/workshop.ts';
import { minorityBlocks } from './agree5-blocks.ts';
import {
  choiceContent,
  choiceUnsettledWords,
  decisionBlocks,
  resultTableBlocks,
} from './departments-blocks.ts';
import { gutBlocks, splitBlocks, valueBarBlocks, verdictBlocks } from './departments-robustness.ts';
import { departmentsWords } from './departments-words.ts';
import { roomSheetText } from './handout.ts';
import type { Pillar, ReportBlock, ReportSection } from './model.ts';
import {
  coverageBlocks,
  gridBlocks,
  type MapContent,
  mapContent,
  pickBlocks,
  unsettledWords,
} from './resources-blocks.ts';
import { offersTo } from './resources-sheet.ts';
import { type ResourcesWords, resourcesWords } from './resources-words.ts';
import type { RoomSheetText } from './room-text.ja.ts';
import {
  agreedStatement,
  besideOneAnother,
  bullets,
  frameDocument,
  heading,
  isVotedOn,
  quiet,
  section,
  together,
  unsettledBox,
} from './sheet-frame.ts';
import { type BuiltSheet, type SheetOrder, sheetFileName } from './sheet-order.ts';
import {
  agreementText,
  type SheetWords,
  speaksOfAgreement,
  whenText,
} from './vision-sheet-words.ts';

/** Needs that leave room for the rest of the map on its page. */
const needsShown = 8;

/** @param createdOn the day of printing, YYYY-MM-DD */
export function groupSummary(
  workshop: Workshop,
  group: Group,
  order: SheetOrder,
  createdOn: string,
): BuiltSheet {
  const { language } = order;
  const map = mapContent(groupResources(workshop.resources, group.id));
  const choice = choiceContent(groupDepartments(workshop.departments, group.id));
  const vision = groupVision(workshop.vision, group.id);
  const words = { ...resourcesWords(language), ...departmentsWords(language) };
  const { summary } = roomSheetText(language);
  const unsettled = [
    ...visionUnsettled(vision, words, summary),
    ...(map.needs.length === 0 ? [summary.noMap] : unsettledWords(map, words)),
    ...(choice.group.options.length === 0
      ? [summary.noChoice]
      : choiceUnsettledWords(choice, words)),
  ];
  const sections = [
    section(words.vision.name, 'lead', visionLead(group, vision, unsettled, words, summary)),
    section(words.vision.pillars, 'body', [
      ...visionBody(vision, words, summary),
      ...occasionBlocks(workshop, words),
    ]),
    startOnWall(
      order,
      words.resources.name,
      partBlocks(words.resources.name, [
        ...coverageBlocks(map, words),
        ...gridBlocks(map, words, needsShown),
      ]),
    ),
    section(words.map.picksFew, 'body', [
      ...besideOneAnother(pickBlocks(map, words, 'short'), shortFlags(map, words)),
      ...shortExchange(map, words, summary),
    ]),
    startOnWall(
      order,
      words.departments.name,
      partBlocks(words.departments.name, [
        ...decisionBlocks(choice, words),
        ...(choice.doors === null
          ? []
          : minorityBlocks(choice.doors.measures, words.choice.minorityKept, words)),
        ...resultTableBlocks(choice, words),
      ]),
    ),
    section(words.choice.robustness, 'body', [
      ...besideOneAnother(
        [...verdictBlocks(choice, words, 'short'), ...gutBlocks(choice, words, 'short')],
        splitBlocks(choice, words),
      ),
      ...valueBarBlocks(choice, words),
    ]),
    section(words.report.vision.record, 'body', [
      ...(choice.measures.result === null ? [] : [quiet(words.choice.tableNote)]),
      quiet(words.report.vision.source),
    ]),
  ];
  const frame = {
    title: `${summary.name} ${group.name}`,
    author: workshop.details.host || group.organisation,
    audience: 'internal',
    isInterim: unsettled.length > 0,
    createdOn,
  } as const;
  return {
    sheet: 'summary',
    groupId: group.id,
    fileName: sheetFileName(group, 'summary', order),
    document: frameDocument(workshop, language, frame, words, sections),
  };
}

/** The head of a part: on A4 it follows the one before, on the wall it has a page to itself. */
function startOnWall(
  { paper }: SheetOrder,
  bookmark: string,
  blocks: readonly ReportBlock[],
): ReportSection {
  return { ...section(bookmark, 'lead', blocks), startsNewPage: paper === 'a3' };
}

/** A part under its heading; no heading over nothing. */
function partBlocks(text: string, blocks: readonly ReportBlock[]): readonly ReportBlock[] {
  if (blocks.length === 0) return [];
  return [{ kind: 'heading', level: 1, text, bookmarked: false }, ...blocks];
}

/** When, where and by whom, in one quiet line. */
function occasionBlocks({ details }: Workshop, words: ResourcesWords): readonly ReportBlock[] {
  const parts = [whenText(details, words), details.place, details.host];
  const line = parts.filter((part) => part !== '').join(words.report.separator);
  return line === '' ? [] : [{ kind: 'space', size: 'small' }, quiet(line)];
}

/** Where the plan is thin, by the flags' short names. */
function shortFlags(
  { resources, measures, needs }: MapContent,
  { map, report, resources: text }: ResourcesWords,
): readonly ReportBlock[] {
  const textsOf = (ids: readonly string[]) =>
    needs.filter(({ id }) => ids.includes(id)).map((need) => need.text);
  const oneSided = resources.candidates.filter(({ id }) => measures.oneSided.includes(id));
  const items = [
    { label: text.flags.stillMissing, texts: textsOf(measures.stillMissing) },
    { label: text.flags.singleSource, texts: textsOf(measures.singleSource) },
    { label: text.flags.oneSided, texts: oneSided.map(({ name }) => name) },
  ]
    .filter(({ texts }) => texts.length > 0)
    .map(({ label, texts }) => ({ label, value: texts.join(report.listSeparator) }));
  return items.length === 0
    ? []
    : together([heading(map.flags), { kind: 'facts', style: 'rows', items }]);
}

/** Things told of one exchange; the rest is told as a number. */
const exchangedShown = 3;

/** Per candidate one line for what comes and one for what goes back. */
function shortExchange(
  { resources, needs }: MapContent,
  { map, report }: ResourcesWords,
  summary: RoomSheetText['summary'],
): readonly ReportBlock[] {
  const items = resources.candidates.map((candidate) => {
    const brought = needs
      .filter((need) => (resources.supply[need.id]?.[candidate.id]?.level ?? 0) > 0)
      .map((need) => need.text);
    const returned = offersTo(resources, candidate);
    const listed = (texts: readonly string[]) => {
      const left = texts.length - exchangedShown;
      const shown = texts.slice(0, exchangedShown);
      return [...shown, ...(left > 0 ? [summary.more(left)] : [])].join(report.listSeparator);
    };
    const lines = [
      ...(brought.length > 0 ? [summary.brings(listed(brought))] : []),
      returned.length > 0 ? summary.receives(listed(returned)) : summary.noReturn,
    ];
    return { label: candidate.name, value: lines.join('\n') };
  });
  return items.length === 0 ? [] : [heading(map.exchange), { kind: 'facts', style: 'rows', items }];
}

function visionUnsettled(
  vision: GroupVision,
  { vision: text, report }: SheetWords,
  summary: RoomSheetText['summary'],
): readonly string[] {
  if (vision.rounds.length === 0 && orderedNotes(vision).length === 0) return [summary.noVision];
  const isVoting = isVotedOn(vision.rounds);
  return [
    ...(isVoting ? [report.vision.hiddenVote(text.roundNumber(vision.rounds.length))] : []),
    ...(agreedStatement(vision) === null && !isVoting ? [report.vision.noStatementYet] : []),
    ...(isVotedOn(vision.dotRounds) ? [report.vision.hiddenDots] : []),
  ];
}

function visionLead(
  group: Group,
  vision: GroupVision,
  unsettled: readonly string[],
  words: ResourcesWords,
  summary: RoomSheetText['summary'],
): readonly ReportBlock[] {
  const { vision: text } = words;
  const statement = agreedStatement(vision);
  const blocks: ReportBlock[] = [
    {
      kind: 'masthead',
      eyebrow: summary.name,
      title: group.name,
      subtitle: group.organisation || null,
    },
  ];
  if (statement !== null) {
    const note = voteNote(settlingVote(vision), words, summary);
    blocks.push({ kind: 'statement', label: text.statement, text: statement, note, size: 'hero' });
  }
  if (vision.outsideLine !== '') {
    blocks.push({
      kind: 'statement',
      label: text.outsideLine,
      text: vision.outsideLine,
      note: null,
      size: 'second',
    });
  }
  return [...blocks, ...unsettledBox(unsettled, words)];
}

type SettlingVote = { readonly number: number; readonly measured: RoundMeasures };

/** The latest revealed vote on the statement, by its number from 1. */
function settlingVote(vision: GroupVision): SettlingVote | null {
  const index = vision.rounds.findLastIndex(({ isRevealed }) => isRevealed);
  const round = vision.rounds[index];
  if (!round) return null;
  return { number: index + 1, measured: measureRound(round, positionInSeries(vision, index)) };
}

/** What the vote that settled the statement came to, in one line. */
function voteNote(
  vote: SettlingVote | null,
  words: SheetWords,
  summary: RoomSheetText['summary'],
): string | null {
  if (vote === null) return null;
  const { measured } = vote;
  if (measured.state === null) return null;
  const { vision: text } = words;
  const name = text.roundNumber(vote.number);
  const state = text.roundStates[measured.state];
  return speaksOfAgreement(measured)
    ? summary.votes(name, state, agreementText(measured, words))
    : words.report.vision.agreedNote(name, state);
}

function visionBody(
  vision: GroupVision,
  words: SheetWords,
  summary: RoomSheetText['summary'],
): readonly ReportBlock[] {
  const { vision: text } = words;
  const dotRound = vision.dotRounds.findLast(({ isRevealed }) => isRevealed);
  const totals = new Map(
    dotRound ? dotTotals(dotRound).map(({ clusterId, dots }) => [clusterId, dots]) : [],
  );
  const pillars = vision.clusters.map(({ id, name }, index): Pillar => {
    const dots = totals.get(id) ?? null;
    return {
      name: name || text.unnamedCluster(index + 1),
      dots,
      dotsLabel: dots === null ? null : text.dots.count(dots),
      // The cards themselves are on the vision sheet.
      notes: [],
    };
  });
  const statement = agreedStatement(vision);
  const round = vision.rounds.findLast(({ isRevealed }) => isRevealed);
  const concerns = statement === null ? [] : (round?.concerns ?? []).map((each) => each.text);
  const vote = statement === null ? null : settlingVote(vision);
  const beside = [
    { title: summary.concerns, texts: concerns },
    { title: text.axis.keep, texts: vision.axis.keep },
    { title: text.axis.adapt, texts: vision.axis.adapt },
  ]
    .filter(({ texts }) => texts.length > 0)
    .map(({ title, texts }) => ({ weight: 1, blocks: [heading(title, 3), bullets(texts)] }));
  return [
    ...(pillars.length > 0
      ? [heading(text.pillars), { kind: 'pillars', items: pillars } as const]
      : []),
    ...(vote === null
      ? []
      : minorityBlocks(vote.measured, words.report.vision.minorityKept, words)),
    ...(beside.length > 0 ? [{ kind: 'columns', columns: beside } as const] : []),
  ];
}
