import { describe, expect, it } from 'vitest';
import type { ContractFailure } from '../../../src-shared/contract/failures.ts';
import { groupVision } from '../../../src-shared/exercises/vision/index.ts';
import { planImport } from '../../../src-shared/interchange/workshop-json.ts';
import type { GroupId } from '../../../src-shared/kernel/ids.ts';
import { applyPatches, type Path } from '../../../src-shared/kernel/structural-patch.ts';
import type { Workshop } from '../../../src-shared/workshop/workshop.ts';
import { countingIds, run } from '../../support/run-commands.ts';
import { created, planOf, sampleJson } from '../../support/sample.ts';

describe('a workshop with the least in it', () => {
  it('needs a title only', () => {
    expect(planOf({ workshop: { title: '春の会' } })).toEqual({
      details: { ...emptyDetails, title: '春の会' },
      isSample: false,
      steps: [
        {
          name: 'workshop.changeDetails',
          input: { changes: { ...emptyDetails, title: '春の会' } },
          place: 'workshop',
        },
      ],
      unknownSections: [],
    });
  });

  it('reads axis, milestones, outside line, drafts, reasons and a question of its own', () => {
    const workshop = imported({
      workshop: { title: '春の会' },
      groups: [
        {
          id: 'A',
          name: '水',
          participants: [{ seat: 'A1' }, { seat: 'A2', side: 'company', role: '広報' }],
          vision: {
            focusQuestion: '10年後は?',
            drafts: [{ text: '水のある町' }],
            rounds: [{ draft: '村の人が水を守り続けている。', votes: { A1: 4, A2: null } }],
            statementChecks: {
              equal: { mark: 2, reason: '資金はまだ会社が頼り' },
              movesBoth: null,
            },
            axis: { keep: ['現地の名前を出す'], adapt: ['時期'] },
            milestones: [{ mustBeTrue: '協定がある', by: '2028年3月' }],
            outsideLine: '水を学び合う仲間を探しています',
          },
        },
      ],
    });
    const { notes, noteOrder, rounds, drafts, ...rest } = groupVision(
      workshop.vision,
      'A' as GroupId,
    );

    expect(rest).toEqual({
      groupId: 'A',
      status: 'open',
      reopenings: [],
      focusQuestion: '10年後は?',
      clusters: [],
      dotRounds: [],
      axis: { keep: ['現地の名前を出す'], adapt: ['時期'] },
      milestones: [{ mustBeTrue: '協定がある', by: '2028年3月' }],
      outsideLine: '水を学び合う仲間を探しています',
    });
    expect(drafts.map(({ text }) => text)).toEqual(['水のある町']);
    expect(rounds).toEqual([
      {
        id: 'round-1',
        statement: '村の人が水を守り続けている。',
        isRevealed: true,
        ballots: { kind: 'seats', bySeat: { A1: 4 } },
        checks: {
          movesBoth: { mark: null, reason: '' },
          equal: { mark: 2, reason: '資金はまだ会社が頼り' },
        },
        concerns: [],
      },
    ]);
  });

  it('leaves a round open that nobody voted on', () => {
    const workshop = imported({
      workshop: { title: '春の会' },
      groups: [
        {
          id: 'A',
          name: '水',
          participants: [{ seat: 'A1' }, { seat: 'A2' }],
          vision: { rounds: [{ draft: '村の人が水を守り続けている。' }] },
        },
      ],
    });

    const [round] = groupVision(workshop.vision, 'A' as GroupId).rounds;
    expect(round?.isRevealed).toBe(false);
  });

  it('names what it knows but cannot keep', () => {
    const vision = { dotBudgetPerPerson: 5, statementChecks: { equal: 4 }, colour: 'blue' };
    const plan = planOf({
      workshop: { title: '春の会', weather: '晴れ' },
      groups: [{ id: 'A', name: '水', vision }],
    });

    expect(plan.unknownSections).toEqual([
      'workshop.weather',
      'groups[].vision.colour',
      'groups[].vision.dotBudgetPerPerson',
      'groups[].vision.statementChecks',
    ]);
  });
});

describe('a file of the wrong shape', () => {
  it.each<[string, unknown, string]>([
    ['a list', [], '$'],
    ['a text', '見本', '$'],
    ['nothing', null, '$'],
    ['an object without a workshop', {}, 'workshop'],
  ])('is refused when it is %s', (_, json, place) => {
    expect(refusal(json)).toMatchObject({ code: 'import-wrong-format', details: { place } });
  });

  it.each<[Path, unknown, string]>([
    [['schema'], 'other/1', 'schema'],
    [['language'], 'fr', 'language'],
    [['fictional'], 'yes', 'fictional'],
    [['workshop', 'title'], 3, 'workshop.title'],
    [['workshop', 'date'], '17.10.2026', 'workshop.date'],
    [['workshop', 'date'], '2026-02-31', 'workshop.date'],
    [['workshop', 'start'], '1 pm', 'workshop.start'],
    [['workshop', 'facilitators'], 0, 'workshop.facilitators'],
    [['groups'], {}, 'groups'],
    [['groups', 0, 'vision'], [], 'groups[0].vision'],
    [['groups', 0, 'vision', 'axis'], ['速さ'], 'groups[0].vision.axis'],
    [['groups', 1, 'id'], 'Z', 'groups[1].id'],
    [['groups', 0, 'participants', 2, 'side'], 'state', 'groups[0].participants[2].side'],
    [['groups', 0, 'participants', 2, 'seat'], 'A9', 'groups[0].participants[2].seat'],
    [['groups', 0, 'vision', 'notes', 3, 'text'], null, 'groups[0].vision.notes[3].text'],
    [['groups', 0, 'vision', 'notes', 3, 'id'], '../x', 'groups[0].vision.notes[3].id'],
    [['groups', 0, 'vision', 'notes', 3, 'id'], 'constructor', 'groups[0].vision.notes[3].id'],
    [['groups', 0, 'vision', 'clusters', 0, 'notes'], [], 'groups[0].vision.clusters[0].notes'],
    [['groups', 0, 'vision', 'clusters', 0, 'dots'], 1.5, 'groups[0].vision.clusters[0].dots'],
    [['groups', 3, 'vision', 'rounds', 0, 'votes', 'D1'], 6, 'groups[3].vision.rounds[0].votes.D1'],
    [['groups', 3, 'vision', 'rounds', 0, 'draft'], 6, 'groups[3].vision.rounds[0].draft'],
    [
      ['groups', 0, 'vision', 'statementChecks', 'equal'],
      5,
      'groups[0].vision.statementChecks.equal',
    ],
  ])('is refused with the place of the fault: %j', (path, value, place) => {
    // The sample is JSON; the value put into it is what the test is about.
    const json = applyPatches<unknown>(sampleJson(), [{ path, value: value as string }]);

    expect(refusal(json)).toMatchObject({ code: 'import-wrong-format', details: { place } });
  });
});

describe('what the ordinary rules refuse', () => {
  it.each<[string, Path, unknown, string, string]>([
    [
      'a note that is too long',
      ['groups', 0, 'vision', 'notes', 0, 'text'],
      '長'.repeat(61),
      'text-too-long',
      'groups[0].vision.notes',
    ],
    [
      'a note id used twice',
      ['groups', 0, 'vision', 'notes', 0, 'id'],
      'A-v2',
      'id-in-use',
      'groups[0].vision.notes',
    ],
    [
      'a seat of nobody',
      ['groups', 0, 'vision', 'notes', 0, 'seat'],
      'A8',
      'seat-unknown',
      'groups[0].vision.notes',
    ],
    [
      'a vote of nobody',
      ['groups', 1, 'vision', 'rounds', 0, 'votes', 'A1'],
      3,
      'seat-unknown',
      'groups[1].vision.rounds[0].votes',
    ],
    [
      'a card in a cluster that is not there',
      ['groups', 2, 'vision', 'clusters', 0, 'notes', 0],
      'C-v99',
      'note-unknown',
      'groups[2].vision.clusters[0]',
    ],
    [
      'more dots than there are',
      ['groups', 0, 'vision', 'clusters', 0, 'dots'],
      11,
      'dots-over-budget',
      'groups[0].vision.clusters[].dots',
    ],
    [
      'a statement that is too short',
      ['groups', 0, 'vision', 'rounds', 0, 'draft'],
      '水',
      'text-too-short',
      'groups[0].vision.rounds[0].draft',
    ],
    ['the same group twice', ['groups', 1, 'id'], 'A', 'group-exists', 'groups[1]'],
    [
      'a seat of another group',
      ['groups', 0, 'participants', 0, 'seat'],
      'B1',
      'seat-not-of-group',
      'groups[0].participants',
    ],
    ['an end before the start', ['workshop', 'end'], '12:00', 'end-before-start', 'workshop'],
    [
      'a title that is too long',
      ['workshop', 'title'],
      '長'.repeat(81),
      'text-too-long',
      'workshop',
    ],
  ])('is refused with its place: %s', (_, path, value, code, place) => {
    // The sample is JSON; the value put into it is what the test is about.
    const plan = planOf(applyPatches<unknown>(sampleJson(), [{ path, value: value as string }]));

    expect(firstRefusal(plan)).toEqual({ code, place });
  });

  it('includes the 61st note of a group', () => {
    const notes = Array.from({ length: 61 }, (_, index) => ({ id: `n${index}`, text: '水' }));
    const plan = planOf({
      workshop: { title: '春の会' },
      groups: [{ id: 'A', name: '水', vision: { notes } }],
    });

    expect(firstRefusal(plan)).toEqual({ code: 'notes-too-many', place: 'groups[0].vision.notes' });
  });

  it('includes a fourth round', () => {
    const round = { draft: '村の人が水を守り続けている。', votes: { A1: 2 } };
    const plan = planOf({
      workshop: { title: '春の会' },
      groups: [
        {
          id: 'A',
          name: '水',
          participants: [{ seat: 'A1' }, { seat: 'A2' }],
          vision: { rounds: [round, round, round, round] },
        },
      ],
    });

    expect(firstRefusal(plan)).toEqual({
      code: 'rounds-used-up',
      place: 'groups[0].vision.rounds[3].draft',
    });
  });
});

const emptyDetails = {
  title: '',
  host: '',
  place: '',
  heldOn: null,
  startsAt: null,
  endsAt: null,
  language: 'ja',
  programme: '',
  facilitators: 1,
} as const;

function refusal(json: unknown): ContractFailure | null {
  const plan = planImport(json, countingIds());
  return plan.ok ? null : plan.failure;
}

function imported(json: unknown): Workshop {
  const plan = planOf(json);
  expect(firstRefusal(plan)).toBeNull();
  return plan.steps.reduce((workshop, { name, input }) => {
    const ran = run(workshop, name, input);
    return ran.ok ? ran.value.workshop : workshop;
  }, created(plan));
}

/** As the core reports it: the first refused step's code and place. */
function firstRefusal(plan: ReturnType<typeof planOf>): { code: string; place: string } | null {
  let workshop = created(plan);
  for (const { name, input, place } of plan.steps) {
    const ran = run(workshop, name, input);
    if (!ran.ok) return { code: ran.failure.code, place };
    workshop = ran.value.workshop;
  }
  return null;
}
