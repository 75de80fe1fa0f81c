/*
 * How solid a result is, in plain words. First the claims as data, each true of the measures it is made
 * from, then the sentence. It never names a person, and it never names a winner: when it is close
 * nobody should hear one.
 */
import type { CriterionId, OptionId } from '../../kernel/ids.ts';
import { roundTo } from '../../kernel/statistics.ts';
import type { Language } from '../../workshop/setting.ts';
import { isCloseLead, isTie } from './decision-model.ts';
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
  | 'persons'
  | 'leaveOneOut'
  | 'wholePersons'
  | 'personalTopSameShare'
  | 'isTopDifferentByPerson'
  | 'isTooFewPersons'
>;

export type RobustnessClaim =
  /** No scores or no weights, or every option is out or not scored. */
  | { readonly kind: 'noResult' }
  | { readonly kind: 'onlyOne' }
  /** The first two are less than half a point apart. */
  | { readonly kind: 'tie' }
  /** They are half a point to three points apart. */
  | { readonly kind: 'narrowLead' }
  /** Leaving out one person: in so many of the cases the first place stays. */
  | { readonly kind: 'leaveOneOut'; readonly stays: number; readonly of: number }
  /** Scores are counts or the group's word, so nobody can be left out. */
  | { readonly kind: 'noPersons' }
  | { readonly kind: 'tooFewPersons' }
  /** No single weight, however large or small, changes the first place. */
  | { readonly kind: 'anyOneWeight' }
  /** Doubling or halving any single weight doesn't change the first place. */
  | { readonly kind: 'doubleOrHalf' }
  /** The weight nearest to changing it: from where to where, and who comes first beyond. */
  | {
      readonly kind: 'weightTurns';
      readonly criterionId: CriterionId;
      readonly direction: 'up' | 'down';
      /** Whole percent of all weight, now and at the turn. */
      readonly nowPercent: number;
      readonly turnPercent: number;
      readonly overtaker: OptionId;
    }
  /** As above, less than one point of percent away. */
  | {
      readonly kind: 'hairTurns';
      readonly criterionId: CriterionId;
      readonly direction: 'up' | 'down';
      readonly overtaker: OptionId;
    }
  /** How many persons have the same first place by their own weights and scores. */
  | { readonly kind: 'differsByPerson'; readonly same: number; readonly of: number };

const hair = 0.01;

/** What can truly be said of a result, in the order it is read. */
export function robustnessClaims(measures: RobustnessMeasures): readonly RobustnessClaim[] {
  const { result, persons, leaveOneOut } = measures;
  if (!result?.winner) return [{ kind: 'noResult' }];
  if (result.gap === null) return [{ kind: 'onlyOne' }];
  const claims: RobustnessClaim[] = [];
  if (isTie(result.gap)) claims.push({ kind: 'tie' });
  else if (isCloseLead(result.gap)) claims.push({ kind: 'narrowLead' });
  if (leaveOneOut !== null) claims.push({ kind: 'leaveOneOut', stays: leaveOneOut, of: persons });
  else if (persons === 0) claims.push({ kind: 'noPersons' });
  claims.push(...weightClaims(result.ranges));
  if (measures.isTopDifferentByPerson && measures.personalTopSameShare !== null) {
    const of = measures.wholePersons;
    claims.push({
      kind: 'differsByPerson',
      same: Math.round(measures.personalTopSameShare * of),
      of,
    });
  }
  if (measures.isTooFewPersons) claims.push({ kind: 'tooFewPersons' });
  return claims;
}

function weightClaims(ranges: readonly WeightRange[]): readonly RobustnessClaim[] {
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
  const { criterionId, weight, direction, end, overtaker } = nearest;
  if (overtaker === null) return [];
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
      return '点と重みがそろうと、結果の確かさを示します。';
    case 'onlyOne':
      return '比べられる部署が一つだけなので、順位の確かさは言えません。';
    case 'tie':
      return '1位と2位の差は0.5点未満で、同点とみなします。';
    case 'narrowLead':
      return '1位と2位の差は3点に届きません。';
    case 'leaveOneOut': {
      const { stays, of } = claim;
      if (stays === of) return 'だれか一人が抜けても、1位は変わりません。';
      if (stays === 0) return 'だれが抜けても、1位が変わります。';
      return `だれか一人が抜けると、${of}通りのうち${of - stays}通りで1位が変わります。`;
    }
    case 'noPersons':
      return '一人ずつの点がないため、人が抜けたときのことは確かめていません。';
    case 'tooFewPersons':
      return '3人に満たないため、目安として読みます。';
    case 'anyOneWeight':
      return 'どれか一つの観点の重みをどれだけ変えても、1位は変わりません。';
    case 'doubleOrHalf':
      return 'どれか一つの観点を今の2倍や半分に見ても、1位は変わりません。';
    case 'weightTurns': {
      const { criterionId, direction, nowPercent, turnPercent, overtaker } = claim;
      const move = direction === 'up' ? '上げる' : '下げる';
      return `「${names.criterion(criterionId)}」の重みを今の${nowPercent}%から${turnPercent}%ほどまで${move}と、1位は「${names.option(overtaker)}」に変わります。`;
    }
    case 'hairTurns': {
      const move = claim.direction === 'up' ? '上げる' : '下げる';
      return `「${names.criterion(claim.criterionId)}」の重みをほんの少し${move}だけで、1位は「${names.option(claim.overtaker)}」に変わります。`;
    }
    case 'differsByPerson':
      return `人によって1位が違い、全体と同じ1位は${claim.of}人中${claim.same}人です。`;
  }
}

function sayEn(claim: RobustnessClaim, names: Names): string {
  switch (claim.kind) {
    case 'noResult':
      return 'Once scores and weights are in, this says how solid the result is.';
    case 'onlyOne':
      return 'Only one department can be ranked, so there is nothing to compare.';
    case 'tie':
      return 'The first two are less than half a point apart, which counts as a tie.';
    case 'narrowLead':
      return 'The first leads by less than three points.';
    case 'leaveOneOut': {
      const { stays, of } = claim;
      if (stays === of) return 'Whoever is left out, the first place stays.';
      if (stays === 0) return 'Whoever is left out, the first place changes.';
      return `With one person left out, the first place changes in ${of - stays} of ${of} cases.`;
    }
    case 'noPersons':
      return 'Without each person’s scores we have not tested what happens when one is left out.';
    case 'tooFewPersons':
      return 'With fewer than three people, take it as a hint.';
    case 'anyOneWeight':
      return 'However far one criterion’s weight is moved, the first place stays.';
    case 'doubleOrHalf':
      return 'Count any one criterion double or half, and the first place stays.';
    case 'weightTurns': {
      const { criterionId, direction, nowPercent, turnPercent, overtaker } = claim;
      const move = direction === 'up' ? 'Raise' : 'Lower';
      return `${move} the weight of “${names.criterion(criterionId)}” from ${nowPercent}% to about ${turnPercent}%, and “${names.option(overtaker)}” comes first.`;
    }
    case 'hairTurns': {
      const move = claim.direction === 'up' ? 'Raise' : 'Lower';
      return `${move} the weight of “${names.criterion(claim.criterionId)}” only a little, and “${names.option(claim.overtaker)}” comes first.`;
    }
    case 'differsByPerson':
      return `First place differs by person: ${claim.same} of ${claim.of} have the same one first as the whole group.`;
  }
}
