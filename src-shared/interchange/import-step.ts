/* What a plan of an import is made of. */
import type { CommandInput, CommandName } from '../workshop/commands.ts';

/** One command of the plan and the place in the file it comes from, for the message when it is refused. */
export type ImportStep = {
  [Name in CommandName]: {
    readonly name: Name;
    readonly input: CommandInput<Name>;
    readonly place: string;
  };
}[CommandName];

export type NewId = (prefix: string) => string;
