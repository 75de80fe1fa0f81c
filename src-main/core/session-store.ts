/*
 * Making and opening workshops as files: what lies between the shelf and one open session.
 */
import { dirname, join } from 'node:path';
import {
  type ContractFailure,
  type FileFailureCode,
  fileFailureCodes,
} from '../../src-shared/contract/failures.ts';
import { failure } from '../../src-shared/kernel/failure.ts';
import type { WorkshopId } from '../../src-shared/kernel/ids.ts';
import type { JsonObject } from '../../src-shared/kernel/json.ts';
import { fail, ok } from '../../src-shared/kernel/result.ts';
import { type CommandName, commands } from '../../src-shared/workshop/commands.ts';
import type { WorkshopDetails } from '../../src-shared/workshop/details.ts';
import { newReplica, type Operation, replay } from '../../src-shared/workshop/replica.ts';
import { emptyWorkshop, type Workshop } from '../../src-shared/workshop/workshop.ts';
import {
  createFilledSessionFile,
  ensureFolder,
  openSessionFile,
  type SessionFile,
  Spill,
  type StorageRefusal,
} from '../storage/index.ts';
import type { CorePorts, Outcome } from './ports.ts';
import { openSession, type Session } from './session.ts';
import { toStored } from './stored-operation.ts';

/** Who acts when the program itself writes: creation, import. */
export const systemActor = 'system';

/** A storage refusal as it crosses to the screen; remarks for the log stay behind. */
export function asContractFailure(refusal: StorageRefusal): ContractFailure {
  const { remark: _forTheLog, ...details } = { remark: '', ...refusal.details };
  // Storage's details are flat records of strings, numbers and nulls.
  return failure(refusal.code, details as JsonObject);
}

/** Opens the workshop at a path, with what an earlier crash left in its emergency file. */
export function openSessionAt(
  ports: CorePorts,
  path: string,
  onChange: () => void,
): Outcome<Session> {
  const opened = openSessionFile(path);
  if (!opened.ok) return fail(asContractFailure(opened.failure));
  return sessionOf(ports, opened.value, onChange);
}

function sessionOf(ports: CorePorts, file: SessionFile, onChange: () => void): Outcome<Session> {
  const made = ensureFolder(ports.folders.spill);
  if (!made.ok)
    ports.log({ level: 'warn', event: 'spill-folder', details: { code: made.failure.code } });
  const spill = new Spill(join(ports.folders.spill, `${file.workshopId}.spill`), file.workshopId);
  const session = openSession(ports, file, spill, onChange);
  if (!session.ok) file.close();
  return session;
}

export type NewWorkshop = {
  readonly details: WorkshopDetails;
  readonly isSample: boolean;
  readonly steps: readonly {
    readonly name: CommandName;
    readonly input: unknown;
    /** Where in a file the step comes from, for the refusal. */
    readonly place?: string;
  }[];
};

/** A workshop that exists only in memory yet: its first operations, all accepted by the ordinary rules. */
export type ComposedWorkshop = {
  readonly workshopId: WorkshopId;
  readonly createdAtMs: number;
  readonly operations: readonly Operation[];
  readonly workshop: Workshop;
};

/** Runs the first commands of a new workshop in memory; a refusal names its step and command. */
export function composeWorkshop(
  ports: Pick<CorePorts, 'clock' | 'newId'>,
  { details, isSample, steps }: NewWorkshop,
): Outcome<ComposedWorkshop> {
  const createdAtMs = ports.clock.wallMs();
  // The host's newId makes what freeIdPattern describes, which is all a workshop's id is.
  const workshopId = ports.newId('workshop') as WorkshopId;
  const operationOf = (command: string, events: Operation['events']): Operation => ({
    opId: ports.newId('op'),
    actor: systemActor,
    command,
    atMs: createdAtMs,
    events,
  });
  const created = operationOf('workshop.create', [
    { type: 'workshop.created.v1', body: { details, isSample, createdAtMs } },
  ]);
  const operations = [created];
  let replica = replay(newReplica(emptyWorkshop(workshopId)), created);
  for (const [index, { name, input, place }] of steps.entries()) {
    const context = { nowMs: createdAtMs, newId: ports.newId };
    const decided = commands[name].decide(replica.workshop, input, context);
    if (!decided.ok) {
      const { code, details: why } = decided.failure;
      const where = place === undefined ? { step: index, command: name } : { place };
      return fail(failure(code, { ...why, ...where }));
    }
    const operation = operationOf(name, decided.value.events);
    replica = replay(replica, operation);
    operations.push(operation);
  }
  return ok({ workshopId, createdAtMs, operations, workshop: replica.workshop });
}

/** Writes a composed workshop to a file that doesn't exist yet: whole, or not at all. */
export function writeNewWorkshop(path: string, composed: ComposedWorkshop): Outcome<null> {
  const folder = ensureFolder(dirname(path));
  if (!folder.ok) return fail(asContractFailure(folder.failure));
  const { workshopId, createdAtMs, operations } = composed;
  const file = { path, workshopId, createdAtMs };
  const written = createFilledSessionFile(file, operations.map(toStored));
  if (written.ok) return ok(null);
  const { code } = written.failure;
  const isPlain = fileFailureCodes.some((known) => known === code);
  // Checked on the line above; a Set or array can't narrow a union for the compiler.
  return fail(failure(isPlain ? (code as FileFailureCode) : 'disk-error'));
}
