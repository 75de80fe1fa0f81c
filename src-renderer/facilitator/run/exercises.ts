/*
 * The exercises a facilitator can run, one entry each: what the run screen must know to show steps,
 * questions and progress, and the work area it hosts.
 */
import type { ComponentType } from 'react';
import {
  type DepartmentsText,
  departmentsSteps,
  departmentsTextEn,
  departmentsTextJa,
} from '../../../src-shared/exercises/departments/index.ts';
import {
  type ResourcesText,
  resourcesSteps,
  resourcesTextEn,
  resourcesTextJa,
} from '../../../src-shared/exercises/resources/index.ts';
import {
  type VisionText,
  visionSteps,
  visionTextEn,
  visionTextJa,
} from '../../../src-shared/exercises/vision/index.ts';
import type { GroupId } from '../../../src-shared/kernel/ids.ts';
import type { Language } from '../../../src-shared/workshop/setting.ts';
import { DepartmentsConsole } from '../../exercises/departments/index.ts';
import { ResourcesConsole } from '../../exercises/resources/index.ts';
import { VisionConsole } from '../../exercises/vision/index.ts';
import { type Catalogue, pick } from '../../text/language.ts';
import { type ExerciseId, type GroupProgress, groupProgress } from './group-progress.ts';

export type { ExerciseId } from './group-progress.ts';

export type StepWords = {
  readonly id: string;
  readonly name: string;
  /** Said to the room: what to do. */
  readonly prompt: string;
  /** The question the room answers in this step, read aloud; null where the prompt says it all. */
  readonly question: string | null;
  /** Read by the facilitator alone. */
  readonly privateNote: readonly string[];
  /** Minutes as the guide plans them. */
  readonly minutes: number;
};

export type ExerciseEntry = {
  name(language: Language): string;
  steps(language: Language): readonly StepWords[];
  readonly progress: GroupProgress;
  readonly Console: ComponentType<{ readonly groupId: GroupId }>;
};

const visionTexts: Catalogue<VisionText> = { ja: visionTextJa, en: visionTextEn };

const vision: ExerciseEntry = {
  name: (language) => pick(visionTexts, language).name,
  steps(language) {
    const text = pick(visionTexts, language);
    const questions: Partial<Record<keyof VisionText['steps'], string>> = {
      silentNotes: text.focusQuestion,
      pairs: text.pairQuestion,
      name: text.nameQuestion,
      outsideLine: text.axisQuestion,
    };
    return visionSteps.map(({ id, minutes }) => ({
      id,
      minutes,
      ...text.steps[id],
      question: questions[id] ?? null,
    }));
  },
  progress: groupProgress.vision,
  Console: VisionConsole,
};

const resourcesTexts: Catalogue<ResourcesText> = { ja: resourcesTextJa, en: resourcesTextEn };

const resources: ExerciseEntry = {
  name: (language) => pick(resourcesTexts, language).name,
  steps(language) {
    const text = pick(resourcesTexts, language);
    const questions: Partial<Record<keyof ResourcesText['steps'], string>> = {
      silentNeeds: text.questions.needs,
      candidates: text.questions.candidates,
      offers: text.questions.offers,
    };
    return resourcesSteps.map(({ id, minutes }) => ({
      id,
      minutes,
      ...text.steps[id],
      question: questions[id] ?? null,
    }));
  },
  progress: groupProgress.resources,
  Console: ResourcesConsole,
};

const departmentsTexts: Catalogue<DepartmentsText> = {
  ja: departmentsTextJa,
  en: departmentsTextEn,
};

const departments: ExerciseEntry = {
  name: (language) => pick(departmentsTexts, language).name,
  steps(language) {
    const text = pick(departmentsTexts, language);
    const questions: Partial<Record<keyof DepartmentsText['steps'], string>> = {
      cards: text.questions.cards,
      weights: text.questions.swing,
      compareGut: text.questions.gut,
    };
    return departmentsSteps.map(({ id, minutes }) => ({
      id,
      minutes,
      ...text.steps[id],
      question: questions[id] ?? null,
    }));
  },
  progress: groupProgress.departments,
  Console: DepartmentsConsole,
};

/** In the order of the programme; only what has screens. */
export const exercises: { readonly [Id in ExerciseId]?: ExerciseEntry } = {
  vision,
  resources,
  departments,
};

export const exerciseIds = Object.keys(exercises).filter((id): id is ExerciseId =>
  Object.hasOwn(exercises, id),
);
