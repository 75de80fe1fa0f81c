import { describe, expect, it } from 'vitest';
import { groupProgress } from '../../src-renderer/facilitator/run/group-progress.ts';
import { appEn } from '../../src-renderer/text/app.en.ts';
import { appJa } from '../../src-renderer/text/app.ja.ts';
import { departmentsSteps } from '../../src-shared/exercises/departments/index.ts';
import { createMemoryCore } from '../support/memory-client.ts';
import { created, planOf, sampleJson } from '../support/sample.ts';

/** What the tab of group A says once the sample is played up to (not including) a command of that group. */
function tabOf(
  exercise: keyof typeof groupProgress,
  until: string,
  { language = 'ja', step = 0 }: { readonly language?: 'ja' | 'en'; readonly step?: number } = {},
): string {
  const plan = planOf(sampleJson());
  const core = createMemoryCore(created(plan), { language, theme: 'light' }, 0);
  for (const { name, input } of plan.steps) {
    if (name === until && 'groupId' in input && input.groupId === 'A') break;
    core.run(name, input);
  }
  core.run('stage.enterStep', { exercise, step });
  const workshop = core.facilitator.view()?.workshop;
  const group = workshop?.groups[0];
  if (!workshop || !group) throw new Error('nothing to show');
  return groupProgress[exercise](workshop, group, language === 'ja' ? appJa : appEn, language);
}

const stepOf = (id: string) => departmentsSteps.findIndex((step) => step.id === id);

describe('the tab of a group', () => {
  it.each([
    ['vision', 'vision.revealDots', 'シール 5/5', 'Dots 5/5'],
    ['vision', 'vision.revealRound', '投票 5/5', 'Votes 5/5'],
    ['resources', 'resources.revealImportance', '重要度 5/5', 'Importance 5/5'],
    ['departments', 'departments.revealGutVote', '直感 5/5', 'Gut vote 5/5'],
    ['departments', 'departments.revealScores', '点数 5/5', 'Scores 5/5'],
    ['departments', 'departments.revealWeights', '重み 5/5', 'Weights 5/5'],
    ['departments', 'departments.revealDecision', '扉の投票 5/5', 'Vote on the doors 5/5'],
  ] as const)('names what %s collects before %s', (exercise, until, ja, en) => {
    expect(tabOf(exercise, until)).toBe(ja);
    expect(tabOf(exercise, until, { language: 'en' })).toBe(en);
  });

  it('names what came out once nothing is collected', () => {
    expect(tabOf('departments', 'departments.openGutVote')).toBe('部署5つ');
    expect(tabOf('departments', 'departments.openDecision')).toMatch(/^(頑健|おおむね安定|僅差)$/);
    expect(tabOf('departments', 'departments.close')).toBe('採択');
    expect(tabOf('vision', 'vision.close')).toBe('採択');
  });

  it('keeps quiet about a whole gut vote between its steps', () => {
    const between = { step: stepOf('cards') };

    expect(tabOf('departments', 'departments.revealGutVote', between)).toBe('部署5つ');
    expect(tabOf('departments', 'departments.revealGutVote', { step: stepOf('compareGut') })).toBe(
      '直感 5/5',
    );
  });
});
