/*
 * How far a group is in an exercise, in the two or three words its tab has room for: what is being
 * collected and how much of it is in, else what came out, else how much there is.
 */
import {
  type DepartmentsText,
  departmentsSteps,
  departmentsTextEn,
  departmentsTextJa,
} from '../../../src-shared/exercises/departments/index.ts';
import {
  type ResourcesText,
  resourcesTextEn,
  resourcesTextJa,
} from '../../../src-shared/exercises/resources/index.ts';
import {
  type VisionText,
  visionTextEn,
  visionTextJa,
} from '../../../src-shared/exercises/vision/index.ts';
import type { Group, Language } from '../../../src-shared/workshop/setting.ts';
import type { Stage } from '../../../src-shared/workshop/stage.ts';
import type { ConsoleView } from '../../../src-shared/workshop/visibility.ts';
import type { AppText } from '../../text/app.ts';
import { type Catalogue, pick } from '../../text/language.ts';

export type ExerciseId = NonNullable<Stage['exercise']>;

/** How far a group is; '' for one that is not in the view. */
export type GroupProgress = (
  workshop: ConsoleView,
  group: Group,
  text: AppText,
  language: Language,
) => string;

const visionTexts: Catalogue<VisionText> = { ja: visionTextJa, en: visionTextEn };
const resourcesTexts: Catalogue<ResourcesText> = { ja: resourcesTextJa, en: resourcesTextEn };
const departmentsTexts: Catalogue<DepartmentsText> = {
  ja: departmentsTextJa,
  en: departmentsTextEn,
};

export const groupProgress: Readonly<
  Record<'vision' | 'resources' | 'departments', GroupProgress>
> = {
  vision(workshop, group, text, language) {
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

  resources(workshop, group, text, language) {
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

  departments(workshop, group, text, language) {
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
};
