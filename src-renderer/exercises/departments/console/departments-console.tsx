import { useCallback } from 'react';
import {
  type DepartmentsStepId,
  departmentsSteps,
} from '../../../../src-shared/exercises/departments/index.ts';
import type { GroupId } from '../../../../src-shared/kernel/ids.ts';
import { useView } from '../../../client/index.ts';
import layout from '../../../entry/layout.module.css';
import { CardWork } from './card-work.tsx';
import { ClosedGroup } from './closed-group.tsx';
import { CompareWork } from './compare-work.tsx';
import { DecideWork } from './decide-work.tsx';
import { GutWork } from './gut-work.tsx';
import { KnockoutWork } from './knockout-work.tsx';
import { ResultWork } from './result-work.tsx';
import { SceneProvider } from './scene.tsx';
import { ScoreWork } from './score-work.tsx';
import { SpreadWork } from './spread-work.tsx';
import { WeightWork } from './weight-work.tsx';

/**
 * E5's work area for one group, in the step the room is in. Prompt, private note, clock and the way to
 * the next step belong to the page around it.
 */
export function DepartmentsConsole(props: { readonly groupId: GroupId }) {
  const { groupId } = props;
  const group = useView(
    useCallback(
      (view) => view.workshop?.groups.find((one) => one.id === groupId) ?? null,
      [groupId],
    ),
  );
  const part = useView(
    useCallback((view) => view.workshop?.departments.groups[groupId] ?? null, [groupId]),
  );
  const step = useView(currentStep);
  if (group === null || part === null) return null;
  return (
    // Fields belong to their group: what is half typed for one never shows in another.
    <SceneProvider key={groupId} group={group} part={part}>
      <div className={layout.work} data-step={step}>
        {part.status === 'closed' ? <ClosedGroup /> : <StepWork step={step} />}
      </div>
    </SceneProvider>
  );
}

function currentStep(view: {
  readonly workshop: { readonly stage: { readonly step: number } } | null;
}): DepartmentsStepId {
  return departmentsSteps[view.workshop?.stage.step ?? 0]?.id ?? departmentsSteps[0].id;
}

function StepWork(props: { readonly step: DepartmentsStepId }) {
  switch (props.step) {
    case 'gutVote':
      return <GutWork />;
    case 'cards':
      return <CardWork />;
    case 'knockouts':
      return <KnockoutWork />;
    case 'scoring':
      return <ScoreWork />;
    case 'weights':
      return <WeightWork />;
    case 'spread':
      return <SpreadWork />;
    case 'result':
      return <ResultWork />;
    case 'compareGut':
      return <CompareWork />;
    case 'decide':
      return <DecideWork />;
  }
}
