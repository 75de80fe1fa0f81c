/* What becomes of votes when a seat leaves: hidden slips go with it, what was revealed stays on record. */
import { describe, expect, it } from 'vitest';
import type { Workshop } from '../../../src-shared/workshop/workshop.ts';
import { groupA, roundId, seat } from '../../support/ids.ts';
import { changed, run } from '../../support/run-commands.ts';
import {
  fallingRatings,
  having,
  withDecisionVotes,
  withGutVotes,
  withScores,
  withScoresRevealed,
  withWeighingOpen,
  withWeights,
} from '../departments/situations.ts';
import { withImportance, withVotes } from '../resources/situations.ts';

/** Group A with the seats of these numbers only. */
function seated(workshop: Workshop, ...positions: readonly number[]): Workshop {
  return changed(workshop, 'workshop.setSeats', {
    groupId: groupA,
    seats: positions.map((position) => ({ code: seat(`A${position}`), side: 'ngo', role: '' })),
  });
}

const visionVoted = () => {
  const opened = having(withGutVotes(), 'withdrawGutVote', { roundId: 'g1' });
  const round = changed(opened, 'vision.openRound', {
    groupId: groupA,
    roundId: roundId('v1'),
    statement: '村の人が自分で直せる水を続ける。',
  });
  return changed(round, 'vision.castVotes', {
    groupId: groupA,
    roundId: roundId('v1'),
    votes: {
      [seat('A1')]: 4,
      [seat('A2')]: 4,
      [seat('A3')]: 4,
      [seat('A4')]: 4,
      [seat('A5')]: 1,
    },
  });
};

const inDepartments = (workshop: Workshop) => workshop.departments.groups[groupA];

describe('a seat that leaves while a vote is open', () => {
  it.each<[string, Workshop, (workshop: Workshop) => unknown]>([
    ['the gut vote', withGutVotes(), (each) => inDepartments(each)?.gutRounds[0]?.ballots],
    ['the scores', withScores(), (each) => inDepartments(each)?.scoreRounds[0]?.ballots],
    ['the weights', withWeights(), (each) => inDepartments(each)?.weightRounds[0]?.ballots],
    ['the doors', withDecisionVotes(), (each) => inDepartments(each)?.decisionRounds[0]?.ballots],
    [
      'the importance',
      withVotes(),
      (each) => each.resources.groups[groupA]?.importanceRounds[0]?.ballots,
    ],
    ['the statement', visionVoted(), (each) => each.vision.groups[groupA]?.rounds[0]?.ballots],
  ])('takes its slip of %s with it, and no other', (_, from, ballotsOf) => {
    const seatsIn = (workshop: Workshop) =>
      // The ballots of every vote by seat have this shape.
      Object.keys((ballotsOf(workshop) as { readonly bySeat: object }).bySeat);

    expect(seatsIn(from)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5']);
    expect(seatsIn(seated(from, 1, 2, 4, 5))).toEqual(['A1', 'A2', 'A4', 'A5']);
  });

  it('cannot make a vote look whole that is not: those still there are waited for', () => {
    const four = withScores([
      [5, 3, 1],
      [4, 3, 2],
      [5, 2, 2],
      [4, 4, 1],
    ]);
    const moved = seated(four, 1, 2, 3, 5);
    const reveal = { groupId: groupA, roundId: 's1', evenIfIncomplete: false };

    expect(run(moved, 'departments.revealScores', reveal)).toMatchObject({
      ok: false,
      failure: { code: 'votes-incomplete', details: { received: 3, expected: 4 } },
    });
    expect(run(seated(four, 1, 2, 3), 'departments.revealScores', reveal).ok).toBe(true);
  });

  it('blocks no statement with a vote that was taken back by leaving', () => {
    const left = seated(visionVoted(), 1, 2, 3, 4);
    const revealed = changed(left, 'vision.revealRound', {
      groupId: groupA,
      roundId: roundId('v1'),
      evenIfIncomplete: false,
    });

    expect(revealed.vision.groups[groupA]?.rounds[0]?.ballots).toEqual({
      kind: 'seats',
      bySeat: { A1: 4, A2: 4, A3: 4, A4: 4 },
    });
  });
});

describe('a seat that leaves after a reveal', () => {
  it('leaves its votes on record', () => {
    const scored = withScoresRevealed();
    const weighed = withImportance();

    expect(inDepartments(seated(scored, 1, 2))).toEqual(inDepartments(scored));
    expect(seated(weighed, 1, 2).resources).toEqual(weighed.resources);
  });

  it('and comes back empty-handed to what is open', () => {
    const open = withWeighingOpen();
    const cast = having(open, 'castWeights', {
      roundId: 'w1',
      seat: 'A5',
      ballot: { ranking: null, ratings: fallingRatings },
      evenIfAllEqual: false,
    });
    const back = seated(seated(cast, 1, 2, 3, 4), 1, 2, 3, 4, 5);

    expect(inDepartments(back)?.weightRounds[0]?.ballots).toEqual({ kind: 'seats', bySeat: {} });
  });
});
