/*
 * The largest workshop a room can hold, as the product's own commands: 10 groups of 8 seats, and in each
 * 60 notes and a vision voted on twice, 60 needs with six candidates and 20 offers, eight departments in
 * seven criteria with every slip in, 24 reasons and a decision with its concerns. Texts run from 8 to 60
 * characters, the longest allowed. No clock and no chance: the same words give the same workshop.
 */
import {
  candidateKinds,
  resourceCategories,
  supplyLevels,
} from '../../src-shared/exercises/resources/index.ts';
import type { CommandName } from '../../src-shared/workshop/commands.ts';

export type Command = { readonly name: CommandName; readonly input: object };

export const groupLetters = [...'ABCDEFGHIJ'] as const;
export const seatsPerGroup = 8;
export const notesPerGroup = 60;
export const optionCount = 8;
/** k1 to k6 are there from the start; the seventh is the group's own. */
export const criteria = ['k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'own'] as const;

/** Lengths of notes in turn: mostly a line or two on a card, now and then all that is allowed. */
const noteLengths = [14, 22, 9, 31, 18, 60, 26, 12, 44, 20, 36, 8] as const;
const noteLengthAt = (index: number): number => noteLengths[index % noteLengths.length] ?? 20;

/** Text of exactly `length` characters from running words. */
type Writer = (start: number, length: number) => string;

/** @param words what texts are made of, such as the sample's; at least one */
export function writerOf(words: readonly string[]): Writer {
  return (start, length) => {
    let text = '';
    for (let index = start; text.length < length; index += 1) {
      text += `${words[(index * 7) % words.length] ?? ''}、`;
    }
    // A text that ended in a space would be tidied to a shorter one.
    return text.slice(0, length).replace(/[\s、]$/u, '。');
  };
}

/** Every command of the whole workshop, in order. */
export function fullWorkshop(words: readonly string[]): readonly Command[] {
  const write = writerOf(words);
  const details = {
    title: write(0, 40),
    host: write(3, 24),
    place: write(5, 24),
    heldOn: '2026-10-17',
    startsAt: '13:00',
    endsAt: '16:30',
  };
  return [
    { name: 'workshop.changeDetails', input: { changes: details } },
    ...groupLetters.flatMap((letter, index) => [
      {
        name: 'workshop.addGroup' as const,
        input: {
          groupId: letter,
          name: write(index * 11, 12),
          organisation: write(index * 13, 24),
          theme: write(index * 17, 20),
          companyInMind: companyName(write, index * 1000, 0),
          seats: seatsPerGroup,
        },
      },
      ...fullVision(letter, write, index * 1000),
      ...fullMap(letter, write, index * 1000 + 200),
      ...fullChoice(letter, write, index * 1000 + 400),
    ]),
  ];
}

const countTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);
const seatsOf = (letter: string): readonly string[] =>
  countTo(seatsPerGroup).map((at) => `${letter}${at + 1}`);
const companyName = (write: Writer, start: number, at: number): string =>
  `${at + 1}号${write(start + at * 3, 12)}株式会社`;

/** Turns a part's short command names and inputs into commands of one group. */
function commandsOf(exercise: 'vision' | 'resources' | 'departments', groupId: string) {
  return (name: string, input: object): Command => ({
    // Checked where it is run: the table has the name, or the run fails on it.
    name: `${exercise}.${name}` as CommandName,
    input: { groupId, ...input },
  });
}

function fullVision(letter: string, write: Writer, start: number): readonly Command[] {
  const command = commandsOf('vision', letter);
  const seats = seatsOf(letter);
  const clusters = countTo(6).map((at) => `cluster_${letter}${at}`);
  const noteId = (at: number): string => `note_${letter}${at}`;
  // The first round comes back for its concerns, the second is adopted with two of them left.
  const rounds = [
    [3, 4, 2, 4, 2, 3, 4, 2],
    [4, 5, 4, 3, 5, 4, 3, 2],
  ].map((votes, at) => ({ roundId: `round_${letter}_vision${at}`, votes }));
  return [
    command('addNotes', {
      notes: countTo(notesPerGroup).map((at) => ({
        noteId: noteId(at),
        text: write(start + at, noteLengthAt(at)),
        seat: seats[at % seats.length],
      })),
    }),
    ...clusters.map((clusterId, at) =>
      command('clusterNotes', {
        clusterId,
        name: write(start + 70 + at, 12),
        // A tenth of the notes stay loners.
        noteIds: countTo(9).map((place) => noteId(place * clusters.length + at)),
      }),
    ),
    command('openDotVote', { roundId: `round_${letter}_dots` }),
    ...seats.map((seat, at) =>
      command('castDots', {
        roundId: `round_${letter}_dots`,
        seat,
        dots: { [clusters[at % 3] ?? '']: 2, [clusters[3 + (at % 3)] ?? '']: 1 },
      }),
    ),
    command('revealDots', { roundId: `round_${letter}_dots`, evenIfIncomplete: false }),
    ...rounds.flatMap(({ roundId, votes }, round) => [
      command('openRound', { roundId, statement: write(start + 80 + round, 96) }),
      command('castVotes', {
        roundId,
        votes: Object.fromEntries(seats.map((seat, at) => [seat, votes[at] ?? null])),
      }),
      ...countTo(2).map((at) =>
        command('addConcern', {
          roundId,
          concernId: `concern_${letter}_vision${round}${at}`,
          text: write(start + 90 + round * 5 + at, 44),
        }),
      ),
      command('revealRound', { roundId, evenIfIncomplete: false }),
    ]),
    ...(['movesBoth', 'usesBothResources', 'solvesBothProblems', 'equal'] as const).map(
      (check, at) =>
        command('rateCheck', { roundId: rounds[1]?.roundId, check, mark: [4, 3, 4, 3][at] }),
    ),
    command('setAxis', {
      keep: countTo(4).map((at) => write(start + 110 + at, 28)),
      adapt: countTo(3).map((at) => write(start + 120 + at, 28)),
    }),
    command('setMilestones', {
      milestones: countTo(3).map((at) => ({
        mustBeTrue: write(start + 130 + at, 40),
        by: `${2029 - at}年3月`,
      })),
    }),
    command('setOutsideLine', { text: write(start + 140, 36) }),
    command('close', {}),
  ];
}

function fullMap(letter: string, write: Writer, start: number): readonly Command[] {
  const command = commandsOf('resources', letter);
  const needs = countTo(notesPerGroup).map((at) => `need_${letter}${at}`);
  const candidates = countTo(6).map((at) => `candidate_${letter}${at}`);
  const roundId = `round_${letter}_importance`;
  return [
    command('addNeeds', {
      needs: needs.map((needId, at) => ({
        needId,
        text: write(start + at, noteLengthAt(at + 5)),
        category: resourceCategories[at % resourceCategories.length],
      })),
    }),
    command('openImportance', { roundId }),
    ...seatsOf(letter).map((seat, person) =>
      command('castImportance', {
        roundId,
        seat,
        votes: Object.fromEntries(
          needs.map((needId, at) => [needId, 1 + ((at * 3 + person * (at % 4)) % 5)]),
        ),
      }),
    ),
    command('revealImportance', { roundId, evenIfIncomplete: false }),
    ...needs.map((needId, at) =>
      command('setOwnSupply', { needId, level: supplyLevels[(at * 2) % 5 > 2 ? at % 3 : 0] }),
    ),
    ...candidates.map((candidateId, at) =>
      command('addCandidate', {
        candidateId,
        name:
          at < 3 ? companyName(write, start - 200, at) : `${at + 1}.${write(start + 80 + at, 14)}`,
        candidateKind: at < 3 ? 'company' : candidateKinds[at],
      }),
    ),
    ...needs.flatMap((needId, at) =>
      candidates
        .filter((_, place) => (at + place * 2) % 3 === 0)
        .map((candidateId, place) =>
          command('setSupply', {
            needId,
            candidateId,
            level: (at + place) % 2 === 0 ? 1 : 0.5,
            isConfirmed: at % 4 === 0,
          }),
        ),
    ),
    ...countTo(20).map((at) =>
      command('addOffer', {
        offerId: `offer_${letter}${at}`,
        to: candidates[at % 5],
        text: write(start + 100 + at, noteLengthAt(at + 2)),
      }),
    ),
    command('setPicks', { needIds: needs.slice(0, 3) }),
    command('close', {}),
  ];
}

/** A choice with everything at its limit; no department is ruled out, so all eight are ranked. */
export function fullChoice(letter: string, write: Writer, start: number): readonly Command[] {
  const command = commandsOf('departments', letter);
  const seats = seatsOf(letter);
  const options = countTo(optionCount).map((at) => `option_${letter}${at}`);
  const [gut, scoring, weighing, decision] = ['gut', 'scores', 'weights', 'decision'].map(
    (name) => `round_${letter}_${name}`,
  );
  return [
    command('addCriterion', {
      criterionId: 'own',
      name: write(start, 14),
      anchors: { 1: write(start + 1, 24), 3: write(start + 2, 24), 5: write(start + 3, 24) },
    }),
    command('addOptions', {
      options: options.map((optionId, at) => ({
        optionId,
        name: `${at + 1}.${write(start + 10 + at, 10)}`,
        library: null,
        concern: write(start + 20 + at, noteLengthAt(at + 1)),
        gives: write(start + 30 + at, noteLengthAt(at + 4)),
        problem: write(start + 40 + at, noteLengthAt(at + 7)),
      })),
    }),
    command('setKnockouts', { optionId: options[6], knockouts: ['ok', 'check', 'ok'] }),
    ...countTo(24).map((at) =>
      command('addReason', {
        reasonId: `reason_${letter}${at}`,
        optionId: options[at % options.length],
        text: write(start + 50 + at, noteLengthAt(at + 3)),
      }),
    ),
    command('openGutVote', { roundId: gut }),
    command('castGutVotes', {
      roundId: gut,
      votes: Object.fromEntries(seats.map((seat, at) => [seat, options[(at * at) % 4]])),
    }),
    command('revealGutVote', { roundId: gut, evenIfIncomplete: false }),
    command('openScoring', { roundId: scoring, cells: null }),
    ...seats.map((seat, person) =>
      command('castScores', {
        roundId: scoring,
        seat,
        scores: Object.fromEntries(
          criteria.map((criterion, k) => [
            criterion,
            Object.fromEntries(options.map((id, o) => [id, scoreOf(person, o, k)])),
          ]),
        ),
      }),
    ),
    command('revealScores', { roundId: scoring, evenIfIncomplete: false }),
    command('openWeighing', { roundId: weighing }),
    ...seats.map((seat, person) =>
      command('castWeights', {
        roundId: weighing,
        seat,
        ballot: {
          ranking: null,
          ratings: Object.fromEntries(criteria.map((id, k) => [id, ratingOf(person, k)])),
        },
        evenIfAllEqual: false,
      }),
    ),
    command('revealWeights', { roundId: weighing, evenIfIncomplete: false }),
    command('openDecision', {
      roundId: decision,
      first: options[0],
      second: options[1],
      reason: write(start + 80, 72),
    }),
    command('castDecisionVotes', {
      roundId: decision,
      votes: Object.fromEntries(seats.map((seat, at) => [seat, [5, 4, 4, 3, 5, 3, 4, 2][at]])),
    }),
    ...countTo(6).map((at) =>
      command('addConcern', {
        roundId: decision,
        concernId: `concern_${letter}_decision${at}`,
        text: write(start + 90 + at, 48),
      }),
    ),
    command('revealDecision', { roundId: decision, evenIfIncomplete: false }),
  ];
}

/** Any person's score, 1 to 5: departments differ, persons disagree a little more in some criteria. */
export function scoreOf(person: number, option: number, criterion: number): number {
  const base = 5 - ((option * 3 + criterion * 2) % 5);
  const mood = ((person * (criterion + 2) + option) % 3) - 1;
  return Math.min(5, Math.max(1, base + (criterion % 2 === 0 ? mood : 0)));
}

/** Any person's swing rating: 100 for one criterion, 20 to 89 for the others. */
export function ratingOf(person: number, criterion: number): number {
  if (criterion === person % criteria.length) return 100;
  return 20 + ((person * 17 + criterion * 23) % 70);
}
