/*
 * A workshop in which every kind of field is filled, made by the ordinary commands, so that nothing in it
 * is longer or more than the rules allow. What is written where, how much of it, and what was voted is the
 * caller's; sheets are tried on it.
 */
import type { Importance, SupplyLevel } from '../../src-shared/exercises/resources/index.ts';
import type { Agree5 } from '../../src-shared/workshop/agree5.ts';
import type { CommandName } from '../../src-shared/workshop/commands.ts';
import type { Workshop } from '../../src-shared/workshop/workshop.ts';
import { run } from './run-commands.ts';
import { anEmptyWorkshop } from './scenarios.ts';
import type { TextKind } from './whole-workshop-texts.ts';

/** How far the exercises have come; votes are hidden while it is `halfway`. */
export type Progress = 'halfway' | 'revealed' | 'reopened';

export type WholeWorkshop = {
  readonly groups: number;
  readonly seats: number;
  readonly notes: number;
  readonly clusters: number;
  readonly needs: number;
  readonly candidates: number;
  readonly offers: number;
  readonly options: number;
  /** 6 or 7; the seventh is the group's own. */
  readonly criteria: number;
  readonly reasons: number;
  /** Of each round that has been voted on. */
  readonly concerns: number;
  readonly progress: Progress;
  /** The text of one field: of the group `A` and so on, the `index`th of its kind. */
  readonly text: (kind: TextKind, groupId: string, index: number) => string;
  /** A number from 0 up to `below` for the `index`th choice of a vote or a level. */
  readonly choice: (index: number, below: number) => number;
};

const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] as const;
const levels: readonly SupplyLevel[] = [0, 0.5, 1];
const votesFor: readonly Agree5[] = [3, 4, 5];
const votesAgainst: readonly Agree5[] = [1, 2];
const anyVote: readonly Agree5[] = [1, 2, 3, 4, 5];
const kinds = ['company', 'company', 'ngo', 'public', 'school', 'intermediary'] as const;
const checks = ['movesBoth', 'usesBothResources', 'solvesBothProblems', 'equal'] as const;

/** Choices that look random and are the same for the same seed. */
export function choicesFrom(seed: number): WholeWorkshop['choice'] {
  return (index, below) => {
    let state = Math.imul((index + 1) ^ seed, 0x9e3779b1) >>> 0;
    state = Math.imul(state ^ (state >>> 15), 0x85ebca6b) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

/** @throws Error when a command is refused: what was asked for is no workshop. */
export function aWholeWorkshop(plan: WholeWorkshop): Workshop {
  const desk = new Desk(plan);
  desk.do('workshop.changeDetails', {
    changes: {
      title: desk.text('title', '', 0),
      host: desk.text('host', '', 0),
      place: desk.text('place', '', 0),
    },
  });
  for (const groupId of letters.slice(0, plan.groups)) {
    setUp(desk, groupId);
    playVision(desk, groupId);
    playResources(desk, groupId);
    playDepartments(desk, groupId);
  }
  return desk.workshop;
}

/** Runs commands one after another and deals out the plan's texts and votes. */
class Desk {
  readonly plan: WholeWorkshop;
  workshop: Workshop = anEmptyWorkshop();
  #choices = 0;

  constructor(plan: WholeWorkshop) {
    this.plan = plan;
  }

  do(name: CommandName, input: object): void {
    const ran = run(this.workshop, name, input);
    if (!ran.ok) throw new Error(`${name}: ${JSON.stringify(ran.failure)}`);
    this.workshop = ran.value.workshop;
  }

  text(kind: TextKind, groupId: string, index: number): string {
    return this.plan.text(kind, groupId, index);
  }

  texts(kind: TextKind, groupId: string, count: number): readonly string[] {
    return Array.from({ length: count }, (_, index) => this.text(kind, groupId, index));
  }

  pick<Value>(values: readonly Value[]): Value {
    const index = this.plan.choice(this.#choices, values.length);
    this.#choices += 1;
    const value = values[index];
    if (value === undefined) throw new Error('a choice is one of the values');
    return value;
  }

  /** Seat code -> something, for every seat of a group. */
  bySeat<Value>(groupId: string, of: (index: number) => Value): { readonly [seat: string]: Value } {
    return Object.fromEntries(this.seatsOf(groupId).map((code, index) => [code, of(index)]));
  }

  seatsOf(groupId: string): readonly string[] {
    return Array.from({ length: this.plan.seats }, (_, index) => `${groupId}${index + 1}`);
  }
}

function setUp(desk: Desk, groupId: string): void {
  desk.do('workshop.addGroup', {
    groupId,
    name: desk.text('groupName', groupId, 0),
    organisation: desk.text('organisation', groupId, 0),
    theme: desk.text('theme', groupId, 0),
    companyInMind: desk.text('companyInMind', groupId, 0),
    seats: desk.plan.seats,
  });
  desk.do('workshop.setSeats', {
    groupId,
    seats: desk.seatsOf(groupId).map((code, index) => ({
      code,
      side: index % 3 === 2 ? 'company' : 'ngo',
      role: desk.text('role', groupId, index),
    })),
  });
}

function playVision(desk: Desk, groupId: string): void {
  const { plan } = desk;
  desk.do('vision.setFocusQuestion', { groupId, text: desk.text('focusQuestion', groupId, 0) });
  const seats = desk.seatsOf(groupId);
  desk.do('vision.addNotes', {
    groupId,
    notes: desk.texts('note', groupId, plan.notes).map((text, index) => ({
      noteId: `n${index}`,
      text,
      seat: seats[index % seats.length] ?? null,
    })),
  });
  for (let cluster = 0; cluster < plan.clusters; cluster += 1) {
    // The last card of each round stays a loner.
    const noteIds = Array.from({ length: plan.notes }, (_, index) => index)
      .filter((index) => index % (plan.clusters + 1) === cluster)
      .map((index) => `n${index}`);
    const name = desk.text('clusterName', groupId, cluster);
    desk.do('vision.clusterNotes', { groupId, clusterId: `c${cluster}`, name, noteIds });
  }
  desk.do('vision.openDotVote', { groupId, roundId: 'd1' });
  for (const [index, seat] of seats.entries()) {
    const dots = { [`c${index % plan.clusters}`]: 1 + desk.pick([0, 1]) };
    desk.do('vision.castDots', { groupId, roundId: 'd1', seat, dots });
  }
  desk.do('vision.writeDraft', {
    groupId,
    draftId: 'f1',
    text: desk.text('draft', groupId, 0),
    frame: Object.fromEntries(
      ['whose', 'what', 'change', 'withWhom', 'byWhen'].map((part, index) => [
        part,
        desk.text('draftPart', groupId, index),
      ]),
    ),
  });
  const axis = {
    keep: desk.texts('axisKeep', groupId, 5),
    adapt: desk.texts('axisAdapt', groupId, 5),
  };
  desk.do('vision.setAxis', { groupId, ...axis });
  desk.do('vision.setMilestones', {
    groupId,
    milestones: [0, 1, 2].map((index) => ({
      mustBeTrue: desk.text('milestone', groupId, index),
      by: desk.text('milestoneBy', groupId, index),
    })),
  });
  if (plan.progress === 'halfway') {
    voteOnVision(desk, groupId, 0, anyVote);
    return;
  }
  desk.do('vision.revealDots', { groupId, roundId: 'd1', evenIfIncomplete: false });
  desk.do('vision.setOutsideLine', { groupId, text: desk.text('outsideLine', groupId, 0) });
  // Refused in the first round, adopted in the second.
  voteOnVision(desk, groupId, 0, votesAgainst);
  desk.do('vision.revealRound', { groupId, roundId: 'r0', evenIfIncomplete: false });
  voteOnVision(desk, groupId, 1, votesFor);
  desk.do('vision.revealRound', { groupId, roundId: 'r1', evenIfIncomplete: false });
  if (plan.progress === 'reopened') {
    desk.do('vision.close', { groupId });
    desk.do('vision.reopen', { groupId, reason: desk.text('visionReopening', groupId, 0) });
  }
}

function voteOnVision(desk: Desk, groupId: string, round: number, among: readonly Agree5[]): void {
  const roundId = `r${round}`;
  const statement = desk.text('statement', groupId, round);
  desk.do('vision.openRound', { groupId, roundId, statement });
  const votes = desk.bySeat(groupId, () => desk.pick(among));
  desk.do('vision.castVotes', { groupId, roundId, votes });
  for (let index = 0; index < desk.plan.concerns; index += 1) {
    const text = desk.text('visionConcern', groupId, round * desk.plan.concerns + index);
    desk.do('vision.addConcern', { groupId, roundId, concernId: `k${index}`, text });
  }
  for (const [index, check] of checks.entries()) {
    const mark = desk.pick([null, 1, 2, 3, 4]);
    desk.do('vision.rateCheck', { groupId, roundId, check, mark });
    const reason = desk.text('checkReason', groupId, round * checks.length + index);
    desk.do('vision.explainCheck', { groupId, roundId, check, reason });
  }
}

function playResources(desk: Desk, groupId: string): void {
  const { plan } = desk;
  const categories = ['skill', 'system', 'money', 'reach', 'people', 'money', 'money'] as const;
  desk.do('resources.addNeeds', {
    groupId,
    needs: desk.texts('need', groupId, plan.needs).map((text, index) => ({
      needId: `n${index}`,
      text,
      category: categories[index % categories.length],
    })),
  });
  for (let index = 0; index < plan.candidates; index += 1) {
    desk.do('resources.addCandidate', {
      groupId,
      candidateId: `c${index}`,
      // The first one is the company in mind.
      name: desk.text('candidate', groupId, index),
      candidateKind: kinds[index],
    });
  }
  for (let need = 0; need < plan.needs; need += 1) {
    const needId = `n${need}`;
    desk.do('resources.setOwnSupply', { groupId, needId, level: desk.pick([null, ...levels]) });
    for (let index = 0; index < plan.candidates; index += 1) {
      const level = desk.pick(levels);
      const isConfirmed = desk.pick([true, false]);
      desk.do('resources.setSupply', {
        groupId,
        needId,
        candidateId: `c${index}`,
        level,
        isConfirmed,
      });
    }
  }
  for (let index = 0; index < plan.offers; index += 1) {
    const to = `c${index % plan.candidates}`;
    const text = desk.text('offer', groupId, index);
    desk.do('resources.addOffer', { groupId, offerId: `o${index}`, to, text });
  }
  desk.do('resources.openImportance', { groupId, roundId: 'i1' });
  const scale: readonly Importance[] = [1, 2, 3, 4, 5];
  for (const seat of desk.seatsOf(groupId)) {
    const votes = Object.fromEntries(
      Array.from({ length: plan.needs }, (_, need) => [`n${need}`, desk.pick(scale)]),
    );
    desk.do('resources.castImportance', { groupId, roundId: 'i1', seat, votes });
  }
  if (plan.progress === 'halfway') return;
  desk.do('resources.revealImportance', { groupId, roundId: 'i1', evenIfIncomplete: false });
  const needIds = Array.from({ length: Math.min(3, plan.needs) }, (_, index) => `n${index}`);
  desk.do('resources.setPicks', { groupId, needIds });
  if (plan.progress === 'reopened') {
    desk.do('resources.close', { groupId });
    desk.do('resources.reopen', { groupId, reason: desk.text('resourcesReopening', groupId, 0) });
  }
}

function playDepartments(desk: Desk, groupId: string): void {
  const { plan } = desk;
  const optionIds = Array.from({ length: plan.options }, (_, index) => `o${index}`);
  desk.do('departments.addOptions', {
    groupId,
    options: optionIds.map((optionId, index) => ({
      optionId,
      name: desk.text('optionName', groupId, index),
      library: null,
      concern: desk.text('cardConcern', groupId, index),
      gives: desk.text('cardGives', groupId, index),
      problem: desk.text('cardProblem', groupId, index),
    })),
  });
  const criteria = ['k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7'].slice(0, plan.criteria);
  for (const [index, criterionId] of criteria.entries()) {
    const [low = '', middle = '', high = ''] = [0, 1, 2].map((level) =>
      desk.text('anchor', groupId, index * 3 + level),
    );
    const name = desk.text('criterionName', groupId, index);
    const wording = { groupId, criterionId, name, anchors: { 1: low, 3: middle, 5: high } };
    desk.do(index < 6 ? 'departments.changeCriterion' : 'departments.addCriterion', wording);
  }
  for (let index = 0; index < plan.reasons; index += 1) {
    const optionId = optionIds[index % optionIds.length];
    const text = desk.text('reason', groupId, index);
    desk.do('departments.addReason', { groupId, reasonId: `y${index}`, optionId, text });
  }
  // The last is out and the one before it needs a look, where there are enough to choose from.
  if (plan.options > 4) {
    const knockout = (index: number, knockouts: readonly string[]) =>
      desk.do('departments.setKnockouts', { groupId, optionId: optionIds[index], knockouts });
    knockout(plan.options - 1, ['ok', 'out', 'ok']);
    knockout(plan.options - 2, ['check', 'ok', 'check']);
  }
  const inPlay = plan.options > 4 ? optionIds.slice(0, -1) : optionIds;
  const round = (roundId: string) => ({ groupId, roundId });
  const whenRevealed = (name: CommandName, roundId: string) => {
    if (plan.progress !== 'halfway') desk.do(name, { ...round(roundId), evenIfIncomplete: false });
  };
  desk.do('departments.openGutVote', round('g1'));
  const votes = desk.bySeat(groupId, () => desk.pick(inPlay));
  desk.do('departments.castGutVotes', { ...round('g1'), votes });
  whenRevealed('departments.revealGutVote', 'g1');
  desk.do('departments.openScoring', { ...round('s1'), cells: null });
  for (const seat of desk.seatsOf(groupId)) {
    const scores = Object.fromEntries(
      criteria.map((id) => [
        id,
        Object.fromEntries(inPlay.map((option) => [option, desk.pick([1, 2, 3, 4, 5])])),
      ]),
    );
    desk.do('departments.castScores', { ...round('s1'), seat, scores });
  }
  whenRevealed('departments.revealScores', 's1');
  desk.do('departments.openWeighing', round('w1'));
  for (const seat of desk.seatsOf(groupId)) {
    const ratings = Object.fromEntries(
      criteria.map((id, index) => [id, index === 0 ? 100 : desk.pick([10, 35, 60, 85])]),
    );
    const ballot = { ranking: null, ratings };
    desk.do('departments.castWeights', { ...round('w1'), seat, ballot, evenIfAllEqual: true });
  }
  whenRevealed('departments.revealWeights', 'w1');
  if (plan.progress === 'halfway') {
    propose(desk, groupId, 0, anyVote, optionIds);
    return;
  }
  propose(desk, groupId, 0, votesAgainst, optionIds);
  desk.do('departments.revealDecision', { ...round('p0'), evenIfIncomplete: false });
  propose(desk, groupId, 1, votesFor, optionIds);
  desk.do('departments.revealDecision', { ...round('p1'), evenIfIncomplete: false });
  if (plan.progress === 'reopened') {
    desk.do('departments.close', { groupId });
    const reason = desk.text('departmentsReopening', groupId, 0);
    desk.do('departments.reopen', { groupId, reason });
  }
}

function propose(
  desk: Desk,
  groupId: string,
  index: number,
  among: readonly Agree5[],
  optionIds: readonly string[],
): void {
  const roundId = `p${index}`;
  desk.do('departments.openDecision', {
    groupId,
    roundId,
    first: optionIds[0],
    second: optionIds[1],
    reason: desk.text('decisionReason', groupId, index),
  });
  const votes = desk.bySeat(groupId, () => desk.pick(among));
  desk.do('departments.castDecisionVotes', { groupId, roundId, votes });
  for (let concern = 0; concern < desk.plan.concerns; concern += 1) {
    const text = desk.text('decisionConcern', groupId, index * desk.plan.concerns + concern);
    desk.do('departments.addConcern', { groupId, roundId, concernId: `k${concern}`, text });
  }
}
