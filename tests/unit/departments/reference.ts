/*
 * A second opinion on E5: everything worked out again from the slips and domain.md 2.1, on purpose by
 * other means than the code under test. Averages are sums over single votes, the median is found as the
 * value that is nearest to all, weights as centroids of corners, turning points by halving, chances by
 * another generator, ranks by comparing pairs. Only the model's types are shared.
 */
import type { GroupDepartments, Option } from '../../../src-shared/exercises/departments/index.ts';

const hairsbreadth = 1e-9;

export type Sheet = {
  readonly options: readonly string[];
  readonly criteria: readonly string[];
  /** votes[option][criterion], each with its seat, or null where nobody's seat is known. */
  readonly votes: readonly (readonly (readonly { seat: string | null; score: number }[])[])[];
  /** Per criterion and cell, whether it is the group's one word. */
  readonly words: readonly (readonly boolean[])[];
  /** Own ratings by seat, and the group's order; one of them at most. */
  readonly ratings: ReadonlyMap<string, readonly number[]>;
  readonly order: readonly string[] | null;
};

/** The last word on one cell, by seat; counts and the group's word have no seat. */
function lastWord(group: GroupDepartments, option: string, criterion: string) {
  let cell = new Map<string, readonly number[]>();
  for (const { isRevealed, isSecondLook, cells, ballots } of group.scoreRounds) {
    const isAsked = cells.some(
      (each) => each.optionId === option && each.criterionId === criterion,
    );
    if (!isRevealed || !isAsked) continue;
    const given = new Map<string, readonly number[]>();
    if (ballots.kind === 'seats') {
      for (const [seat, slip] of Object.entries(ballots.bySeat)) {
        const score = slip[criterion]?.[option];
        if (score != null) given.set(seat, [score]);
      }
    } else if (ballots.kind === 'group') {
      const score = ballots.byCell[criterion]?.[option];
      if (score != null) given.set('(group)', [score]);
    } else {
      const counts = ballots.byCell[criterion]?.[option] ?? [];
      const scores = counts.flatMap((count, place) => Array<number>(count).fill(5 - place));
      if (scores.length > 0) given.set('(counts)', scores);
    }
    const isBySeat = (slips: ReadonlyMap<string, unknown>) =>
      [...slips.keys()].every((seat) => !seat.startsWith('('));
    if (!isSecondLook) cell = given;
    else if (given.size > 0) {
      cell = isBySeat(given) && isBySeat(cell) ? new Map([...cell, ...given]) : given;
    }
  }
  return cell;
}

/** What has been revealed, vote by vote. */
export function sheetOf(group: GroupDepartments): Sheet {
  const inPlay = (option: Option) => !option.knockouts.some((state) => state === 'out');
  const options = group.options.filter(inPlay).map(({ id }): string => id);
  options.sort();
  const criteria = group.criteria.map(({ id }): string => id);
  const cells = options.map((option) =>
    criteria.map((criterion) => lastWord(group, option, criterion)),
  );
  const votes = cells.map((row) =>
    row.map((cell) =>
      [...cell].flatMap(([seat, scores]) =>
        scores.map((score) => ({ seat: seat.startsWith('(') ? null : seat, score })),
      ),
    ),
  );
  const words = cells.map((row) => row.map((cell) => cell.has('(group)')));
  const weighing = group.weightRounds.filter(({ isRevealed }) => isRevealed).at(-1)?.ballots;
  const ratings = new Map<string, readonly number[]>();
  if (weighing?.kind === 'seats') {
    for (const [seat, slip] of Object.entries(weighing.bySeat)) {
      const given = slip.ratings;
      if (given)
        ratings.set(
          seat,
          criteria.map((id) => given[id] ?? 0),
        );
    }
  }
  const order =
    weighing?.kind === 'group'
      ? weighing.ranking.map((id): string => id).filter((id) => criteria.includes(id))
      : null;
  return { options, criteria, votes, words, ratings, order };
}

/** The persons there are, where every scored cell says whose score it is; else null. */
export function personsOf(sheet: Sheet): readonly string[] | null {
  const all = sheet.votes.flat(2);
  if (all.length === 0 || all.some(({ seat }) => seat === null)) return null;
  const seats = all.map(({ seat }) => seat ?? '');
  return [...new Set([...seats, ...sheet.ratings.keys()])].sort();
}

/** Without one person's scores and ratings. */
export function without(sheet: Sheet, person: string): Sheet {
  return {
    ...sheet,
    votes: sheet.votes.map((row) => row.map((cell) => cell.filter(({ seat }) => seat !== person))),
    ratings: new Map([...sheet.ratings].filter(([seat]) => seat !== person)),
  };
}

export function only(sheet: Sheet, person: string): Sheet {
  return {
    ...sheet,
    votes: sheet.votes.map((row) => row.map((cell) => cell.filter(({ seat }) => seat === person))),
    ratings: new Map([...sheet.ratings].filter(([seat]) => seat === person)),
  };
}

/** values[option][criterion], 0 to 100, null where nobody scored. */
export function valuesIn(sheet: Sheet): (number | null)[][] {
  return sheet.votes.map((row) =>
    row.map((cell) => {
      if (cell.length === 0) return null;
      let total = 0;
      for (const { score } of cell) total += score * 25 - 25;
      return total / cell.length;
    }),
  );
}

/** The centroid of all weights that fall along an order: the mean of the corners (1), (½ ½), (⅓ ⅓ ⅓) ... */
export function centroidWeights(count: number): number[] {
  const weights = Array<number>(count).fill(0);
  for (let corner = 1; corner <= count; corner += 1) {
    for (let place = 0; place < corner; place += 1) {
      weights[place] = (weights[place] ?? 0) + 1 / corner / count;
    }
  }
  return weights;
}

/** The weights that count, or null where nobody weighed. */
export function weightsIn(sheet: Sheet): number[] | null {
  const { criteria, order, ratings } = sheet;
  if (order !== null) {
    const weights = centroidWeights(order.length);
    return order.length === 0 ? null : criteria.map((id) => weights[order.indexOf(id)] ?? 0);
  }
  const rows = [...ratings.values()]
    .map((row) => ({ row, total: row.reduce((sum, rating) => sum + rating, 0) }))
    .filter(({ total }) => total > 0);
  if (rows.length === 0) return null;
  return criteria.map(
    (_, k) => rows.reduce((sum, { row, total }) => sum + (row[k] ?? 0) / total, 0) / rows.length,
  );
}

/** Value of every option under these weights; null where something that counts was not scored. */
export function totals(
  values: readonly (readonly (number | null)[])[],
  weights: readonly number[],
): (number | null)[] {
  return values.map((row) => {
    let total = 0;
    for (const [k, weight] of weights.entries()) {
      const value = row[k] ?? null;
      if (value !== null) total += weight * value;
      else if (weight > 0 || values.some((other) => (other[k] ?? null) !== null)) return null;
    }
    return total;
  });
}

/** Whether an option is among the best, ties included. */
export function isBest(all: readonly (number | null)[], option: number, slack = hairsbreadth) {
  const own = all[option] ?? null;
  return own !== null && all.every((value) => value === null || value <= own + slack);
}

/** These weights with criterion k at t, the others in proportion. */
export function moved(weights: readonly number[], k: number, t: number): number[] {
  const rest = weights.reduce((sum, weight, index) => (index === k ? sum : sum + weight), 0);
  return weights.map((weight, index) => {
    if (index === k) return t;
    return rest > 0 ? (weight / rest) * (1 - t) : (1 - t) / (weights.length - 1);
  });
}

/**
 * How far criterion k can move down and up from its weight before the option is no longer among the
 * best, by halving; 0 and 1 where it never happens. Being best holds on one unbroken stretch, because
 * every lead is a straight line.
 */
export function stretchOf(
  values: readonly (readonly (number | null)[])[],
  weights: readonly number[],
  option: number,
  k: number,
): readonly [number, number] {
  const holds = (t: number) => isBest(totals(values, moved(weights, k, t)), option, 1e-7);
  const halve = (inside: number, outside: number) => {
    let [near, far] = [inside, outside];
    for (let step = 0; step < 50; step += 1) {
      const middle = (near + far) / 2;
      if (holds(middle)) near = middle;
      else far = middle;
    }
    return near;
  };
  const own = weights[k] ?? 0;
  return [holds(0) ? 0 : halve(own, 0), holds(1) ? 1 : halve(own, 1)];
}

/** 1 - 2 * (least mean distance to any one value) / width of the scale, not below 0. */
export function agreementOf(scores: readonly number[], width: number): number {
  const distances = scores.map(
    (center) => scores.reduce((sum, score) => sum + Math.abs(score - center), 0) / scores.length,
  );
  return Math.max(0, 1 - (2 * Math.min(...distances)) / width);
}

/** Kendall's W by squared rank sums, with ranks from comparing pairs; null where nothing is ranked. */
export function concordance(rows: readonly (readonly number[])[]): number | null {
  const m = rows.length;
  const n = rows[0]?.length ?? 0;
  if (m < 2 || n < 2) return null;
  const ranks = rows.map((row) =>
    row.map((own) => {
      const above = row.filter((other) => other > own + hairsbreadth).length;
      const level = row.filter((other) => Math.abs(other - own) <= hairsbreadth).length;
      return above + (level + 1) / 2;
    }),
  );
  let squares = 0;
  for (let option = 0; option < n; option += 1) {
    squares += ranks.reduce((sum, row) => sum + (row[option] ?? 0), 0) ** 2;
  }
  let ties = 0;
  for (const row of ranks) {
    for (const rank of new Set(row)) {
      const size = row.filter((other) => other === rank).length;
      ties += size ** 3 - size;
    }
  }
  const full = m * m * (n ** 3 - n) - m * ties;
  return full === 0 ? null : (12 * squares - 3 * m * m * n * (n + 1) ** 2) / full;
}

/** Another stream of numbers in (0, 1) than the code's: a Lehmer generator. */
export function lehmer(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Chances of each option to be best (ties shared) under drawn weights. */
export function chances(
  values: readonly (readonly (number | null)[])[],
  draw: () => readonly number[],
  draws: number,
): number[] {
  const won = values.map(() => 0);
  for (let round = 0; round < draws; round += 1) {
    const all = totals(values, draw());
    const best = all.map((_, option) => isBest(all, option));
    const shared = best.filter(Boolean).length;
    for (const [option, isIn] of best.entries()) {
      if (isIn) won[option] = (won[option] ?? 0) + 1 / shared;
    }
  }
  return won.map((count) => count / draws);
}

/** Weights anywhere on the simplex: the gaps between sorted cuts of a stick. */
export function cutStick(uniform: () => number, pieces: number): number[] {
  const cuts = [0, ...Array.from({ length: pieces - 1 }, uniform).sort((a, b) => a - b), 1];
  return cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0));
}

/** Each weight times its own number from ½ to 1½, summing to 1 again. */
export function shaken(uniform: () => number, weights: readonly number[]): number[] {
  const drawn = weights.map((weight) => weight * (0.5 + uniform()));
  const sum = drawn.reduce((total, weight) => total + weight, 0);
  return drawn.map((weight) => weight / sum);
}
