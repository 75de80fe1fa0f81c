/*
 * Which votes of a group lie closed, so that what is printed now leaves them out: said to whoever prints,
 * before the paper says it. Knows that they exist, never what is in them.
 */
import { groupDepartments } from '../exercises/departments/index.ts';
import { groupResources } from '../exercises/resources/index.ts';
import { groupVision } from '../exercises/vision/index.ts';
import type { GroupId } from '../kernel/ids.ts';
import type { SheetAudience, SheetName } from './printed-sheets.ts';
import type { Workshop } from './workshop.ts';

export const hiddenVoteKinds = [
  'statement',
  'dots',
  'importance',
  'gut',
  'scores',
  'weights',
  'decision',
] as const;
export type HiddenVoteKind = (typeof hiddenVoteKinds)[number];

export type HiddenVotes = {
  readonly groupId: GroupId;
  /** In the order of the exercises; at least one. */
  readonly kinds: readonly HiddenVoteKind[];
};

type KindsOfSheet = { readonly [Sheet in SheetName]: readonly HiddenVoteKind[] };

/** The votes whose result a sheet of our own, or the handout, would show. */
const kindsInside: KindsOfSheet = {
  vision: ['statement', 'dots'],
  // The map stands under the statement it is for.
  resources: ['statement', 'importance'],
  departments: ['gut', 'scores', 'weights', 'decision'],
  summary: hiddenVoteKinds,
  // What was agreed by a vote, and needs in the order of their importance.
  handout: ['statement', 'importance', 'decision'],
};

/** The votes whose outcome a company's sheet rests on; none is ever shown there. */
const kindsForCompany: KindsOfSheet = {
  vision: ['statement'],
  resources: [],
  departments: ['decision'],
  summary: [],
  handout: [],
};

/**
 * The closed votes that the ordered sheets would otherwise show or rest on, group by group; groups
 * without any are left out.
 */
export function hiddenVotesOf(
  workshop: Workshop,
  order: {
    readonly sheets: readonly SheetName[];
    /** Empty for every group. */
    readonly groupIds: readonly GroupId[];
    readonly audience: SheetAudience;
  },
): readonly HiddenVotes[] {
  const kindsOfSheet = order.audience === 'company' ? kindsForCompany : kindsInside;
  const asked = new Set(order.sheets.flatMap((sheet) => kindsOfSheet[sheet]));
  const matter = hiddenVoteKinds.filter((kind) => asked.has(kind));
  return workshop.groups
    .filter(({ id }) => order.groupIds.length === 0 || order.groupIds.includes(id))
    .map(({ id }) => {
      const hidden = hiddenKindsOf(workshop, id);
      return { groupId: id, kinds: matter.filter((kind) => hidden.has(kind)) };
    })
    .filter(({ kinds }) => kinds.length > 0);
}

function hiddenKindsOf(workshop: Workshop, groupId: GroupId): ReadonlySet<HiddenVoteKind> {
  const vision = groupVision(workshop.vision, groupId);
  const resources = groupResources(workshop.resources, groupId);
  const departments = groupDepartments(workshop.departments, groupId);
  const rounds: readonly (readonly [HiddenVoteKind, Rounds])[] = [
    ['statement', vision.rounds],
    ['dots', vision.dotRounds],
    ['importance', resources.importanceRounds],
    ['gut', departments.gutRounds],
    ['scores', departments.scoreRounds],
    ['weights', departments.weightRounds],
    ['decision', departments.decisionRounds],
  ];
  return new Set(rounds.filter(([, of]) => of.at(-1)?.isRevealed === false).map(([kind]) => kind));
}

type Rounds = readonly { readonly isRevealed: boolean }[];
