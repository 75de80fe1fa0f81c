import { useCallback } from 'react';
import {
  type ResourcesStepId,
  resourcesSteps,
} from '../../../../src-shared/exercises/resources/index.ts';
import type { GroupId } from '../../../../src-shared/kernel/ids.ts';
import { useView } from '../../../client/index.ts';
import layout from '../../../entry/layout.module.css';
import { CandidateWork } from './candidate-work.tsx';
import { ClosedGroup } from './closed-group.tsx';
import { CoverageWork } from './coverage-work.tsx';
import { ImportanceWork } from './importance-work.tsx';
import { MergeWork } from './merge-work.tsx';
import { LateNeeds, NeedWork } from './need-work.tsx';
import { OfferWork } from './offer-work.tsx';
import { OwnSupplyWork } from './own-supply-work.tsx';
import { SceneProvider } from './scene.tsx';
import { SupplyWork } from './supply-work.tsx';

/**
 * E3's work area for one group, in the step the room is in. Prompt, private note, clock and the way to
 * the next step belong to the page around it.
 */
export function ResourcesConsole(props: { readonly groupId: GroupId }) {
  const { groupId } = props;
  const group = useView(
    useCallback(
      (view) => view.workshop?.groups.find((one) => one.id === groupId) ?? null,
      [groupId],
    ),
  );
  const map = useView(
    useCallback((view) => view.workshop?.resources.groups[groupId] ?? null, [groupId]),
  );
  const step = useView(currentStep);
  if (group === null || map === null) return null;
  return (
    // Fields belong to their group: what is half typed for one never shows in another.
    <SceneProvider key={groupId} group={group} map={map}>
      <div className={layout.work} data-step={step}>
        {map.status === 'closed' ? <ClosedGroup /> : <StepWork step={step} />}
      </div>
    </SceneProvider>
  );
}

function currentStep(view: {
  readonly workshop: { readonly stage: { readonly step: number } } | null;
}): ResourcesStepId {
  return resourcesSteps[view.workshop?.stage.step ?? 0]?.id ?? resourcesSteps[0].id;
}

/** The step's work; in every later step the needs stay within reach below it. */
function StepWork(props: { readonly step: ResourcesStepId }) {
  if (props.step === 'silentNeeds') return <NeedWork />;
  return (
    <div className={layout.stack}>
      <LaterStep step={props.step} />
      <LateNeeds />
    </div>
  );
}

function LaterStep(props: { readonly step: Exclude<ResourcesStepId, 'silentNeeds'> }) {
  switch (props.step) {
    case 'merge':
      return <MergeWork />;
    case 'ownSupply':
      return <OwnSupplyWork />;
    case 'importance':
      return <ImportanceWork />;
    case 'candidates':
      return <CandidateWork />;
    case 'supply':
      return <SupplyWork />;
    case 'offers':
      return <OfferWork />;
    case 'coverage':
      return <CoverageWork />;
  }
}
