/**
 * Closes a switch over a union: compiles only when every case is handled.
 *
 * @throws Error at run time when data from outside broke the type.
 */
export function assertNever(value: never, what: string): never {
  throw new Error(`Unhandled ${what}: ${JSON.stringify(value)}`);
}
