/* Rooms to compare: one with every text at its limit, as commands, and the sample half-way. */
import { fullChoice } from '../../exercises/departments/page/choices.ts';

type Ask = { readonly name: string; readonly input: object };

/** Ten letters of groups. */
const letters = [...'ABCDEFGHIJ'];
const seatsPerGroup = 5;

/**
 * Groups whose every text is as long as it may be, all voted on, decided and picked.
 *
 * @param groupCount 1 to 10
 */
export function fullRoom(groupCount: number, language: string): readonly Ask[] {
  return letters.slice(0, groupCount).flatMap((groupId) => fullGroup(groupId, language));
}

function fullGroup(groupId: string, language: string): readonly Ask[] {
  const phrase =
    language === 'ja'
      ? '村の人と会社の人がともに学びながら安全な水のしくみを直しつづけて次の世代へ手わたしていける町をつくる'
      : 'people of the villages and of the company keep the water running and teach each other how ';
  const long = (start: string, most: number) =>
    [...`${start}${phrase.repeat(3)}`].slice(0, most).join('').trim().padEnd(most, '。');
  const seats = Array.from({ length: seatsPerGroup }, (_, at) => `${groupId}${at + 1}`);
  const bySeat = (votes: readonly number[]) =>
    Object.fromEntries(seats.map((seat, at) => [seat, votes[at]]));
  const ask = (name: string, input: object): Ask => ({ name, input: { groupId, ...input } });
  const needs = [1, 2, 3, 4].map((at) => `need_${groupId}${at}`);
  const vote = { roundId: `round_${groupId}_vision` };
  const importance = { roundId: `round_${groupId}_importance` };
  return [
    ask('workshop.addGroup', {
      name: long(`${groupId} `, 30),
      organisation: '',
      theme: '',
      companyInMind: '',
      seats: seatsPerGroup,
    }),
    ask('vision.openRound', { ...vote, statement: long(`${groupId} `, 120) }),
    ask('vision.castVotes', { ...vote, votes: bySeat([5, 4, 4, 3, 2]) }),
    ask('vision.revealRound', { ...vote, evenIfIncomplete: false }),
    ask('vision.setOutsideLine', { text: long('', 40) }),
    ask('resources.addNeeds', {
      needs: needs.map((needId, at) => ({ needId, text: long(`${at} `, 60), category: 'skill' })),
    }),
    ask('resources.openImportance', importance),
    ...seats.map((seat, at) =>
      ask('resources.castImportance', {
        ...importance,
        seat,
        votes: Object.fromEntries(needs.map((id, need) => [id, need === 3 ? (at % 2) * 4 + 1 : 5])),
      }),
    ),
    ask('resources.revealImportance', { ...importance, evenIfIncomplete: false }),
    ask('resources.setOwnSupply', { needId: needs[3], level: 1 }),
    ask('resources.setPicks', { needIds: needs.slice(0, 3) }),
    ...fullChoice(groupId, language),
  ];
}

/**
 * What a room half-way has not done yet, by group: B votes on its doors, whose result is close; C has
 * put nothing to vote; D waits for its reveals.
 */
export const notYetDone: Readonly<Record<string, readonly string[]>> = {
  B: ['departments.revealDecision'],
  C: [
    'vision.openRound',
    'departments.openDecision',
    'resources.setPicks',
    'vision.setOutsideLine',
  ],
  D: ['vision.revealRound', 'resources.revealImportance', 'departments.revealScores'],
};
