import type { ConsoleScoreRound } from '../../../../src-shared/exercises/departments/index.ts';
import type { CriterionId, OptionId } from '../../../../src-shared/kernel/ids.ts';

/** One criterion's page: what is asked, and where to go when it is done. */
export type ScorePage = {
  readonly round: ConsoleScoreRound;
  readonly criterionId: CriterionId;
  readonly optionIds: readonly OptionId[];
  /** Opens the next criterion's page, if there is one. */
  readonly onDone: () => void;
};
