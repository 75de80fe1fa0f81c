/*
 * What every part of E3's console works with: the group, its map as the facilitator may see it, the
 * words, and the way to ask for a change.
 */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type {
  ConsoleGroupResources,
  Need,
  NeedMeasures,
  ResourcesText,
} from '../../../../src-shared/exercises/resources/index.ts';
import type { CandidateId, NeedId, OfferId, RoundId } from '../../../../src-shared/kernel/ids.ts';
import type { ResourcesWords as ChartWords } from '../../../../src-shared/report/resources-words.ts';
import type { Group } from '../../../../src-shared/workshop/setting.ts';
import { useClient } from '../../../client/index.ts';
import { GroupScope, useGroupAsk } from '../../../entry/group-scope.tsx';
import { useText } from '../../../text/language.ts';
import type { ResourcesWords } from '../words.ja.ts';
import { resourcesChartWords, resourcesTexts, resourcesWords } from '../words.ts';

export type ResourcesScene = {
  readonly group: Group;
  readonly map: ConsoleGroupResources;
  /** Words of the exercise. */
  readonly text: ResourcesText;
  /** Words of its console. */
  readonly words: ResourcesWords;
  /** Words of its charts. */
  readonly chartWords: ChartWords;
};

const SceneContext = createContext<ResourcesScene | null>(null);

/** Gives one group's map to everything inside. */
export function SceneProvider(props: {
  readonly group: Group;
  readonly map: ConsoleGroupResources;
  readonly children: ReactNode;
}) {
  const { group, map } = props;
  const text = useText(resourcesTexts);
  const words = useText(resourcesWords);
  const chartWords = useText(resourcesChartWords);
  const scene = useMemo(
    () => ({ group, map, text, words, chartWords }),
    [group, map, text, words, chartWords],
  );
  return (
    <GroupScope group={group}>
      <SceneContext value={scene}>{props.children}</SceneContext>
    </GroupScope>
  );
}

export function useScene(): ResourcesScene {
  const scene = useContext(SceneContext);
  if (scene === null) throw new Error('useScene is used outside SceneProvider');
  return scene;
}

export type MeasuredNeed = Need & Pick<NeedMeasures, 'weight' | 'priority' | 'coverage'>;

/** The needs with their measures, the one to act on first in front. */
export function usePrioritised(): readonly MeasuredNeed[] {
  const { map } = useScene();
  return useMemo(() => {
    const measures = new Map(map.measures.needs.map((each) => [each.needId, each]));
    const needs = new Map<string, Need>(map.needs.map((need) => [need.id, need]));
    return map.priorityOrder.flatMap((id) => {
      const need = needs.get(id);
      const measured = need && measures.get(need.id);
      if (need === undefined || measured === undefined) return [];
      const { weight, priority, coverage } = measured;
      return { ...need, weight, priority, coverage };
    });
  }, [map]);
}

/** Asks for a change of this group; resolves to the reason when it is refused, else to null. */
export const useAsk = useGroupAsk<'resources'>;

/** Makes the ids of what this window adds; the brand of each is its prefix. */
export function useNewId() {
  const { newId } = useClient();
  return useMemo(
    () => ({
      // A fresh free identifier is what each of these brands means.
      need: () => newId('need') as NeedId,
      candidate: () => newId('candidate') as CandidateId,
      offer: () => newId('offer') as OfferId,
      round: () => newId('round') as RoundId,
    }),
    [newId],
  );
}
