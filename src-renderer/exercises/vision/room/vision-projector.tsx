/*
 * All that the room sees of E2: the overview, or one group in the present step. Read from ten metres,
 * so each picture says one thing; what may be said at all was decided where the view is made.
 */
import type { ProjectedVision } from '../../../../src-shared/exercises/vision/index.ts';
import { useProjectorView } from '../../../client/index.ts';
import { pick } from '../../../text/language.ts';
import { visionChartWords, visionTexts } from '../words.ts';
import { GroupScene } from './group-scene.tsx';
import styles from './room.module.css';
import { VisionOverview } from './vision-overview.tsx';

/** Fills its parent. Shows nothing while E2 is not presented. */
export function VisionProjector() {
  const vision = useProjectorView(projectedVision);
  if (vision === null) return null;
  const text = pick(visionTexts, vision.language);
  // The room reads in the workshop's language, whatever that of this window is.
  return (
    <div lang={vision.language} className={styles.room}>
      {vision.group === null ? (
        <VisionOverview groups={vision.overview ?? []} step={vision.step} text={text} />
      ) : (
        <GroupScene
          group={vision.group}
          step={vision.step}
          text={text}
          chartWords={pick(visionChartWords, vision.language)}
        />
      )}
    </div>
  );
}

function projectedVision(view: {
  readonly workshop: { readonly vision: ProjectedVision | null } | null;
}): ProjectedVision | null {
  return view.workshop?.vision ?? null;
}
