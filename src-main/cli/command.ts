/* What a command of the command line is, and what it speaks through. */

import type { CommandShape, Given, Usage } from './arguments.ts';
import type { CliFailure } from './codes.ts';
import type { Language } from './language.ts';

/** Where the words go. `print` is the result, for pipes; `tell` is for the person beside it. */
export type Speech = {
  readonly language: Language;
  print(line: string): void;
  tell(line: string): void;
};

/** null: done, exit 0. */
export type Ending = CliFailure | null;

export type Command<Order = unknown> = {
  readonly shape: CommandShape;
  /** Turns what was given into an order, or says what is wrong with it. */
  read(given: Given): Usage<Order>;
  run(order: Order, speech: Speech): Ending | Promise<Ending>;
};

/** The command with its order's type hidden, as the table of commands holds it. */
export function command<Order>(definition: Command<Order>): Command {
  return {
    shape: definition.shape,
    read: (given) => definition.read(given),
    // An order comes from `read` of the same definition and nowhere else.
    run: (order, speech) => definition.run(order as Order, speech),
  };
}

/** The failure with the path it speaks of, unless it names one itself. */
export function about(path: string, { code, details }: CliFailure): CliFailure {
  return { code, details: { path, ...details } };
}
