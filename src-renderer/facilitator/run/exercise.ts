/* What the run screen needs to know of the exercise under way. One entry per exercise. */
import {
  type VisionText,
  visionSteps,
  visionTextEn,
  visionTextJa,
} from '../../../src-shared/exercises/vision/index.ts';
import type { Stage } from '../../../src-shared/workshop/stage.ts';
import { type Catalogue, useText } from '../../text/language.ts';
import { useWorkshop } from '../workshop/workshop-part.ts';

const visionTexts: Catalogue<VisionText> = { ja: visionTextJa, en: visionTextEn };

export type StepInWords = {
  readonly id: string;
  readonly name: string;
  /** Read by the room. */
  readonly prompt: string;
  /** Read by the facilitator alone. */
  readonly privateNote: readonly string[];
  /** Planned minutes, as the facilitator changed them. */
  readonly minutes: number;
};

/** The steps of the vision exercise in this window's language, with the minutes planned for them. */
export function useVisionSteps(): {
  readonly name: string;
  readonly steps: readonly StepInWords[];
} {
  const text = useText(visionTexts);
  const minutes = useWorkshop((workshop) => workshop.stage.minutes);
  const steps = visionSteps.map((step, index) => ({
    id: step.id,
    ...text.steps[step.id],
    minutes: minutes[minutesKey('vision', index)] ?? step.minutes,
  }));
  return { name: text.name, steps };
}

function minutesKey(exercise: NonNullable<Stage['exercise']>, step: number): string {
  return `${exercise}/${step}`;
}
