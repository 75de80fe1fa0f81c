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
 * How often each option wins over `draws` weightings, as shares that sum to 1.
 *
 * @param values values[option][criterion] without gaps
 * @param fill writes one draw of weights (any positive scale) into the given array
 */
function winningShares(
  values: readonly (readonly number[])[],
  criteria: number,
  draws: number,
  fill: (weights: Float64Array) => void,
): readonly number[] {
  const options = values.length;
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
  return wins.map((count) => count / draws);
}

/**
 * Share of draws each option wins when every weight is multiplied by its own U(0.5, 1.5) and all are
 * renormalised (±50 % jitter, domain brief 2.1). Renormalising scales all options alike, so the winner
 * is found without it.
 */
export function jitterShares(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  draws: number,
  seed: number,
): readonly number[] {
  const uniform = seededUniform(seed);
  return winningShares(values, weights.length, draws, (drawn) => {
    for (let criterion = 0; criterion < drawn.length; criterion += 1) {
      drawn[criterion] = (weights[criterion] ?? 0) * (0.5 + uniform());
    }
  });
}

/**
 * First-rank acceptability over all weightings: weights uniform on the simplex (exponential spacings),
 * as in stochastic multicriteria acceptability analysis (SMAA, domain brief 2.1 [13]).
 */
export function anyWeightShares(
  values: readonly (readonly number[])[],
  criteria: number,
  draws: number,
  seed: number,
): readonly number[] {
  const uniform = seededUniform(seed);
  return winningShares(values, criteria, draws, (drawn) => {
    for (let criterion = 0; criterion < criteria; criterion += 1) {
      drawn[criterion] = -Math.log(1 - uniform());
    }
  });
}
