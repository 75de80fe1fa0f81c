/*
 * The internal vision sheet (団体内用): everything a group put together in E2, revealed votes as totals.
 * No seat is ever paired with a note or a vote, because the sheet is passed around.
 */
import {
  checkNames,
  closingObstacles,
  dotTotals,
  type GroupVision,
  measureRound,
  orderedNotes,
  positionInSeries,
  type RoundMeasures,
  type VisionRound,
} from '../exercises/vision/index.ts';
import type { WorkshopDetails } from '../workshop/details.ts';
import type { Group } from '../workshop/setting.ts';
import { concernBox, minorityBlocks } from './agree5-blocks.ts';
import { agree5Chart } from './agree5-charts.ts';
import type { Pillar, ReportBlock, ReportSection } from './model.ts';
import {
  bullets,
  chartBlock,
  factsBlock,
  heading,
  isVotedOn,
  plain,
  quiet,
  section,
  together,
  unsettledBox,
} from './sheet-frame.ts';
import { agreementText, type SheetWords } from './vision-sheet-words.ts';

export type InternalContent = {
  readonly details: WorkshopDetails;
  readonly group: Group;
  readonly vision: GroupVision;
  /** The statement the group agreed on, or null. */
  readonly statement: string | null;
  /** A3's columns are too narrow to set a vote's picture and its words side by side; A4's are not. */
  readonly paper: 'a4' | 'a3';
};

export function internalVisionSections(
  content: InternalContent,
  words: SheetWords,
): readonly ReportSection[] {
  const { vision: text, report } = words;
  return [
    section(text.statement, 'lead', leadBlocks(content, words)),
    section(text.pillars, 'body', pillarBlocks(content.vision, words)),
    section(report.vision.checksHeading, 'body', checkBlocks(content.vision, words)),
    section(report.vision.votesHeading, 'body', voteBlocks(content, words)),
    section(text.axis.name, 'body', axisBlocks(content.vision, words)),
    section(text.milestones.name, 'body', milestoneBlocks(content, words)),
    section(report.vision.record, 'body', recordBlocks(content.vision, words)),
  ];
}

function leadBlocks(content: InternalContent, words: SheetWords): readonly ReportBlock[] {
  const { group, vision, statement } = content;
  const { report, vision: text } = words;
  const index = vision.rounds.findLastIndex((round) => round.isRevealed);
  const revealed = vision.rounds[index];
  const current = statement ?? (revealed ?? vision.rounds.at(-1))?.statement ?? null;
  const blocks: ReportBlock[] = [
    {
      kind: 'masthead',
      eyebrow: text.name,
      title: group.name,
      subtitle: group.organisation || null,
    },
  ];
  blocks.push(...unsettledBox(missingWords(content, words), words));
  if (current !== null) {
    const state = revealed && measureRound(revealed, positionInSeries(vision, index)).state;
    const note = state
      ? report.vision.agreedNote(text.roundNumber(index + 1), text.roundStates[state])
      : null;
    blocks.push({ kind: 'statement', label: text.statement, text: current, note, size: 'hero' });
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
  return [...blocks, ...factsBlock(content, group, words)];
}

/** What keeps the vision from being settled, in words; empty when nothing does. */
function missingWords({ vision, statement }: InternalContent, words: SheetWords) {
  const { report, vision: text } = words;
  if (statement !== null) {
    const isVoting = isVotedOn(vision.rounds);
    return isVoting ? [report.vision.hiddenVote(text.roundNumber(vision.rounds.length))] : [];
  }
  return [
    ...(vision.rounds.length === 0 ? [text.empty.statement] : []),
    ...closingObstacles(vision).map((obstacle) => text.obstacles[obstacle]),
    ...(vision.outsideLine === '' ? [report.vision.noOutsideLineYet] : []),
  ];
}

function pillarBlocks(vision: GroupVision, words: SheetWords): readonly ReportBlock[] {
  const { report, vision: text } = words;
  const notes = orderedNotes(vision);
  if (notes.length === 0 && vision.clusters.length === 0) return [];
  const dotRound = vision.dotRounds.findLast((round) => round.isRevealed);
  const totals = new Map(
    dotRound ? dotTotals(dotRound).map(({ clusterId, dots }) => [clusterId, dots]) : [],
  );
  const pillars = vision.clusters.map(({ id, name }, index): Pillar => {
    const dots = totals.get(id) ?? null;
    return {
      name: name || text.unnamedCluster(index + 1),
      dots,
      dotsLabel: dots === null ? null : text.dots.count(dots),
      notes: notes.filter((note) => note.clusterId === id).map((note) => note.text),
    };
  });
  const loners = notes.filter((note) => note.clusterId === null).map((note) => note.text);
  const isVoting = isVotedOn(vision.dotRounds);
  return [
    heading(text.pillars),
    quiet(report.vision.focusQuestion(vision.focusQuestion || text.focusQuestion)),
    ...(pillars.length > 0 ? [{ kind: 'pillars', items: pillars } as const] : []),
    ...(dotRound ? [quiet(text.dots.meaning)] : []),
    ...(isVoting ? [quiet(report.vision.hiddenDots)] : []),
    ...(loners.length > 0 ? [heading(text.loners, 3), bullets(loners)] : []),
  ];
}

function checkBlocks(vision: GroupVision, words: SheetWords): readonly ReportBlock[] {
  const { report, vision: text } = words;
  // A new vote begins with no checks; the ones of the round before it are about another sentence.
  const checks = vision.rounds.at(-1)?.checks ?? {};
  const items = checkNames.flatMap((name) => {
    const rating = checks[name];
    if (!rating) return [];
    const word = text.mark4.words[rating.mark ?? 'unknown'];
    const note = rating.reason === '' ? word : report.qualified(word, rating.reason);
    return { label: text.checks[name], mark: rating.mark, note };
  });
  return items.length === 0
    ? []
    : together([heading(report.vision.checksHeading), { kind: 'checks', items }]);
}

function voteBlocks(content: InternalContent, words: SheetWords): readonly ReportBlock[] {
  const { vision } = content;
  if (vision.rounds.length === 0) return [];
  const rounds = vision.rounds.flatMap((round, index) =>
    round.isRevealed
      ? revealedBlocks(round, index, content, words)
      : hiddenBlocks(round, index, words),
  );
  const { report, vision: text } = words;
  return [heading(report.vision.votesHeading), ...rounds, quiet(text.roundRule)];
}

function hiddenBlocks(
  round: VisionRound,
  index: number,
  words: SheetWords,
): readonly ReportBlock[] {
  const { report, vision: text } = words;
  const name = text.roundNumber(index + 1);
  return [
    heading(name, 3),
    plain(round.statement),
    quiet(report.vision.hiddenVote(name)),
    ...concernBlocks(round, words),
  ];
}

function revealedBlocks(
  round: VisionRound,
  index: number,
  { vision, group, paper }: InternalContent,
  words: SheetWords,
): readonly ReportBlock[] {
  const { report, vision: text } = words;
  const measured = measureRound(round, positionInSeries(vision, index));
  const name = text.roundNumber(index + 1);
  const title =
    measured.state === null
      ? name
      : report.vision.roundHeading(name, text.roundStates[measured.state]);
  const head: readonly ReportBlock[] = [heading(title, 3), plain(round.statement)];
  const voices = [
    ...minorityBlocks(measured, report.vision.minorityKept, words),
    ...concernBlocks(round, words),
  ];
  if (measured.state === null) {
    return [{ kind: 'group', blocks: [...head, quiet(text.measures.noVotes)] }, ...voices];
  }
  const chart = chartBlock(agree5Chart(measured, words));
  const figures = [voteFacts(measured, group, words), quiet(text.roundMeanings[measured.state])];
  if (paper === 'a3') return [{ kind: 'group', blocks: [...head, chart, ...figures] }, ...voices];
  const columns = [[chart], [...figures, ...voices]].map((blocks) => ({ weight: 1, blocks }));
  return [{ kind: 'group', blocks: [...head, { kind: 'columns', columns }] }];
}

function voteFacts(measured: RoundMeasures, { seats }: Group, words: SheetWords): ReportBlock {
  const { report, vision: text } = words;
  // Seats may have left since the vote.
  const expected = Math.max(measured.n, seats.length);
  return {
    kind: 'facts',
    style: 'rows',
    items: [
      { label: report.vision.voters, value: report.vision.outOf(measured.n, expected) },
      { label: text.agreement.name, value: agreementText(measured, words) },
    ],
  };
}

function concernBlocks({ concerns }: VisionRound, words: SheetWords): readonly ReportBlock[] {
  const texts = concerns.map((each) => each.text);
  return texts.length === 0 ? [] : [concernBox(words.vision.concerns, texts)];
}

function axisBlocks({ axis }: GroupVision, { vision: text }: SheetWords): readonly ReportBlock[] {
  const columns = (['keep', 'adapt'] as const)
    .filter((side) => axis[side].length > 0)
    .map((side) => ({
      weight: 1,
      blocks: [heading(text.axis[side], 3), bullets(axis[side])],
    }));
  return columns.length === 0 ? [] : [heading(text.axis.name), { kind: 'columns', columns }];
}

function milestoneBlocks(
  { vision, statement }: InternalContent,
  { vision: text }: SheetWords,
): readonly ReportBlock[] {
  if (vision.milestones.length === 0) return [];
  return [
    heading(text.milestones.name),
    {
      kind: 'timeline',
      goal: { when: null, text: statement ?? text.name },
      milestones: vision.milestones.map(({ mustBeTrue, by }) => ({
        when: by || null,
        text: mustBeTrue,
      })),
    },
  ];
}

function recordBlocks(vision: GroupVision, words: SheetWords): readonly ReportBlock[] {
  const { report } = words;
  const reasons = vision.reopenings.map(({ reason, roundsBefore }) =>
    report.vision.reopening(reason, roundsBefore),
  );
  return [
    ...(reasons.length > 0
      ? [
          heading(report.vision.reopenings),
          { kind: 'list', style: 'number', items: reasons } as const,
        ]
      : []),
    { kind: 'rule' },
    quiet(report.sentences([report.vision.method, report.vision.agreementMeaning])),
    quiet(report.vision.source),
  ];
}
