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

  /** Counts one message. */
  count(): void {
    this.#credit = this.#creditNow() - 1;
    this.#countedAtMs = this.#monotonicMs();
  }

  /** How long not to read, in milliseconds; 0 when nothing is owed. */
  debtMs(): number {
    return Math.ceil((Math.max(0, -this.#creditNow()) / this.#perSecond) * 1000);
  }

  #creditNow(): number {
    const earned = ((this.#monotonicMs() - this.#countedAtMs) / 1000) * this.#perSecond;
    return Math.min(this.#burst, this.#credit + earned);
  }
}
