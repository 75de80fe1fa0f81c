import type {
  ResourcesProgress,
  ResourcesStepId,
  ResourcesText,
} from '../../../../src-shared/exercises/resources/index.ts';
import { RoomOverview } from '../../../room/room-overview.tsx';
import { wholePercent } from '../levels.ts';
import type { ResourcesWords } from '../words.ja.ts';

/** How far each group's map is. */
export function ResourcesOverview(props: {
  readonly groups: readonly ResourcesProgress[];
  readonly step: ResourcesStepId;
  readonly text: ResourcesText;
  readonly words: ResourcesWords;
}) {
  const { groups, step, text, words } = props;
  return (
    <RoomOverview
      stepName={text.steps[step].name}
      question={questionOf(step, text)}
      prompt={text.steps[step].prompt}
      rows={groups.map((group) => ({
        groupId: group.groupId,
        groupName: group.groupName,
        words: progressInWords(group, step, text, words),
        tone: group.isClosed ? 'reached' : undefined,
      }))}
      noGroups={words.room.noGroups}
    />
  );
}

/** The question that all groups answer in a step; null where the prompt says it all. */
function questionOf(step: ResourcesStepId, text: ResourcesText): string | null {
  if (step === 'silentNeeds') return text.questions.needs;
  if (step === 'candidates') return text.questions.candidates;
  return step === 'offers' ? text.questions.offers : null;
}

/** What a row says: the latest thing reached, in the terms of the present step. */
function progressInWords(
  group: ResourcesProgress,
  step: ResourcesStepId,
  text: ResourcesText,
  words: ResourcesWords,
): string {
  if (group.isClosed) return text.statuses.closed;
  const { currentCoverage: now, potentialCoverage: possible } = group;
  switch (step) {
    case 'silentNeeds':
    case 'merge':
    case 'ownSupply':
    case 'importance':
      return text.progress.needs(group.needCount);
    case 'candidates':
      return text.progress.candidates(group.candidateCount);
    case 'supply':
    case 'offers':
    case 'coverage':
      return now === null || possible === null
        ? words.room.notMeasured
        : words.room.change(
            text.coverage.percent(wholePercent(now)),
            text.coverage.percent(wholePercent(possible)),
          );
  }
}
