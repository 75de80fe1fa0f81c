/*
 * The group that a work area is about, and the way to ask for a change of it. What the exercise holds of
 * the group is the exercise's own scene.
 */
import { createContext, type ReactNode, useCallback, useContext } from 'react';
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import type { RequestInput, RequestName } from '../../src-shared/contract/requests.ts';
import type { GroupId } from '../../src-shared/kernel/ids.ts';
import type { Group } from '../../src-shared/workshop/setting.ts';
import { useClient } from '../client/index.ts';

const GroupContext = createContext<Group | null>(null);

/** Gives one group to everything inside. */
export function GroupScope(props: { readonly group: Group; readonly children: ReactNode }) {
  return <GroupContext value={props.group}>{props.children}</GroupContext>;
}

export function useGroup(): Group {
  const group = useContext(GroupContext);
  if (group === null) throw new Error('useGroup is used outside GroupScope');
  return group;
}

/** Requests of one exercise that change a group. */
type GroupRequest<Exercise extends string> = {
  [Name in RequestName]: RequestInput<Name> extends { readonly groupId: GroupId } ? Name : never;
}[RequestName] &
  `${Exercise}.${string}`;

/** Asks for a change of this group; resolves to the reason when it is refused, else to null. */
export type Ask<Exercise extends string> = <Name extends GroupRequest<Exercise>>(
  name: Name,
  input: Omit<RequestInput<Name>, 'groupId'>,
) => Promise<ContractFailure | null>;

/** The way to ask for a change of the group inside whose scope this is used. */
export function useGroupAsk<Exercise extends string>(): Ask<Exercise> {
  const client = useClient();
  const { id: groupId } = useGroup();
  return useCallback(
    async <Name extends GroupRequest<Exercise>>(
      name: Name,
      input: Omit<RequestInput<Name>, 'groupId'>,
    ) => {
      // The group's id is all that Omit took away.
      const whole = { groupId, ...input } as unknown as RequestInput<Name>;
      const answer = await client.request(name, whole);
      return answer.ok ? null : answer.failure;
    },
    [client, groupId],
  );
}
