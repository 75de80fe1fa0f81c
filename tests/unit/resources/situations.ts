/* Workshops in named situations of E3, made by the ordinary commands. */
import type { CommandName } from '../../../src-shared/workshop/commands.ts';
import type { Workshop } from '../../../src-shared/workshop/workshop.ts';
import { groupA } from '../../support/ids.ts';
import { run } from '../../support/run-commands.ts';
import { aWorkshop } from '../../support/scenarios.ts';

export const groupId = groupA;
export const seats: readonly string[] = ['A1', 'A2', 'A3', 'A4', 'A5'];

/**
 * The workshop after a command of E3 on group A that must succeed.
 *
 * @throws Error when it is refused: the situation is wrong, not what is tested.
 */
export function having(workshop: Workshop, name: string, input: object): Workshop {
  // The table has the name, or `run` fails on it.
  const ran = run(workshop, `resources.${name}` as CommandName, { groupId, ...input });
  if (!ran.ok) throw new Error(`${name}: ${JSON.stringify(ran.failure)}`);
  return ran.value.workshop;
}

export const need = (needId: string, text = '水質を読み解く技術') => ({
  needId,
  text,
  category: 'skill',
});

/** Three needs, n1 to n3. */
export function withNeeds(): Workshop {
  return having(aWorkshop(), 'addNeeds', {
    needs: [need('n1'), need('n2', '部品の調達'), need('n3', '3年分の活動資金')],
  });
}
export function withVoteOpen(): Workshop {
  return having(withNeeds(), 'openImportance', { roundId: 'r1' });
}
/** Every seat's slip is in, still hidden. */
export function withVotes(
  votes: readonly number[] = [5, 4, 5, 3, 4],
  inside: readonly string[] = seats,
): Workshop {
  return inside.reduce(
    (workshop, seat) =>
      having(workshop, 'castImportance', {
        roundId: 'r1',
        seat,
        votes: { n1: votes[seats.indexOf(seat)], n2: 2 },
      }),
    withVoteOpen(),
  );
}
export function withImportance(votes?: readonly number[]): Workshop {
  return having(withVotes(votes), 'revealImportance', { roundId: 'r1', evenIfIncomplete: false });
}
/** Two candidates, c1 and c2; c1 brings n1. */
export function withCandidates(): Workshop {
  const one = having(withImportance(), 'addCandidate', {
    candidateId: 'c1',
    name: 'ミナミネ飲料',
    candidateKind: 'company',
  });
  const two = having(one, 'addCandidate', {
    candidateId: 'c2',
    name: '大学',
    candidateKind: 'school',
  });
  return having(two, 'setSupply', {
    needId: 'n1',
    candidateId: 'c1',
    level: 1,
    isConfirmed: false,
  });
}
export function withOffer(): Workshop {
  return having(withCandidates(), 'addOffer', { offerId: 'f1', to: 'c1', text: '給水の記録' });
}
export function withPicks(): Workshop {
  return having(withOffer(), 'setPicks', { needIds: ['n1'] });
}
export function closed(): Workshop {
  return having(withPicks(), 'close', {});
}
