/* Every code the command line words: the contract's, and those only it meets. */
import type { FailureCode } from '../../src-shared/contract/failures.ts';
import { type Failure, failure } from '../../src-shared/kernel/failure.ts';
import type { JsonObject } from '../../src-shared/kernel/json.ts';

/** Failures only the command line meets. */
export type OwnFailureCode = 'pages-missing' | 'port-taken' | 'port-refused';

/** Wrong ways to call it. */
export type UsageCode =
  | 'command-missing'
  | 'command-unknown'
  | 'option-unknown'
  | 'option-needs-value'
  | 'option-takes-no-value'
  | 'option-missing'
  | 'option-value-wrong'
  | 'options-exclude'
  | 'argument-missing'
  | 'argument-extra'
  | 'argument-not-session-file';

export type CliCode = FailureCode | OwnFailureCode | UsageCode;
export type CliFailure = Failure<CliCode>;
export type Wording = Readonly<Record<CliCode, string>>;

export function usage(code: UsageCode, details: JsonObject = {}): Failure<UsageCode> {
  return failure(code, details);
}
