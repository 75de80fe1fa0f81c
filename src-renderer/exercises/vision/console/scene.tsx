/*
 * What every part of E2's console works with: the group, its vision as the facilitator may see it, the
 * words, and the way to ask for a change.
 */
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import type { ContractFailure } from '../../../../src-shared/contract/failures.ts';
import type { RequestInput } from '../../../../src-shared/contract/requests.ts';
import type {
  ConsoleGroupVision,
  Note,
  VisionText,
} from '../../../../src-shared/exercises/vision/index.ts';
import type {
  ClusterId,
  ConcernId,
  DraftId,
  GroupId,
  NoteId,
  RoundId,
} from '../../../../src-shared/kernel/ids.ts';
import type { CommandName } from '../../../../src-shared/workshop/commands.ts';
import type { Group } from '../../../../src-shared/workshop/setting.ts';
import { useClient } from '../../../client/index.ts';
import { useText } from '../../../text/language.ts';
import type { VisionWords } from '../words.ja.ts';
import { visionTexts, visionWords } from '../words.ts';

export type VisionScene = {
  readonly group: Group;
  readonly vision: ConsoleGroupVision;
  /** Words of the exercise. */
  readonly text: VisionText;
  /** Words of its console. */
  readonly words: VisionWords;
};

const SceneContext = createContext<VisionScene | null>(null);

/** Gives one group's vision to everything inside. */
export function SceneProvider(props: {
  readonly group: Group;
  readonly vision: ConsoleGroupVision;
  readonly children: ReactNode;
}) {
  const { group, vision } = props;
  const text = useText(visionTexts);
  const words = useText(visionWords);
  const scene = useMemo(() => ({ group, vision, text, words }), [group, vision, text, words]);
  return <SceneContext value={scene}>{props.children}</SceneContext>;
}

export function useScene(): VisionScene {
  const scene = useContext(SceneContext);
  if (scene === null) throw new Error('useScene is used outside SceneProvider');
  return scene;
}

/** The group's notes in the order they were added. */
export function useNotes(): readonly Note[] {
  const { vision } = useScene();
  const { noteOrder, notes } = vision;
  return useMemo(() => noteOrder.flatMap((id) => notes[id] ?? []), [noteOrder, notes]);
}

type GroupCommand = {
  [Name in CommandName]: RequestInput<Name> extends { readonly groupId: GroupId } ? Name : never;
}[CommandName] &
  `vision.${string}`;

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

/** Makes the ids of what this window adds; the brand of each is its prefix. */
export function useNewId() {
  const { newId } = useClient();
  return useMemo(
    () => ({
      // A fresh free identifier is what each of these brands means.
      note: () => newId('note') as NoteId,
      cluster: () => newId('cluster') as ClusterId,
      draft: () => newId('draft') as DraftId,
      round: () => newId('round') as RoundId,
      concern: () => newId('concern') as ConcernId,
    }),
    [newId],
  );
}

/** The name of a cluster, or its number while it has none. */
export function clusterLabel(
  { vision, text }: Pick<VisionScene, 'vision' | 'text'>,
  clusterId: ClusterId,
): string | null {
  const index = vision.clusters.findIndex((cluster) => cluster.id === clusterId);
  const cluster = vision.clusters[index];
  return cluster === undefined ? null : cluster.name || text.unnamedCluster(index + 1);
}
