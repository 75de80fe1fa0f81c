/*
 * All that the room sees of E3: the overview, or one group in the present step. Read from ten metres,
 * so each picture says one thing; what may be said at all was decided where the view is made.
 */
import type { ProjectedResources } from '../../../../src-shared/exercises/resources/index.ts';
import { useProjectorView } from '../../../client/index.ts';
import { pick } from '../../../text/language.ts';
import { resourcesChartWords, resourcesTexts, resourcesWords } from '../words.ts';
import { GroupScene } from './group-scene.tsx';
import { ResourcesOverview } from './resources-overview.tsx';

/** Fills its parent. Shows nothing while E3 is not presented. */
export function ResourcesProjector() {
  const resources = useProjectorView(projectedResources);
  if (resources === null) return null;
  const { step, language } = resources;
  const said = { text: pick(resourcesTexts, language), words: pick(resourcesWords, language) };
  if (resources.group !== null) {
    const chartWords = pick(resourcesChartWords, language);
    return <GroupScene group={resources.group} step={step} chartWords={chartWords} {...said} />;
  }
  return <ResourcesOverview groups={resources.overview ?? []} step={step} {...said} />;
}

function projectedResources(view: {
  readonly workshop: { readonly resources: ProjectedResources | null } | null;
}): ProjectedResources | null {
  return view.workshop?.resources ?? null;
}
