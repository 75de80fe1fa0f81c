/*
 * From words to options, strictly: whatever isn't known is a usage failure with a name, never a guess.
 */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Failure } from '../../src-shared/kernel/failure.ts';
import { fail, ok, type Result } from '../../src-shared/kernel/result.ts';
import { type UsageCode, usage } from './codes.ts';

export type Usage<T> = Result<T, Failure<UsageCode>>;

/** What was given, by name; options given more than once are lists. */
export type Given = {
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly positionals: readonly string[];
};

export type CommandShape = {
  readonly name: string;
  readonly flags: readonly string[];
  readonly valued: readonly string[];
  /** Names of the arguments for the messages, in order; those after `required` may be missing. */
  readonly positionals: readonly string[];
  readonly required: number;
};

/** Reads the words after the command's name. */
export function readArguments(shape: CommandShape, words: readonly string[]): Usage<Given> {
  const options: ParseArgsOptionsConfig = Object.fromEntries([
    ...shape.flags.map((name) => [name, { type: 'boolean' }] as const),
    ...shape.valued.map((name) => [name, { type: 'string', multiple: true }] as const),
  ]);
  // Not strict: its errors are sentences in English; the tokens say the same as data.
  const { tokens, positionals } = parseArgs({
    args: [...words],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const command = shape.name;
  const flags = new Set<string>();
  const values = new Map<string, readonly string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName: option } = token;
    if (shape.flags.includes(name)) {
      if (token.value !== undefined)
        return fail(usage('option-takes-no-value', { option, command }));
      flags.add(name);
    } else if (shape.valued.includes(name)) {
      const isMissing =
        token.value === undefined ||
        token.value === '' ||
        (!token.inlineValue && token.value.startsWith('--'));
      if (isMissing) return fail(usage('option-needs-value', { option, command }));
      values.set(name, [...(values.get(name) ?? []), token.value]);
    } else return fail(usage('option-unknown', { option, command }));
  }
  const extra = positionals[shape.positionals.length];
  if (extra !== undefined) return fail(usage('argument-extra', { argument: extra, command }));
  if (positionals.length < shape.required) {
    const argument = shape.positionals[positionals.length] ?? '';
    return fail(usage('argument-missing', { argument, command }));
  }
  return ok({ flags, values, positionals });
}

/** An option's one value out of a closed list; the fallback when it wasn't given, a failure without one. */
export function choice<Choice extends string>(
  shape: CommandShape,
  given: Given,
  name: string,
  allowed: readonly Choice[],
  fallback: Choice | null,
): Usage<Choice> {
  const option = `--${name}`;
  const value = given.values.get(name)?.at(-1);
  if (value === undefined) {
    return fallback === null
      ? fail(usage('option-missing', { option, command: shape.name }))
      : ok(fallback);
  }
  const found = allowed.find((candidate) => candidate === value);
  return found === undefined
    ? fail(usage('option-value-wrong', { option, value, allowed: allowed.join(' | ') }))
    : ok(found);
}
