/*
 * Runs commands the way the core does (parse, decide, reduce) without a file, a clock or a screen, so
 * that a test can put a workshop into a situation and look at what is refused.
 */
import * as v from 'valibot';
import type { ContractFailure } from '../../src-shared/contract/failures.ts';
import { failure } from '../../src-shared/kernel/failure.ts';
import { fail, ok, type Result } from '../../src-shared/kernel/result.ts';
import {
  type CommandInput,
  type CommandName,
  commands,
} from '../../src-shared/workshop/commands.ts';
import {
  type LoggedEvent,
  reduceWorkshop,
  type Workshop,
} from '../../src-shared/workshop/workshop.ts';

/** Noon of the sample's day, UTC. */
export const testNowMs = Date.UTC(2026, 9, 17, 3);

/** Ids in order: `note-1`, `note-2` ... each prefix counts for itself. */
export function countingIds(): (prefix: string) => string {
  const counts = new Map<string, number>();
  return (prefix) => {
    const next = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, next);
    return `${prefix}-${next}`;
  };
}

export type Ran = { readonly workshop: Workshop; readonly events: readonly LoggedEvent[] };

/** What a command does to a workshop, or why it doesn't. The input is parsed as if it came from outside. */
export function run(
  workshop: Workshop,
  name: CommandName,
  input: unknown,
  nowMs: number = testNowMs,
): Result<Ran, ContractFailure> {
  const command = commands[name];
  const parsed = v.safeParse(command.input, input);
  if (!parsed.success) return fail(failure('request-malformed', { name }));
  const decided = command.decide(workshop, parsed.output, { nowMs, newId: countingIds() });
  if (!decided.ok) return decided;
  const { events } = decided.value;
  return ok({ workshop: events.reduce(reduceWorkshop, workshop), events });
}

/**
 * The workshop after a command that must succeed.
 *
 * @throws Error when it is refused: the test's situation is wrong, not what it tests.
 */
export function changed<Name extends CommandName>(
  workshop: Workshop,
  name: Name,
  input: CommandInput<Name>,
): Workshop {
  const ran = run(workshop, name, input);
  if (!ran.ok) throw new Error(`${name}: ${JSON.stringify(ran.failure)}`);
  return ran.value.workshop;
}
