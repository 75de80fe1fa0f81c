/*
 * What every part of E5's console works with: the group, its choice as the facilitator may see it, the
 * words, and the way to ask for a change.
 */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import type { ContractFailure } from '../../../../src-shared/contract/failures.ts';
import type { RequestInput } from '../../../../src-shared/contract/requests.ts';
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
  GroupId,
  OptionId,
  ReasonId,
  RoundId,
} from '../../../../src-shared/kernel/ids.ts';
import type { CommandName } from '../../../../src-shared/workshop/commands.ts';
import type { Group } from '../../../../src-shared/workshop/setting.ts';
import { useClient, useSend } from '../../../client/index.ts';
import { useText } from '../../../text/language.ts';
import type { DepartmentsWords } from '../words.ja.ts';
import { departmentsTexts, departmentsWords } from '../words.ts';

export type DepartmentsScene = {
  readonly group: Group;
  readonly part: ConsoleGroupDepartments;
  /** Words of the exercise. */
  readonly text: DepartmentsText;
  /** Words of its console. */
  readonly words: DepartmentsWords;
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
  const scene = useMemo(
    (): DepartmentsScene => ({
      group,
      part,
      text,
      words,
      nameOfOption: (id) => optionName(part, id),
      nameOfCriterion: (id) => {
        const criterion = part.criteria.find((each) => each.id === id);
        return criterion ? criterionName(criterion, text) : '';
      },
    }),
    [group, part, text, words],
  );
  return <SceneContext value={scene}>{props.children}</SceneContext>;
}

export function useScene(): DepartmentsScene {
  const scene = useContext(SceneContext);
  if (scene === null) throw new Error('useScene is used outside SceneProvider');
  return scene;
}

type GroupCommand = {
  [Name in CommandName]: RequestInput<Name> extends { readonly groupId: GroupId } ? Name : never;
}[CommandName] &
  `departments.${string}`;

/** Asks for a change of this group; resolves to the reason when it is refused, else to null. */
export type Ask = <Name extends GroupCommand>(
  name: Name,
  input: Omit<RequestInput<Name>, 'groupId'>,
) => Promise<ContractFailure | null>;

export function useAsk(): Ask {
  const client = useClient();
  const { group } = useScene();
  return useCallback(
    async <Name extends GroupCommand>(name: Name, input: Omit<RequestInput<Name>, 'groupId'>) => {
      // The group's id is all that Omit took away.
      const whole = { groupId: group.id, ...input } as unknown as RequestInput<Name>;
      const answer = await client.request(name, whole);
      return answer.ok ? null : answer.failure;
    },
    [client, group.id],
  );
}

/**
 * Something that is always sent whole. What is sent builds on what was sent before it, so two quick
 * changes never overwrite each other.
 */
export function useWhole<Value>(
  recorded: Value,
  send: (value: Value) => Promise<ContractFailure | null>,
): (change: (value: Value) => Value) => Promise<ContractFailure | null> {
  const latest = useRef(recorded);
  const underWay = useRef(0);
  useEffect(() => {
    if (underWay.current === 0) latest.current = recorded;
  }, [recorded]);
  return async (change) => {
    const before = latest.current;
    const next = change(before);
    latest.current = next;
    underWay.current += 1;
    const failure = await send(next);
    underWay.current -= 1;
    if (failure !== null && latest.current === next) latest.current = before;
    return failure;
  };
}

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
