/*
 * How fast one window may speak: a burst, then a steady rate. Nothing is refused or lost: whoever is
 * too fast goes into debt, and its socket is not read until the debt is paid.
 */

export class MessageRate {
  #credit: number;
  #countedAtMs: number;
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #monotonicMs: () => number;

  constructor(burst: number, perSecond: number, monotonicMs: () => number) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#monotonicMs = monotonicMs;
    this.#credit = burst;
    this.#countedAtMs = monotonicMs();
  }

  /** Counts one message; returns how long to stop reading, in milliseconds, 0 for not at all. */
  count(): number {
    const now = this.#monotonicMs();
    const earned = ((now - this.#countedAtMs) / 1000) * this.#perSecond;
    this.#credit = Math.min(this.#burst, this.#credit + earned) - 1;
    this.#countedAtMs = now;
    return this.#credit >= 0 ? 0 : Math.ceil((-this.#credit / this.#perSecond) * 1000);
  }
}
