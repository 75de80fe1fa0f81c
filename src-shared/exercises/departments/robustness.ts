/*
 * How solid a result is, in plain words. First the claims as data, each true of the measures it is made
 * from, then the sentence. It never names a person nor a winner; of a close result it names nobody at all,
 * and of a tie it claims no first place that would stay.
 */
import type { CriterionId, OptionId } from '../../kernel/ids.ts';
import { roundTo } from '../../kernel/statistics.ts';
import type { Language } from '../../workshop/setting.ts';
import { isCloseLead, isDeadHeat, isTie } from './decision-model.ts';
import type { DepartmentMeasures } from './measures.ts';
import { isDefaultCriterion } from './model.ts';
import { departmentsTextEn } from './text.en.ts';
import { type DepartmentsText, departmentsTextJa } from './text.ja.ts';
import type { WeightRange } from './weighted-result.ts';

/** What the sentence is made from. */
export type RobustnessMeasures = Pick<
  DepartmentMeasures,
  | 'options'
  | 'criteria'
  | 'result'
  | 'draws'
  | 'verdict'
  | 'persons'
  | 'leaveOneOut'
  | 'wholePersons'
  | 'personalTopSameShare'
  | 'isTopDifferentByPerson'
  | 'isTooFewPersons'
>;

export type RobustnessClaim =
  /** No weights are revealed. */
  | { readonly kind: 'noResult' }
  /** There are weights, but every option is out or not scored. */
  | { readonly kind: 'noneRanked' }
  | { readonly kind: 'onlyOne' }
  /** The first two are less than half a point apart. */
  | { readonly kind: 'tie' }
  /** They are half a point to three points apart. */
  | { readonly kind: 'narrowLead' }
  /** Leaving out one person: in so many of the cases the first place stays. */
  | { readonly kind: 'leaveOneOut'; readonly stays: number; readonly of: number }
  /** Scores are counts or the group's word, so nobody can be left out to see. */
  | { readonly kind: 'noPersons' }
  | { readonly kind: 'tooFewPersons' }
  /** No single weight, however large or small, changes the first place. */
  | { readonly kind: 'anyOneWeight' }
  /** Doubling or halving any single weight doesn't change the first place. */
  | { readonly kind: 'doubleOrHalf' }
  /** The weight nearest to changing it: from where to where, and who comes first beyond; null if close. */
  | {
      readonly kind: 'weightTurns';
      readonly criterionId: CriterionId;
      readonly direction: 'up' | 'down';
      /** Whole percent of all weight, now and at the turn. */
      readonly nowPercent: number;
      readonly turnPercent: number;
      readonly overtaker: OptionId | null;
    }
  /** As above, less than one point of percent away. */
  | {
      readonly kind: 'hairTurns';
      readonly criterionId: CriterionId;
      readonly direction: 'up' | 'down';
      readonly overtaker: OptionId | null;
    }
  /** All weights shaken at once: it stays first in fewer than six of ten draws. */
  | { readonly kind: 'shaken'; readonly percent: number }
  /** How many persons have the same first place by their own weights and scores. */
  | { readonly kind: 'differsByPerson'; readonly same: number; readonly of: number };

const hair = 0.01;
/** Below this share of the ±50 % draws a result is close (the verdict's). */
const oftenFirst = 0.6;

/** What can truly be said of a result, in the order it is read. */
export function robustnessClaims(measures: RobustnessMeasures): readonly RobustnessClaim[] {
  const { result, persons, leaveOneOut, verdict } = measures;
  if (result === null) return [{ kind: 'noResult' }];
  if (result.winner === null) return [{ kind: 'noneRanked' }];
  if (result.gap === null) return [{ kind: 'onlyOne' }];
  const claims: RobustnessClaim[] = [];
  if (isTie(result.gap)) claims.push({ kind: 'tie' });
  else if (isCloseLead(result.gap)) claims.push({ kind: 'narrowLead' });
  if (leaveOneOut !== null) claims.push({ kind: 'leaveOneOut', stays: leaveOneOut, of: persons });
  else if (persons === 0) claims.push({ kind: 'noPersons' });
  claims.push(...weightClaims(result.ranges, verdict !== 'close'), ...shakenClaims(measures));
  if (measures.isTopDifferentByPerson && measures.personalTopSameShare !== null) {
    const of = measures.wholePersons;
    claims.push({
      kind: 'differsByPerson',
      same: Math.round(measures.personalTopSameShare * of),
      of,
    });
  }
  if (measures.isTooFewPersons) claims.push({ kind: 'tooFewPersons' });
  // Of a tie nobody is first, so there is nothing that stays; of equals not even how often.
  if (isDeadHeat(result.gap)) return claims.filter((claim) => !isOfOneFirst(claim));
  return isTie(result.gap) ? claims.filter((claim) => !isSteady(claim)) : claims;
}

/** Whether a claim says that the first place stays. */
function isSteady(claim: RobustnessClaim): boolean {
  return (
    claim.kind === 'anyOneWeight' ||
    claim.kind === 'doubleOrHalf' ||
    (claim.kind === 'leaveOneOut' && claim.stays === claim.of)
  );
}

/** Whether a claim is about one certain first place. */
function isOfOneFirst(claim: RobustnessClaim): boolean {
  return isSteady(claim) || claim.kind === 'leaveOneOut' || claim.kind === 'differsByPerson';
}

/** Said only where the lead doesn't tell already. */
function shakenClaims({ result, draws }: RobustnessMeasures): readonly RobustnessClaim[] {
  if (result?.gap == null || isCloseLead(result.gap)) return [];
  const share = draws?.jitter[result.winner ?? ''] ?? 1;
  return share < oftenFirst ? [{ kind: 'shaken', percent: roundTo(share * 100, 0) }] : [];
}

function weightClaims(
  ranges: readonly WeightRange[],
  mayName: boolean,
): readonly RobustnessClaim[] {
  const known = ranges.flatMap(({ interval, ...range }) =>
    interval === null ? [] : [{ ...range, interval }],
  );
  const turns = known
    .flatMap(({ criterionId, weight, interval: [low, high], winnerBelow, winnerAbove }) => [
      { criterionId, weight, direction: 'down' as const, end: low, overtaker: winnerBelow },
      { criterionId, weight, direction: 'up' as const, end: high, overtaker: winnerAbove },
    ])
    .filter(({ end }) => end > 0 && end < 1)
    .sort((a, b) => Math.abs(a.end - a.weight) - Math.abs(b.end - b.weight));
  const isAllKnown = known.length === ranges.length;
  const [nearest] = turns;
  if (!nearest) return isAllKnown ? [{ kind: 'anyOneWeight' }] : [];
  const holds = known.every(
    ({ weight, interval: [low, high] }) => low <= weight / 2 && high >= Math.min(1, weight * 2),
  );
  if (isAllKnown && holds) return [{ kind: 'doubleOrHalf' }];
  const { criterionId, weight, direction, end } = nearest;
  const overtaker = mayName ? nearest.overtaker : null;
  if (Math.abs(end - weight) < hair) {
    return [{ kind: 'hairTurns', criterionId, direction, overtaker }];
  }
  const nowPercent = roundTo(weight * 100, 0);
  const turnPercent = roundTo(end * 100, 0);
  return [{ kind: 'weightTurns', criterionId, direction, nowPercent, turnPercent, overtaker }];
}

/** How solid the result is, in plain words of one language; true for every case. */
export function robustnessSentence(measures: RobustnessMeasures, language: Language): string {
  const isJa = language === 'ja';
  const say = isJa ? sayJa : sayEn;
  const names: Names = {
    option: (id) => measures.options.find((option) => option.id === id)?.name ?? '',
    criterion: (id) => criterionNameIn(measures, id, isJa ? departmentsTextJa : departmentsTextEn),
  };
  return robustnessClaims(measures)
    .map((claim) => say(claim, names))
    .join(isJa ? '' : ' ');
}

/** A criterion's name in a reader's language: the group's own, or the text's for k1 to k6. */
export function criterionName(
  criterion: { readonly id: string; readonly name: string },
  text: DepartmentsText,
): string {
  if (criterion.name !== '' || !isDefaultCriterion(criterion.id)) return criterion.name;
  return text.criteria[criterion.id].name;
}

/** What a score of 1, 3 or 5 means in a criterion, in a reader's language; '' where nobody said. */
export function criterionAnchor(
  criterion: {
    readonly id: string;
    readonly anchors: { readonly 1: string; readonly 3: string; readonly 5: string };
  },
  level: 1 | 3 | 5,
  text: DepartmentsText,
): string {
  if (criterion.anchors[level] !== '' || !isDefaultCriterion(criterion.id)) {
    return criterion.anchors[level];
  }
  return text.criteria[criterion.id].anchors[level];
}

function criterionNameIn(
  { criteria }: RobustnessMeasures,
  id: CriterionId,
  text: DepartmentsText,
): string {
  const criterion = criteria.find((each) => each.id === id);
  return criterion ? criterionName(criterion, text) : '';
}

type Names = {
  readonly option: (id: OptionId) => string;
  readonly criterion: (id: CriterionId) => string;
};

function sayJa(claim: RobustnessClaim, names: Names): string {
  switch (claim.kind) {
    case 'noResult':
      return '点と重みを開くと、この結果がどのくらい確かかを言葉にします。';
    case 'noneRanked':
      return '順位をつけられる部署が、まだありません。';
    case 'onlyOne':
      return '比べられる部署が一つだけなので、順位の確かさは言えません。';
    case 'tie':
      return '1位と2位の差は0.5点もなく、同点とみます。';
    case 'narrowLead':
      return '1位と2位の差は3点に届きません。';
    case 'leaveOneOut': {
      const { stays, of } = claim;
      if (stays === of) return 'だれか一人が抜けても、1位は変わりません。';
      if (stays === 0) return 'だれか一人が抜けると、それがだれでも1位が変わります。';
      return `だれか一人が抜けたとき、1位が同じままなのは${of}通りのうち${stays}通りです。`;
    }
    case 'noPersons':
      return '一人ずつの点がないため、人が抜けたときのことは確かめていません。';
    case 'tooFewPersons':
      return '点をつけた人が3人に満たないので、目安として読みます。';
    case 'anyOneWeight':
      return 'どれか一つの観点の重みをどれだけ変えても、1位は変わりません。';
    case 'doubleOrHalf':
      return 'どれか一つの観点を今の2倍や半分に見ても、1位は変わりません。';
    case 'weightTurns': {
      const { criterionId, direction, nowPercent, turnPercent, overtaker } = claim;
      const move = direction === 'up' ? '上げる' : '下げる';
      return `「${names.criterion(criterionId)}」の重みを今の${nowPercent}%から${turnPercent}%ほどまで${move}と、${turnedJa(overtaker, names)}`;
    }
    case 'hairTurns': {
      const move = claim.direction === 'up' ? '上げる' : '下げる';
      return `「${names.criterion(claim.criterionId)}」の重みをほんの少し${move}だけで、${turnedJa(claim.overtaker, names)}`;
    }
    case 'shaken':
      return `すべての重みを最大50%ずつ増減させて試すと、1位が同じままなのは${claim.percent}%ほどです。`;
    case 'differsByPerson': {
      const { same, of } = claim;
      return same === 0
        ? '一人ひとりの点と重みで見ると、これが1位になる人はいません。'
        : `一人ひとりの点と重みで見て、これが1位になるのは${of}人のうち${same}人です。`;
    }
  }
}

function turnedJa(overtaker: OptionId | null, names: Names): string {
  return overtaker === null
    ? '1位が入れ替わります。'
    : `1位は「${names.option(overtaker)}」に変わります。`;
}

function sayEn(claim: RobustnessClaim, names: Names): string {
  switch (claim.kind) {
    case 'noResult':
      return 'Once scores and weights are revealed, this says how solid the result is.';
    case 'noneRanked':
      return 'No department can be ranked yet.';
    case 'onlyOne':
      return 'Only one department can be ranked, so there is nothing to compare.';
    case 'tie':
      return 'The first two are less than half a point apart, which counts as a tie.';
    case 'narrowLead':
      return 'The first leads by less than three points.';
    case 'leaveOneOut': {
      const { stays, of } = claim;
      if (stays === of) return 'Whoever is left out, the first place stays.';
      if (stays === 0) return 'Whoever is left out, the first place does not hold.';
      return `With one person left out, the first place stays in ${stays} of ${of} cases.`;
    }
    case 'noPersons':
      return 'Without each person’s scores we have not tested what happens when one is left out.';
    case 'tooFewPersons':
      return 'Fewer than three people scored, so take it as a hint.';
    case 'anyOneWeight':
      return 'However far any one weight is moved, the first place stays.';
    case 'doubleOrHalf':
      return 'Count any one criterion double or half, and the first place stays.';
    case 'weightTurns': {
      const { criterionId, direction, nowPercent, turnPercent, overtaker } = claim;
      const move = direction === 'up' ? 'Raise' : 'Lower';
      return `${move} the weight of “${names.criterion(criterionId)}” from ${nowPercent}% to about ${turnPercent}%, and ${turnedEn(overtaker, names)}`;
    }
    case 'hairTurns': {
      const move = claim.direction === 'up' ? 'Raise' : 'Lower';
      return `${move} the weight of “${names.criterion(claim.criterionId)}” only a little, and ${turnedEn(claim.overtaker, names)}`;
    }
    case 'shaken':
      return `With all weights moved by up to 50%, the first place stays in only about ${claim.percent}% of the tries.`;
    case 'differsByPerson': {
      const { same, of } = claim;
      return same === 0
        ? 'By each person’s own scores and weights, it comes first for nobody.'
        : `By their own scores and weights, it comes first for ${same} of ${of} people.`;
    }
  }
}

function turnedEn(overtaker: OptionId | null, names: Names): string {
  return overtaker === null
    ? 'the first place changes.'
    : `“${names.option(overtaker)}” comes first.`;
}
