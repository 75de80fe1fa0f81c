/*
 * What is hidden stays hidden, on the bytes: two workshops that differ in nothing but how people voted
 * must send every window the very same bytes until the reveal.
 */
import { expect, test } from 'vitest';
import { aFacilitator, aProjector, aServedCore, type Window } from './served-core.ts';

/** The first message of any window that two runs do not share, or null. */
function firstDifference(one: readonly (readonly string[])[], other: typeof one): string | null {
  for (const [window, messages] of one.entries()) {
    const others = other[window] ?? [];
    const index = Array.from(
      { length: Math.max(messages.length, others.length) },
      (_none, at) => at,
    ).find((at) => messages[at] !== others[at]);
    if (index !== undefined) return `window ${window}: ${messages[index]} / ${others[index]}`;
  }
  return null;
}

type Ask = readonly [name: string, input: object];

const inGroup = { groupId: 'A' };
const round = { ...inGroup, roundId: 'round-1' };
const dotRound = { ...inGroup, roundId: 'dots-1' };
const notes = ['n1', 'n2', 'n3'].map((noteId) => ({ noteId, text: `付箋 ${noteId}`, seat: null }));

const toTheVote: readonly Ask[] = [
  ['stage.enterStep', { exercise: 'vision', step: 6 }],
  ['stage.present', { presenting: { kind: 'group', groupId: 'A' } }],
  ['vision.openRound', { ...round, statement: '五年後、水を配る人のいらない村になっている。' }],
];
/** The same vote while the wall compares groups. */
const comparing = (topic: 'visions' | 'spread'): readonly Ask[] => [
  ...toTheVote,
  ['stage.compare', { topic, page: 1 }],
];
const toTheDots: readonly Ask[] = [
  ['stage.enterStep', { exercise: 'vision', step: 4 }],
  ['stage.present', { presenting: { kind: 'group', groupId: 'A' } }],
  ['vision.addNotes', { ...inGroup, notes }],
  ...notes.map(
    ({ noteId }, index): Ask => [
      'vision.clusterNotes',
      { ...inGroup, clusterId: `c${index}`, name: `束${index}`, noteIds: [noteId] },
    ],
  ),
  ['vision.openDotVote', dotRound],
];

/** All that the windows received during the steps, and what they receive for the reveal. */
async function bytesOf(setUp: readonly Ask[], secret: Ask, reveal: Ask) {
  const served = await aServedCore();
  try {
    const windows = [await aFacilitator(served), await aProjector(served)];
    const [facilitator] = windows;
    const ask = async ([name, input]: Ask) => {
      const result = await facilitator?.request(name, input);
      if (!result?.ok) throw new Error(`${name}: ${JSON.stringify(result)}`);
    };
    for (const step of setUp) await ask(step);
    await ask(secret);
    // A window that comes in the middle sees no more than one that was there.
    const late = [await aFacilitator(served), await aProjector(served)];
    for (const window of [...windows, ...late]) await resynced(window);
    const own = [served.harness.home, new RegExp(`:${served.host.port}\\b`, 'g')] as const;
    const plain = (wire: readonly string[]) =>
      wire
        .filter((text) => !text.includes('"welcome"'))
        .map((text) =>
          text
            .replaceAll(own[0], 'HOME')
            .replaceAll(own[1], '')
            .replace(/"ref":"\w+"/g, ''),
        );
    const before = [...windows, ...late].map(({ wire }) => plain(wire));
    await ask(reveal);
    const after = windows.map(({ wire }, index) => plain(wire).slice(before[index]?.length));
    return { before, after };
  } finally {
    await served.dispose();
  }
}

/** Waits until everything sent so far has arrived, by asking for the whole view again. */
async function resynced(window: Window): Promise<void> {
  const views = () => window.wire.filter((text) => text.includes('"kind":"view"')).length;
  const seen = views();
  window.send({ kind: 'resync' });
  await window.message(() => views() > seen);
}

const cases: readonly (readonly [string, readonly Ask[], readonly [Ask, Ask], Ask])[] = [
  [
    'votes by seat',
    toTheVote,
    [
      ['vision.castVotes', { ...round, votes: { A1: 5, A2: 5, A3: 5, A4: 4, A5: 1 } }],
      ['vision.castVotes', { ...round, votes: { A1: 1, A2: 2, A3: 3, A4: 2, A5: 3 } }],
    ],
    ['vision.revealRound', { ...round, evenIfIncomplete: false }],
  ],
  [
    'votes by count',
    toTheVote,
    [
      ['vision.countVotes', { ...round, counts: [5, 0, 0, 0, 0] }],
      ['vision.countVotes', { ...round, counts: [0, 1, 1, 1, 2] }],
    ],
    ['vision.revealRound', { ...round, evenIfIncomplete: false }],
  ],
  ...(['visions', 'spread'] as const).map(
    (topic) =>
      [
        `votes by seat while ${topic} are compared`,
        comparing(topic),
        [
          ['vision.castVotes', { ...round, votes: { A1: 5, A2: 5, A3: 5, A4: 4, A5: 1 } }],
          ['vision.castVotes', { ...round, votes: { A1: 1, A2: 2, A3: 3, A4: 2, A5: 3 } }],
        ],
        ['vision.revealRound', { ...round, evenIfIncomplete: false }],
      ] as const,
  ),
  [
    'dots by seat',
    toTheDots,
    [
      ['vision.castDots', { ...dotRound, seat: 'A1', dots: { c0: 1 } }],
      ['vision.castDots', { ...dotRound, seat: 'A1', dots: { c2: 1 } }],
    ],
    ['vision.revealDots', { ...dotRound, evenIfIncomplete: true }],
  ],
  [
    'dots by count',
    toTheDots,
    [
      ['vision.countDots', { ...dotRound, byCluster: { c0: 3, c1: 1 } }],
      ['vision.countDots', { ...dotRound, byCluster: { c1: 1, c2: 3 } }],
    ],
    ['vision.revealDots', { ...dotRound, evenIfIncomplete: false }],
  ],
];

test.each(cases)(
  '%s: not one byte to any window depends on them before the reveal',
  async (_what, setUp, [one, other], reveal) => {
    const first = await bytesOf(setUp, one, reveal);
    const second = await bytesOf(setUp, other, reveal);
    expect(firstDifference(first.before, second.before)).toBeNull();
    expect(first.before.flat().join('')).toContain('collecting');
    // The comparison can see a difference: after the reveal there is one.
    expect(firstDifference(first.after, second.after)).not.toBeNull();
  },
);

test('a revealed vote shows how many, and never who', async () => {
  const [setUp, [secret], reveal] = [cases[0]?.[1] ?? [], cases[0]?.[2] ?? [], cases[0]?.[3]];
  if (secret === undefined || reveal === undefined) throw new Error('No case');
  const { before, after } = await bytesOf(setUp, secret, reveal);
  expect(after.flat().join('')).toContain('"histogram"],"value":[1,0,0,1,3]');
  for (const bytes of [...before, ...after])
    expect(bytes.join('')).not.toMatch(/"A[1-5]":\s*[1-5]/);
});
