/* Workshop files for tests of printing, composed by the app's own rules from the sample. */
import {
  composeWorkshop,
  type NewWorkshop,
  writeNewWorkshop,
} from '../../src-main/core/session-store.ts';
import { countingIds, testNowMs } from './run-commands.ts';
import { planOf, sampleJson } from './sample.ts';

const letters = 'ABCDEFGHIJ';

/** The sample's four groups again and again, until there are ten. */
export function aRoomOfTen(): unknown {
  const sample = sampleJson();
  const groups = [...letters].map((letter, index) => {
    const group = sample.groups[index % sample.groups.length];
    // A group's own letter begins its id, its seats and the ids of its cards, and nothing else does.
    const own = new RegExp(`"${group?.id}(?=["\\d-])`, 'gu');
    return JSON.parse(JSON.stringify(group).replaceAll(own, `"${letter}`));
  });
  return { ...sample, groups };
}

type Step = NewWorkshop['steps'][number];

/**
 * Writes a workshop file.
 *
 * @param more what happened after the import; every step must be accepted
 */
export function writeWorkshop(path: string, json: unknown, more: readonly Step[] = []): void {
  const plan = planOf(json);
  const ports = { clock: { wallMs: () => testNowMs, monotonicMs: () => 0 }, newId: countingIds() };
  const composed = composeWorkshop(ports, { ...plan, steps: [...plan.steps, ...more] });
  if (!composed.ok) throw new Error(JSON.stringify(composed.failure));
  const written = writeNewWorkshop(path, composed.value);
  if (!written.ok) throw new Error(JSON.stringify(written.failure));
}

/** In group A a vote on another statement is in and lies closed; in B dots are collected; E has only come in. */
export const votesLieClosed: readonly Step[] = [
  {
    name: 'vision.openRound',
    input: {
      groupId: 'A',
      roundId: 'rx',
      statement: '別の文を、みんなで考え直して投票しているところ。',
    },
  },
  {
    name: 'vision.castVotes',
    input: { groupId: 'A', roundId: 'rx', votes: { A1: 5, A2: 5, A3: 1, A4: 5, A5: 5 } },
  },
  {
    name: 'workshop.addGroup',
    input: {
      groupId: null,
      name: '新しいグループ',
      organisation: '',
      theme: '',
      companyInMind: '',
      seats: 4,
    },
  },
  { name: 'vision.openDotVote', input: { groupId: 'B', roundId: 'dx' } },
];
