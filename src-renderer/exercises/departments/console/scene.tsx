/*
 * What every part of E5's console works with: the group, its choice as the facilitator may see it, the
 * words, and the way to ask for a change.
 */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import {
  type ConsoleGroupDepartments,
  criterionName,
  type DepartmentsStepId,
  type DepartmentsText,
  departmentsSteps,
  optionName,
} from '../../../../src-shared/exercises/departments/index.ts';
import type {
  ConcernId,
  CriterionId,
  OptionId,
  ReasonId,
  RoundId,
} from '../../../../src-shared/kernel/ids.ts';
import type { DepartmentsWords as ChartWords } from '../../../../src-shared/report/departments-words.ts';
import type { Group } from '../../../../src-shared/workshop/setting.ts';
import { useClient, useSend } from '../../../client/index.ts';
import { GroupScope, useGroupAsk } from '../../../entry/group-scope.tsx';
import { useText } from '../../../text/language.ts';
import type { DepartmentsWords } from '../words.ja.ts';
import { departmentsChartWords, departmentsTexts, departmentsWords } from '../words.ts';

export type DepartmentsScene = {
  readonly group: Group;
  readonly part: ConsoleGroupDepartments;
  /** Words of the exercise. */
  readonly text: DepartmentsText;
  /** Words of its console. */
  readonly words: DepartmentsWords;
  /** Words of its charts. */
  readonly chartWords: ChartWords;
  readonly nameOfOption: (id: OptionId) => string;
  readonly nameOfCriterion: (id: CriterionId) => string;
};

const SceneContext = createContext<DepartmentsScene | null>(null);

/** Gives one group's choice to everything inside. */
export function SceneProvider(props: {
  readonly group: Group;
  readonly part: ConsoleGroupDepartments;
  readonly children: ReactNode;
}) {
  const { group, part } = props;
  const text = useText(departmentsTexts);
  const words = useText(departmentsWords);
  const chartWords = useText(departmentsChartWords);
  const scene = useMemo(
    (): DepartmentsScene => ({
      group,
      part,
      text,
      words,
      chartWords,
      nameOfOption: (id) => optionName(part, id),
      nameOfCriterion: (id) => {
        const criterion = part.criteria.find((each) => each.id === id);
        return criterion ? criterionName(criterion, text) : '';
      },
    }),
    [group, part, text, words, chartWords],
  );
  return (
    <GroupScope group={group}>
      <SceneContext value={scene}>{props.children}</SceneContext>
    </GroupScope>
  );
}

export function useScene(): DepartmentsScene {
  const scene = useContext(SceneContext);
  if (scene === null) throw new Error('useScene is used outside SceneProvider');
  return scene;
}

/** Asks for a change of this group; resolves to the reason when it is refused, else to null. */
export const useAsk = useGroupAsk<'departments'>;

/** Takes the room to another step of this exercise. */
export function useGoTo(): (step: DepartmentsStepId) => void {
  const send = useSend();
  return (step) => {
    const index = departmentsSteps.findIndex(({ id }) => id === step);
    void send('stage.enterStep', { exercise: 'departments', step: index });
  };
}

/** Makes the ids of what this window adds; the brand of each is its prefix. */
export function useNewId() {
  const { newId } = useClient();
  return useMemo(
    () => ({
      // A fresh free identifier is what each of these brands means.
      option: () => newId('option') as OptionId,
      criterion: () => newId('criterion') as CriterionId,
      reason: () => newId('reason') as ReasonId,
      round: () => newId('round') as RoundId,
      concern: () => newId('concern') as ConcernId,
    }),
    [newId],
  );
}
