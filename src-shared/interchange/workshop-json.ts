/*
 * A workshop written as JSON -> the commands a facilitator would have given. It owns the order of the
 * commands and what each part of the file becomes; it refuses to judge: every limit, date and vote
 * goes through the ordinary rules, which the caller runs.
 *
 * Invariants: (1) nothing reaches a workshop except through a command. (2) What the file holds and
 * this version does not read is named, never dropped in silence. (3) The same file with the same ids
 * gives the same plan.
 */
import * as v from 'valibot';
import {
  checkNames,
  dotBudget,
  visionLimits,
  visionTextEn,
  visionTextJa,
} from '../exercises/vision/index.ts';
import { type Failure, failure } from '../kernel/failure.ts';
import type { ClusterId, ConcernId, DraftId, GroupId, RoundId } from '../kernel/ids.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { WorkshopDetails } from '../workshop/details.ts';
import { stepsOfDepartment } from './departments-json.ts';
import type { ImportStep, NewId } from './import-step.ts';
import { stepsOfResources } from './resources-json.ts';
import {
  type GroupJson,
  placeOf,
  unknownSections,
  type VisionJson,
  type WorkshopJson,
  workshopJsonSchema,
} from './workshop-json-schema.ts';

export type { ImportStep, NewId } from './import-step.ts';

export type ImportPlan = {
  /** What the workshop is created with. The first step sets it again, so that its rules judge it. */
  readonly details: WorkshopDetails;
  readonly isSample: boolean;
  /** In the order they must run; the first refusal ends the import. */
  readonly steps: readonly ImportStep[];
  /** Parts of the file this version does not read (`programme`, `groups[].resources`), each once. */
  readonly unknownSections: readonly string[];
};

/**
 * The plan that turns a parsed JSON file of the sample's format into a workshop, or
 * `import-wrong-format` with `place` (`groups[0].vision.notes[3].text`; `$` is the file itself).
 *
 * Optional parts may be missing; a part with the wrong type is refused. Notes keep their own ids.
 * A round of the file is over, so it is revealed, with the slips there are.
 *
 * @param json what `JSON.parse` gave, untrusted
 * @param newId makes ids for what the file doesn't name: clusters, rounds, concerns, drafts
 */
export function planImport(
  json: unknown,
  newId: NewId,
): Result<ImportPlan, Failure<'import-wrong-format'>> {
  const parsed = v.safeParse(workshopJsonSchema, json, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return fail(
      failure('import-wrong-format', { place: placeOf(issue), expected: issue.expected }),
    );
  }
  const file = parsed.output;
  const details = detailsOf(file);
  const groupSteps = file.groups.flatMap((group, index) =>
    stepsOfGroup(group, file, `groups[${index}]`, newId),
  );
  return ok({
    details,
    isSample: file.fictional,
    steps: [
      { name: 'workshop.changeDetails', input: { changes: details }, place: 'workshop' },
      ...groupSteps,
    ],
    unknownSections: [...new Set([...unknownSections(json), ...unreadable(file.groups)])],
  });
}

function detailsOf({ language, workshop }: WorkshopJson): WorkshopDetails {
  return {
    title: workshop.title,
    host: workshop.host,
    place: workshop.place,
    heldOn: workshop.date,
    startsAt: workshop.start,
    endsAt: workshop.end,
    language,
    programme: workshop.programme,
    facilitators: workshop.facilitators,
  };
}

/** Parts that are known but that this file leaves without a meaning. */
function unreadable(groups: readonly GroupJson[]): readonly string[] {
  return groups.flatMap(({ vision }) => {
    if (!vision) return [];
    const { dotBudgetPerPerson: budget } = vision;
    const isOtherBudget = budget !== undefined && budget !== dotBudget(vision.clusters.length);
    const isCheckOfNothing = vision.statementChecks !== undefined && vision.rounds.length === 0;
    return [
      ...(isOtherBudget ? ['groups[].vision.dotBudgetPerPerson'] : []),
      ...(isCheckOfNothing ? ['groups[].vision.statementChecks'] : []),
    ];
  });
}

function stepsOfGroup(
  group: GroupJson,
  { criteria, language }: WorkshopJson,
  place: string,
  newId: NewId,
): readonly ImportStep[] {
  const { id: groupId, name, ngo, theme, companyInMind, participants } = group;
  const { vision, resources, department } = group;
  const steps: ImportStep[] = [
    {
      name: 'workshop.addGroup',
      input: { groupId, name, organisation: ngo, theme, companyInMind, seats: 0 },
      place,
    },
  ];
  if (participants) {
    const seats = participants.map(({ seat, side, role }) => ({ code: seat, side, role }));
    steps.push({
      name: 'workshop.setSeats',
      input: { groupId, seats },
      place: `${place}.participants`,
    });
  }
  if (vision) steps.push(...stepsOfVision(groupId, vision, `${place}.vision`, newId));
  if (resources) {
    const at = `${place}.resources`;
    steps.push(...stepsOfResources(groupId, resources, companyInMind, at, newId));
  }
  if (department) {
    const at = `${place}.department`;
    steps.push(...stepsOfDepartment(groupId, department, criteria, language, at, newId));
  }
  return steps;
}

function stepsOfVision(
  groupId: GroupId,
  vision: VisionJson,
  place: string,
  newId: NewId,
): readonly ImportStep[] {
  return [
    ...focusSteps(groupId, vision, place),
    ...noteSteps(groupId, vision, place),
    ...clusterSteps(groupId, vision, place, newId),
    ...draftSteps(groupId, vision, place, newId),
    ...roundSteps(groupId, vision, place, newId),
    ...closingSteps(groupId, vision, place),
  ];
}

function focusSteps(
  groupId: GroupId,
  { focusQuestion }: VisionJson,
  place: string,
): readonly ImportStep[] {
  if (focusQuestion === undefined || isDefaultQuestion(focusQuestion)) return [];
  return [
    {
      name: 'vision.setFocusQuestion',
      input: { groupId, text: focusQuestion },
      place: `${place}.focusQuestion`,
    },
  ];
}

/** Whether this is the guide's question, which an empty focus question stands for; width of ？ and spaces aside. */
function isDefaultQuestion(question: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').trim();
  return [visionTextJa, visionTextEn].some(
    ({ focusQuestion }) => plain(focusQuestion) === plain(question),
  );
}

function noteSteps(groupId: GroupId, { notes }: VisionJson, place: string): readonly ImportStep[] {
  // One command takes no more notes than a group may have; what is over goes into another one, so
  // that the rule says why it is refused.
  const most = visionLimits.notesPerGroup;
  const steps: ImportStep[] = [];
  for (let from = 0; from < notes.length; from += most) {
    const some = notes.slice(from, from + most);
    steps.push({
      name: 'vision.addNotes',
      input: { groupId, notes: some.map(({ id, text, seat }) => ({ noteId: id, text, seat })) },
      place: `${place}.notes`,
    });
  }
  return steps;
}

function clusterSteps(
  groupId: GroupId,
  { clusters }: VisionJson,
  place: string,
  newId: NewId,
): readonly ImportStep[] {
  const made = clusters.map((cluster) => ({
    ...cluster,
    // Ids of the host's newId are what the brand means.
    clusterId: newId('cluster') as ClusterId,
  }));
  const steps = made.map(
    ({ clusterId, name, notes }, index): ImportStep => ({
      name: 'vision.clusterNotes',
      input: { groupId, clusterId, name, noteIds: notes },
      place: `${place}.clusters[${index}]`,
    }),
  );
  if (made.every(({ dots }) => dots === undefined)) return steps;
  const dotPlace = `${place}.clusters[].dots`;
  // See above.
  const roundId = newId('round') as RoundId;
  const byCluster = Object.fromEntries(made.map(({ clusterId, dots }) => [clusterId, dots ?? 0]));
  return [
    ...steps,
    { name: 'vision.openDotVote', input: { groupId, roundId }, place: dotPlace },
    { name: 'vision.countDots', input: { groupId, roundId, byCluster }, place: dotPlace },
    {
      name: 'vision.revealDots',
      input: { groupId, roundId, evenIfIncomplete: true },
      place: dotPlace,
    },
  ];
}

const emptyFrame = { whose: '', what: '', change: '', withWhom: '', byWhen: '' };

function draftSteps(
  groupId: GroupId,
  { drafts }: VisionJson,
  place: string,
  newId: NewId,
): readonly ImportStep[] {
  return drafts.map(
    ({ text, frame }, index): ImportStep => ({
      name: 'vision.writeDraft',
      // Ids of the host's newId are what the brand means.
      input: { groupId, draftId: newId('draft') as DraftId, text, frame: frame ?? emptyFrame },
      place: `${place}.drafts[${index}]`,
    }),
  );
}

function roundSteps(
  groupId: GroupId,
  { rounds, statementChecks }: VisionJson,
  place: string,
  newId: NewId,
): readonly ImportStep[] {
  return rounds.flatMap(({ draft, votes, concerns }, index): ImportStep[] => {
    // Ids of the host's newId are what the brand means.
    const roundId = newId('round') as RoundId;
    const roundPlace = `${place}.rounds[${index}]`;
    const isLast = index === rounds.length - 1;
    const isVoted = Object.values(votes).some((vote) => vote !== null);
    const given = Object.fromEntries(Object.entries(votes).filter(([, vote]) => vote !== null));
    return [
      {
        name: 'vision.openRound',
        input: { groupId, roundId, statement: draft },
        place: `${roundPlace}.draft`,
      },
      ...(isVoted
        ? ([
            {
              name: 'vision.castVotes',
              input: { groupId, roundId, votes: given },
              place: `${roundPlace}.votes`,
            },
          ] as const)
        : []),
      ...concerns.map(
        (text, nth): ImportStep => ({
          name: 'vision.addConcern',
          // See above.
          input: { groupId, roundId, concernId: newId('concern') as ConcernId, text },
          place: `${roundPlace}.concerns[${nth}]`,
        }),
      ),
      ...(isLast ? checkSteps(groupId, roundId, statementChecks, `${place}.statementChecks`) : []),
      // A round nobody voted on was not over: it stays open.
      ...(isVoted
        ? ([
            {
              name: 'vision.revealRound',
              input: { groupId, roundId, evenIfIncomplete: true },
              place: `${roundPlace}.votes`,
            },
          ] as const)
        : []),
    ];
  });
}

function checkSteps(
  groupId: GroupId,
  roundId: RoundId,
  checks: VisionJson['statementChecks'],
  place: string,
): readonly ImportStep[] {
  return checkNames.flatMap((check): ImportStep[] => {
    const given = checks?.[check];
    if (given === undefined) return [];
    const { mark, reason } =
      typeof given === 'object' && given !== null ? given : { mark: given, reason: '' };
    const checkPlace = `${place}.${check}`;
    const rate = {
      name: 'vision.rateCheck',
      input: { groupId, roundId, check, mark },
      place: checkPlace,
    } as const;
    const explain = {
      name: 'vision.explainCheck',
      input: { groupId, roundId, check, reason },
      place: checkPlace,
    } as const;
    return reason === '' ? [rate] : [rate, explain];
  });
}

function closingSteps(
  groupId: GroupId,
  { axis, milestones, outsideLine }: VisionJson,
  place: string,
): readonly ImportStep[] {
  const steps: ImportStep[] = [];
  if (axis) {
    const { keep, adapt } = axis;
    steps.push({ name: 'vision.setAxis', input: { groupId, keep, adapt }, place: `${place}.axis` });
  }
  if (milestones) {
    steps.push({
      name: 'vision.setMilestones',
      input: { groupId, milestones },
      place: `${place}.milestones`,
    });
  }
  if (outsideLine !== undefined) {
    steps.push({
      name: 'vision.setOutsideLine',
      input: { groupId, text: outsideLine },
      place: `${place}.outsideLine`,
    });
  }
  return steps;
}
