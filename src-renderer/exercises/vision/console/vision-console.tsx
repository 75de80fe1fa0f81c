import { useCallback } from 'react';
import { type VisionStepId, visionSteps } from '../../../../src-shared/exercises/vision/index.ts';
import type { GroupId } from '../../../../src-shared/kernel/ids.ts';
import { useView } from '../../../client/index.ts';
import layout from '../../../entry/layout.module.css';
import { classNames } from '../../../ui/plain/class-names.ts';
import { AmendWork } from './amend-work.tsx';
import { ClosedGroup } from './closed-group.tsx';
import { ClosingWork } from './closing-work.tsx';
import { ClusterWork, NamingWork } from './cluster-work.tsx';
import { DotWork } from './dot-work.tsx';
import { DraftWork } from './draft-work.tsx';
import { SceneProvider } from './scene.tsx';
import styles from './vision.module.css';
import { VoteWork } from './vote-work.tsx';
import { WritingWork } from './writing-work.tsx';

/**
 * E2's work area for one group, in the step the room is in. Prompt, private note, clock and the way to
 * the next step belong to the page around it.
 */
export function VisionConsole(props: { readonly groupId: GroupId }) {
  const { groupId } = props;
  const group = useView(
    useCallback(
      (view) => view.workshop?.groups.find((one) => one.id === groupId) ?? null,
      [groupId],
    ),
  );
  const vision = useView(
    useCallback((view) => view.workshop?.vision.groups[groupId] ?? null, [groupId]),
  );
  const step = useView(currentStep);
  if (group === null || vision === null) return null;
  return (
    // Fields belong to their group: what is half typed for one never shows in another.
    <SceneProvider key={groupId} group={group} vision={vision}>
      <div className={classNames(layout.work, styles.work)} data-step={step}>
        {vision.status === 'closed' ? <ClosedGroup /> : <StepWork step={step} />}
      </div>
    </SceneProvider>
  );
}

function currentStep(view: {
  readonly workshop: { readonly stage: { readonly step: number } } | null;
}): VisionStepId {
  return visionSteps[view.workshop?.stage.step ?? 0]?.id ?? visionSteps[0].id;
}

function StepWork(props: { readonly step: VisionStepId }) {
  switch (props.step) {
    case 'silentNotes':
      return <WritingWork isPairs={false} />;
    case 'pairs':
      return <WritingWork isPairs />;
    case 'cluster':
      return <ClusterWork />;
    case 'name':
      return <NamingWork />;
    case 'dots':
      return <DotWork />;
    case 'draft':
      return <DraftWork />;
    case 'vote':
      return <VoteWork />;
    case 'amend':
      return <AmendWork />;
    case 'outsideLine':
      return <ClosingWork />;
  }
}
