/*
 * What every part of E2's console works with: the group, its vision as the facilitator may see it, the
 * words, and the way to ask for a change.
 */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type {
  ConsoleGroupVision,
  Note,
  VisionText,
} from '../../../../src-shared/exercises/vision/index.ts';
import type {
  ClusterId,
  ConcernId,
  DraftId,
  NoteId,
  RoundId,
} from '../../../../src-shared/kernel/ids.ts';
import type { SheetWords as ChartWords } from '../../../../src-shared/report/vision-sheet-words.ts';
import type { Group } from '../../../../src-shared/workshop/setting.ts';
import { useClient } from '../../../client/index.ts';
import { GroupScope, useGroupAsk } from '../../../entry/group-scope.tsx';
import { useText } from '../../../text/language.ts';
import type { VisionWords } from '../words.ja.ts';
import { visionChartWords, visionTexts, visionWords } from '../words.ts';

export type VisionScene = {
  readonly group: Group;
  readonly vision: ConsoleGroupVision;
  /** Words of the exercise. */
  readonly text: VisionText;
  /** Words of its console. */
  readonly words: VisionWords;
  /** Words of its charts. */
  readonly chartWords: ChartWords;
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
  const chartWords = useText(visionChartWords);
  const scene = useMemo(
    () => ({ group, vision, text, words, chartWords }),
    [group, vision, text, words, chartWords],
  );
  return (
    <GroupScope group={group}>
      <SceneContext value={scene}>{props.children}</SceneContext>
    </GroupScope>
  );
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

/** Asks for a change of this group; resolves to the reason when it is refused, else to null. */
export const useAsk = useGroupAsk<'vision'>;

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
