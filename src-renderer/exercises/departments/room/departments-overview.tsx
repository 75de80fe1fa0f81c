import type {
  DepartmentsProgress,
  DepartmentsStepId,
  DepartmentsText,
} from '../../../../src-shared/exercises/departments/index.ts';
import { RoomOverview } from '../../../room/room-overview.tsx';
import type { DepartmentsWords } from '../words.ja.ts';

/** How far each group's choice of department is. */
export function DepartmentsOverview(props: {
  readonly groups: readonly DepartmentsProgress[];
  readonly step: DepartmentsStepId;
  readonly text: DepartmentsText;
  readonly words: DepartmentsWords;
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
function questionOf(step: DepartmentsStepId, text: DepartmentsText): string | null {
  if (step === 'cards') return text.questions.cards;
  if (step === 'weights') return text.questions.swing;
  if (step === 'compareGut') return text.questions.gut;
  return null;
}

/** What a row says: what is being collected, else the latest thing reached in the terms of the step. */
function progressInWords(
  group: DepartmentsProgress,
  step: DepartmentsStepId,
  text: DepartmentsText,
  words: DepartmentsWords,
): string {
  if (group.collecting !== null && !isSealedAside(group.collecting, step)) {
    return text.progress.received(group.received, group.expected);
  }
  switch (step) {
    case 'gutVote':
    case 'cards':
    case 'knockouts':
    case 'scoring':
    case 'weights':
      return text.progress.options(group.optionCount);
    case 'spread':
      return words.room.split(group.splitCellCount);
    case 'result':
    case 'compareGut':
      return group.verdict === null
        ? text.progress.options(group.optionCount)
        : words.room.verdict(text.verdicts[group.verdict]);
    case 'decide':
      return group.firstDoor === null ? words.room.noDoor : words.room.firstDoor(group.firstDoor);
  }
}

/** A sealed gut vote stays open through the steps; it is news only where it is given and opened. */
function isSealedAside(
  collecting: NonNullable<DepartmentsProgress['collecting']>,
  step: DepartmentsStepId,
): boolean {
  return collecting === 'gut' && step !== 'gutVote' && step !== 'compareGut';
}
