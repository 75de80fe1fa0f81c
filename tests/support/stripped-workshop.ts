/* A workshop without what stays with the group, for tests that nothing else reads it. */
import type { Workshop } from '../../src-shared/workshop/workshop.ts';

/** The same workshop with all that is private taken out or put differently; decisions stay. */
export function stripped(workshop: Workshop): Workshop {
  const groupsOf = <Part>(
    groups: { readonly [id: string]: Part },
    change: (part: Part) => Part,
  ): { readonly [id: string]: Part } =>
    Object.fromEntries(Object.entries(groups).map(([id, part]) => [id, change(part)]));
  return {
    ...workshop,
    groups: workshop.groups.map((group) => ({
      ...group,
      seats: group.seats.map((seat) => ({ ...seat, role: '別の役割', side: 'other' })),
    })),
    vision: {
      groups: groupsOf(workshop.vision.groups, (part) => ({
        ...part,
        notes: {},
        noteOrder: [],
        clusters: [],
        dotRounds: [],
        drafts: [],
        focusQuestion: '別の問い',
        axis: { keep: ['別の軸'], adapt: [] },
        milestones: [],
        rounds: part.rounds.map((round, index) => ({
          ...round,
          statement: index < part.rounds.length - 1 ? '別の文' : round.statement,
          checks: {},
          concerns: [],
        })),
      })),
    },
    resources: {
      groups: groupsOf(workshop.resources.groups, (part) => ({
        ...part,
        importanceRounds: [],
        needs: part.needs.map((need) => ({ ...need, category: 'money', ownSupply: null })),
        supply: Object.fromEntries(
          Object.entries(part.supply).map(([need, row]) => [
            need,
            Object.fromEntries(
              Object.entries(row).map(([id, { level }]) => [
                id,
                { level: level > 0 ? 1 : 0, isConfirmed: false } as const,
              ]),
            ),
          ]),
        ),
      })),
    },
    departments: {
      groups: groupsOf(workshop.departments.groups, (part) => ({
        ...part,
        criteria: [],
        reasons: [],
        gutRounds: [],
        scoreRounds: [],
        weightRounds: [],
        options: part.options.map((option) => ({
          ...option,
          concern: '別の関心',
          gives: '',
          problem: '',
          knockouts: ['ok', 'ok', 'ok'] as const,
        })),
        decisionRounds: part.decisionRounds.map((round) => ({
          ...round,
          reason: '別の理由',
          concerns: [],
        })),
      })),
    },
  };
}
