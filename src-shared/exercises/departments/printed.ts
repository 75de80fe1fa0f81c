/* The measures the command line prints: options by name, rounded as the sample's `expected`. */
import type { OptionId } from '../../kernel/ids.ts';
import { roundTo } from '../../kernel/statistics.ts';
import { measured } from './measured.ts';
import type { DepartmentMeasures } from './measures.ts';
import type { GroupDepartments } from './model.ts';
import { splitCellsShown } from './projection.ts';
import { departmentsTextJa } from './text.ja.ts';

type ByName<Value> = { readonly [name: string]: Value };

export type PrintedDepartmentMeasures = {
  /** By criterion id; null while no weights are revealed, as is everything that needs them. */
  readonly weights: ByName<number> | null;
  /** null for an option that is with a gap. */
  readonly values: ByName<number | null> | null;
  readonly ranking: readonly string[];
  readonly gap: number | null;
  readonly weightStability: ByName<readonly [number, number] | null> | null;
  readonly narrowestTolerance: number | null;
  /** Only options that come first at least once. */
  readonly firstRankShareAnyWeights: ByName<number> | null;
  readonly jitter50Share: ByName<number> | null;
  readonly leaveOneOutSameWinner: number | null;
  readonly personalTopSameShare: number | null;
  readonly kendallW: number | null;
  readonly splitCells: readonly {
    readonly option: string;
    readonly criterion: string;
    readonly agreement: number;
  }[];
  readonly splitCellCount: number;
  readonly rocWinner: string | null;
  /** In the sample's words. */
  readonly verdict: string | null;
  readonly gutWinner: string | null;
  readonly gutSameAsModel: boolean | null;
};

export function printedDepartmentMeasures(group: GroupDepartments): PrintedDepartmentMeasures {
  const measures = measured(group);
  const { result, draws, table } = measures;
  const nameOf = (id: string) => measures.options.find((option) => option.id === id)?.name ?? id;
  const nameOrNull = (id: OptionId | null) => (id === null ? null : nameOf(id));
  return {
    weights:
      result &&
      Object.fromEntries(
        table.criterionIds.map((id, k) => [id, roundTo(result.weights[k] ?? 0, 4)]),
      ),
    values: result && printedValues(measures, nameOf),
    ranking: result?.ranking.map((each) => nameOf(each.optionId)) ?? [],
    gap: rounded(result?.gap ?? null, 2),
    weightStability:
      result &&
      Object.fromEntries(
        result.ranges.map(({ criterionId, interval }) => [
          criterionId,
          interval && ([roundTo(interval[0], 3), roundTo(interval[1], 3)] as const),
        ]),
      ),
    narrowestTolerance: rounded(result?.narrowestTolerance ?? null, 3),
    firstRankShareAnyWeights: draws && winningOnly(draws.anyWeights, nameOf),
    jitter50Share: draws && winningOnly(draws.jitter, nameOf),
    leaveOneOutSameWinner: measures.leaveOneOut,
    personalTopSameShare: rounded(measures.personalTopSameShare, 2),
    kendallW: rounded(measures.kendallW, 3),
    splitCells: measures.splitCells.slice(0, splitCellsShown).map((cell) => ({
      option: nameOf(cell.optionId),
      criterion: cell.criterionId,
      agreement: roundTo(cell.agreement ?? 0, 2),
    })),
    splitCellCount: measures.splitCells.length,
    rocWinner: nameOrNull(measures.rocWinner),
    verdict: measures.verdict && departmentsTextJa.verdicts[measures.verdict],
    gutWinner: nameOrNull(measures.gut?.winner ?? null),
    gutSameAsModel: measures.isGutSameAsModel,
  };
}

function printedValues(
  { result, table }: DepartmentMeasures,
  nameOf: (id: string) => string,
): ByName<number | null> {
  const ranked = (result?.ranking ?? []).map(
    ({ optionId, value }) => [nameOf(optionId), roundTo(value, 2)] as const,
  );
  const unscored = (result?.unscored ?? table.optionIds).map((id) => [nameOf(id), null] as const);
  return Object.fromEntries([...ranked, ...unscored]);
}

function winningOnly(
  shares: { readonly [optionId: string]: number },
  nameOf: (id: string) => string,
): ByName<number> {
  return Object.fromEntries(
    Object.entries(shares)
      .filter(([, share]) => share > 0)
      .sort(([, a], [, b]) => b - a)
      .map(([id, share]) => [nameOf(id), roundTo(share, 2)]),
  );
}

function rounded(value: number | null, decimals: number): number | null {
  return value === null ? null : roundTo(value, decimals);
}
