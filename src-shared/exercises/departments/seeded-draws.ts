/*
 * Random weight draws that are the same for everybody who looks: a small seeded generator (mulberry32)
 * so that a share shown on two screens, or computed again tomorrow, is the same number.
 */

/** Uniform numbers in [0, 1), 32 bits deep, fixed by the seed. */
export function seededUniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * How often each option wins over `draws` weightings, as shares that sum to 1. Options that no drawn
 * weights can tell apart share their wins, so that none looks ahead by its place in the table.
 *
 * @param values values[option][criterion] without gaps
 * @param isDrawn per criterion, whether a draw gives it any weight
 * @param fill writes one draw of weights (any positive scale) into the given array
 */
function winningShares(
  values: readonly (readonly number[])[],
  isDrawn: readonly boolean[],
  draws: number,
  fill: (weights: Float64Array) => void,
): readonly number[] {
  const options = values.length;
  const criteria = isDrawn.length;
  // Flat typed arrays: this loop runs millions of times while a slider moves.
  const flat = Float64Array.from(values.flat());
  const weights = new Float64Array(criteria);
  const wins = Array<number>(options).fill(0);
  for (let draw = 0; draw < draws; draw += 1) {
    fill(weights);
    let best = 0;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (let option = 0; option < options; option += 1) {
      let value = 0;
      const offset = option * criteria;
      for (let criterion = 0; criterion < criteria; criterion += 1) {
        value += (weights[criterion] ?? 0) * (flat[offset + criterion] ?? 0);
      }
      if (value > bestValue) {
        best = option;
        bestValue = value;
      }
    }
    wins[best] = (wins[best] ?? 0) + 1;
  }
  // The loop gave what equals won to the first of them.
  return values.map((row) => {
    const isAlike = (other: readonly number[]) =>
      isDrawn.every((drawn, criterion) => !drawn || other[criterion] === row[criterion]);
    return (wins[values.findIndex(isAlike)] ?? 0) / values.filter(isAlike).length / draws;
  });
}

/**
 * Share of draws each option wins when every weight is multiplied by its own U(0.5, 1.5) and all are
 * renormalised (±50 % jitter, domain brief 2.1), 0 to 1 per option. Renormalising scales all options
 * alike, so the winner is found without it.
 */
export function jitterShares(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  draws: number,
  seed: number,
): readonly number[] {
  const uniform = seededUniform(seed);
  const isDrawn = weights.map((weight) => weight > 0);
  return winningShares(values, isDrawn, draws, (drawn) => {
    for (let criterion = 0; criterion < drawn.length; criterion += 1) {
      drawn[criterion] = (weights[criterion] ?? 0) * (0.5 + uniform());
    }
  });
}

/**
 * First-rank acceptability over all weightings, 0 to 1 per option: weights uniform on the simplex, as in
 * stochastic multicriteria acceptability analysis (SMAA, domain brief 2.1 [13]). Exponential spacings,
 * that is Dirichlet(1, ..., 1): normalised uniform numbers would crowd the middle.
 */
export function anyWeightShares(
  values: readonly (readonly number[])[],
  criteria: number,
  draws: number,
  seed: number,
): readonly number[] {
  const uniform = seededUniform(seed);
  const isDrawn = Array<boolean>(criteria).fill(true);
  return winningShares(values, isDrawn, draws, (drawn) => {
    for (let criterion = 0; criterion < criteria; criterion += 1) {
      drawn[criterion] = -Math.log(1 - uniform());
    }
  });
}
