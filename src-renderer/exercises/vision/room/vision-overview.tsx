import type {
  GroupProgress,
  VisionStepId,
  VisionText,
} from '../../../../src-shared/exercises/vision/index.ts';
import { type OverviewRow, RoomOverview } from '../../../room/room-overview.tsx';

/** How far each group's vision is; no content. */
export function VisionOverview(props: {
  readonly groups: readonly GroupProgress[];
  readonly step: VisionStepId;
  readonly text: VisionText;
}) {
  const { groups, step, text } = props;
  return (
    <RoomOverview
      stepName={text.steps[step].name}
      question={questionOf(step, text)}
      prompt={text.steps[step].prompt}
      rows={groups.map((group) => ({
        groupId: group.groupId,
        groupName: group.groupName,
        words: progressInWords(group, step, text),
        tone: toneOf(group, step),
      }))}
      noGroups={text.empty.groups}
    />
  );
}

/** The question all groups answer in a step; groups may have one of their own on their own picture. */
function questionOf(step: VisionStepId, text: VisionText): string | null {
  if (step === 'silentNotes') return text.focusQuestion;
  if (step === 'pairs') return text.pairQuestion;
  return step === 'name' ? text.nameQuestion : null;
}

/** What a row says: the latest thing reached, in the terms of the present step. */
function progressInWords(group: GroupProgress, step: VisionStepId, text: VisionText): string {
  if (group.isClosed) return text.statuses.closed;
  if (group.isVoting) return text.progress.received(group.received, group.expected);
  const isVotingStep = step === 'vote' || step === 'amend' || step === 'outsideLine';
  if (isVotingStep && group.outcome !== null) return text.roundStates[group.outcome];
  if (step === 'silentNotes' || step === 'pairs' || group.clusterCount === 0) {
    return text.progress.notes(group.noteCount);
  }
  return text.progress.clusters(group.clusterCount);
}

function toneOf(group: GroupProgress, step: VisionStepId): OverviewRow['tone'] {
  if (group.isClosed) return 'reached';
  if (group.isVoting) return 'under-way';
  const isVotingStep = step === 'vote' || step === 'amend' || step === 'outsideLine';
  return isVotingStep && group.outcome === 'adopted' ? 'reached' : undefined;
}
