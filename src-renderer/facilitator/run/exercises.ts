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
import type { Group, Language } from '../../../src-shared/workshop/setting.ts';
import type { Stage } from '../../../src-shared/workshop/stage.ts';
import type { ConsoleView } from '../../../src-shared/workshop/visibility.ts';
import { DepartmentsConsole } from '../../exercises/departments/index.ts';
import { ResourcesConsole } from '../../exercises/resources/index.ts';
import { VisionConsole } from '../../exercises/vision/index.ts';
import type { AppText } from '../../text/app.ts';
import { type Catalogue, pick } from '../../text/language.ts';

export type ExerciseId = NonNullable<Stage['exercise']>;

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
  /** How far a group is, in two or three words. */
  progress(workshop: ConsoleView, group: Group, text: AppText, language: Language): string;
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
  progress(workshop, group, text, language) {
    const part = workshop.vision.groups[group.id];
    if (part === undefined) return '';
    if (part.status === 'closed') return text.run.closed;
    const { progress, roundStates } = pick(visionTexts, language);
    const seats = group.seats.length;
    const vote = part.rounds.at(-1)?.vote;
    if (vote?.kind === 'collecting') {
      return text.run.collecting(progress.collecting.agreement, vote.received, seats);
    }
    const dots = part.dotRounds.at(-1)?.vote;
    if (dots?.kind === 'collecting') {
      return text.run.collecting(progress.collecting.dots, dots.received, seats);
    }
    if (part.outcome !== null) return roundStates[part.outcome];
    return text.run.cards(part.noteOrder.length);
  },
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
  progress(workshop, group, text, language) {
    const part = workshop.resources.groups[group.id];
    if (part === undefined) return '';
    if (part.status === 'closed') return text.run.closed;
    const { importance, progress } = pick(resourcesTexts, language);
    const vote = part.importanceRounds.at(-1)?.vote;
    if (vote?.kind === 'collecting') {
      return text.run.collecting(importance, vote.received, group.seats.length);
    }
    return progress.needs(part.needs.length);
  },
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
  progress(workshop, group, text, language) {
    const part = workshop.departments.groups[group.id];
    if (part === undefined) return '';
    if (part.status === 'closed') return text.run.closed;
    const { progress, roundStates, verdicts } = pick(departmentsTexts, language);
    const { collecting, outcome, measures, options } = part;
    const seats = group.seats.length;
    const step = departmentsSteps[workshop.stage.step]?.id;
    // A sealed gut vote waits through the steps between; while it does, whole, it is no news.
    const isSealedAside =
      collecting?.what === 'gut' &&
      collecting.received >= seats &&
      step !== 'gutVote' &&
      step !== 'compareGut';
    if (collecting !== null && !isSealedAside) {
      const what = progress.collecting[collecting.what];
      return text.run.collecting(what, collecting.received, seats);
    }
    if (outcome !== null) return roundStates[outcome];
    if (measures.verdict !== null) return verdicts[measures.verdict];
    return progress.options(options.length);
  },
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
