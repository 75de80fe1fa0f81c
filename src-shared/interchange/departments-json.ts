/*
 * A group's choice of department written as JSON -> the commands that make it. Options are named, not
 * numbered; a name nobody introduced is left for the rules to refuse. What the file holds is over, so
 * its votes are revealed, with the slips there are.
 */
import * as v from 'valibot';
import {
  departmentLimits,
  departmentsTextEn,
  departmentsTextJa,
  isDefaultCriterion,
  knockoutStates,
} from '../exercises/departments/index.ts';
import type { ConcernId, GroupId, OptionId, ReasonId, RoundId, SeatCode } from '../kernel/ids.ts';
import { isSameText } from '../kernel/plain-text.ts';
import { criterionIdSchema, type Language, rawText, seatCodeSchema } from '../workshop/setting.ts';
import type { ImportStep, NewId } from './import-step.ts';
import { agree5, bySeat, objectOf, text } from './json-shapes.ts';

const knockout = v.picklist(knockoutStates);
const rating = v.pipe(v.number(), v.integer());

const optionSchema = v.union([
  rawText,
  objectOf({ name: rawText, concern: text, gives: text, problem: text }),
]);

/** What the criteria of all groups are called; ids k1 to k6 are the defaults. */
export const criteriaSchema = v.array(
  objectOf({ id: criterionIdSchema, ja: rawText, en: rawText }),
);
export type CriteriaJson = v.InferOutput<typeof criteriaSchema>;

export const departmentSchema = objectOf({
  options: v.optional(v.array(optionSchema), []),
  /** One word for the three knock-outs of an option, or one for each. */
  screening: v.optional(
    v.record(rawText, v.union([knockout, v.tuple([knockout, knockout, knockout])])),
    {},
  ),
  reasons: v.optional(v.array(objectOf({ option: rawText, text: rawText })), []),
  /** Seat -> name of an option. */
  gutVotes: v.optional(v.record(seatCodeSchema, v.nullable(rawText)), {}),
  /** Seat -> criterion -> 5 to 100. */
  swingWeights: v.optional(v.record(seatCodeSchema, v.record(rawText, rating)), {}),
  /** Seat -> name of an option -> criterion -> score. */
  scores: v.optional(
    v.record(seatCodeSchema, v.record(rawText, v.record(rawText, v.nullable(agree5)))),
    {},
  ),
  decision: v.optional(
    objectOf({
      first: rawText,
      second: v.optional(v.nullable(rawText), null),
      reason: text,
      votes: v.optional(v.record(seatCodeSchema, v.nullable(agree5)), {}),
      concerns: v.optional(v.array(rawText), []),
    }),
  ),
});
export type DepartmentJson = v.InferOutput<typeof departmentSchema>;

type Scene = {
  readonly groupId: GroupId;
  readonly part: DepartmentJson;
  readonly place: string;
  readonly newId: NewId;
  readonly optionId: (name: string) => OptionId;
};

/** The steps that make a group's choice of department. */
export function stepsOfDepartment(
  groupId: GroupId,
  part: DepartmentJson,
  criteria: CriteriaJson,
  language: Language,
  place: string,
  newId: NewId,
): readonly ImportStep[] {
  const cards = part.options.map((given) => ({
    // Ids of the host's newId are what the brand means.
    optionId: newId('option') as OptionId,
    library: null,
    ...(typeof given === 'string' ? { name: given, concern: '', gives: '', problem: '' } : given),
  }));
  const optionId = (name: string): OptionId =>
    // See above; an id that no option has is refused by the rule.
    cards.find((card) => isSameText(card.name.trim(), name.trim()))?.optionId ??
    (newId('option') as OptionId);
  const scene: Scene = { groupId, part, place, newId, optionId };
  const most = departmentLimits.optionsMost;
  const options: ImportStep[] = [];
  // One command takes no more options than a group may have; what is over is refused by the next.
  for (let from = 0; from < cards.length; from += most) {
    options.push({
      name: 'departments.addOptions',
      input: { groupId, options: cards.slice(from, from + most) },
      place: `${place}.options`,
    });
  }
  return [
    ...criterionSteps(groupId, criteria, language),
    ...options,
    ...reasonSteps(scene),
    ...gutSteps(scene),
    ...scoreSteps(scene),
    // After the scores, so that a department ruled out later keeps those it was given.
    ...knockoutSteps(scene),
    ...weightSteps(scene),
    ...decisionSteps(scene),
  ];
}

/** Criteria that are called otherwise than the app calls them. */
function criterionSteps(
  groupId: GroupId,
  criteria: CriteriaJson,
  language: Language,
): readonly ImportStep[] {
  return criteria.flatMap(({ id, ja, en }, index): ImportStep[] => {
    const key: string = id;
    const isKnown = isDefaultCriterion(key);
    const isOwn =
      isKnown &&
      ja === departmentsTextJa.criteria[key].name &&
      en === departmentsTextEn.criteria[key].name;
    if (isOwn) return [];
    const input = {
      groupId,
      criterionId: id,
      name: language === 'ja' ? ja : en,
      anchors: { 1: '', 3: '', 5: '' },
    };
    const place = `criteria[${index}]`;
    return [
      isKnown
        ? { name: 'departments.changeCriterion', input, place }
        : { name: 'departments.addCriterion', input, place },
    ];
  });
}

function knockoutSteps({ groupId, part, place, optionId }: Scene): readonly ImportStep[] {
  return Object.entries(part.screening).flatMap(([name, given]): ImportStep[] => {
    if (given === 'ok') return [];
    const states = typeof given === 'string' ? ([given, given, given] as const) : given;
    return [
      {
        name: 'departments.setKnockouts',
        input: { groupId, optionId: optionId(name), knockouts: [...states] },
        place: `${place}.screening.${name}`,
      },
    ];
  });
}

function reasonSteps({ groupId, part, place, newId, optionId }: Scene): readonly ImportStep[] {
  return part.reasons.map(
    ({ option, text }, index): ImportStep => ({
      name: 'departments.addReason',
      // Ids of the host's newId are what the brand means.
      input: { groupId, reasonId: newId('reason') as ReasonId, optionId: optionId(option), text },
      place: `${place}.reasons[${index}]`,
    }),
  );
}

function gutSteps({ groupId, part, place: at, newId, optionId }: Scene): readonly ImportStep[] {
  const given = bySeat(part.gutVotes).flatMap(([seat, name]) =>
    name === null ? [] : [[seat, optionId(name)] as const],
  );
  if (given.length === 0) return [];
  // Ids of the host's newId are what the brand means.
  const roundId = newId('round') as RoundId;
  const place = `${at}.gutVotes`;
  const votes = Object.fromEntries(given);
  return [
    { name: 'departments.openGutVote', input: { groupId, roundId }, place },
    { name: 'departments.castGutVotes', input: { groupId, roundId, votes }, place },
    {
      name: 'departments.revealGutVote',
      input: { groupId, roundId, evenIfIncomplete: true },
      place,
    },
  ];
}

function scoreSteps({ groupId, part, place: at, newId, optionId }: Scene): readonly ImportStep[] {
  const slips = bySeat(part.scores);
  if (slips.length === 0) return [];
  // Ids of the host's newId are what the brand means.
  const roundId = newId('round') as RoundId;
  const place = `${at}.scores`;
  return [
    { name: 'departments.openScoring', input: { groupId, roundId, cells: null }, place },
    ...slips.map(
      ([seat, byOption]): ImportStep => ({
        name: 'departments.castScores',
        input: { groupId, roundId, seat, scores: byCriterion(byOption, optionId) },
        place: `${place}.${seat}`,
      }),
    ),
    {
      name: 'departments.revealScores',
      input: { groupId, roundId, evenIfIncomplete: true },
      place,
    },
  ];
}

type Slip = NonNullable<DepartmentJson['scores'][SeatCode]>;
type Score = Slip[string][string];

/** A slip by option turned into one by criterion, as it is entered. */
function byCriterion(slip: Slip, optionId: (name: string) => OptionId) {
  const turned: Record<string, Record<string, Score>> = {};
  for (const [name, row] of Object.entries(slip)) {
    const id = optionId(name);
    for (const [criterionId, score] of Object.entries(row)) {
      turned[criterionId] = { ...turned[criterionId], [id]: score };
    }
  }
  return turned;
}

function weightSteps({ groupId, part, place: at, newId }: Scene): readonly ImportStep[] {
  const slips = bySeat(part.swingWeights);
  if (slips.length === 0) return [];
  // Ids of the host's newId are what the brand means.
  const roundId = newId('round') as RoundId;
  const place = `${at}.swingWeights`;
  return [
    { name: 'departments.openWeighing', input: { groupId, roundId }, place },
    ...slips.map(
      ([seat, ratings]): ImportStep => ({
        name: 'departments.castWeights',
        input: {
          groupId,
          roundId,
          seat,
          ballot: { ranking: null, ratings },
          // Nobody is there to be asked again.
          evenIfAllEqual: true,
        },
        place: `${place}.${seat}`,
      }),
    ),
    {
      name: 'departments.revealWeights',
      input: { groupId, roundId, evenIfIncomplete: true },
      place,
    },
  ];
}

function decisionSteps({
  groupId,
  part,
  place: at,
  newId,
  optionId,
}: Scene): readonly ImportStep[] {
  const { decision } = part;
  if (!decision) return [];
  // Ids of the host's newId are what the brand means.
  const roundId = newId('round') as RoundId;
  const place = `${at}.decision`;
  const given = bySeat(decision.votes).filter(([, vote]) => vote !== null);
  const second = decision.second === null ? null : optionId(decision.second);
  const steps: ImportStep[] = [
    {
      name: 'departments.openDecision',
      input: { groupId, roundId, first: optionId(decision.first), second, reason: decision.reason },
      place,
    },
    ...decision.concerns.map(
      (text, index): ImportStep => ({
        name: 'departments.addConcern',
        // See above.
        input: { groupId, roundId, concernId: newId('concern') as ConcernId, text },
        place: `${place}.concerns[${index}]`,
      }),
    ),
  ];
  // A proposal nobody voted on was not over: it stays open.
  if (given.length === 0) return steps;
  return [
    ...steps,
    {
      name: 'departments.castDecisionVotes',
      input: { groupId, roundId, votes: Object.fromEntries(given) },
      place: `${place}.votes`,
    },
    {
      name: 'departments.revealDecision',
      input: { groupId, roundId, evenIfIncomplete: true },
      place: `${place}.votes`,
    },
  ];
}
