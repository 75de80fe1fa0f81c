import type { Database } from 'better-sqlite3';
import { migrateToVersion1 } from './version-1.ts';

/** One frozen step; `migrate` brings a database of version `toVersion - 1` to `toVersion`. */
export type SessionMigration = {
  readonly toVersion: number;
  readonly migrate: (db: Database) => void;
};

/** All steps from an empty database on, in order, without a gap. */
export type MigrationRegistry = readonly SessionMigration[];

export const sessionMigrations: MigrationRegistry = [{ toVersion: 1, migrate: migrateToVersion1 }];

/**
 * The file version this registry writes.
 *
 * @throws Error when the registry is empty, out of order or has a gap: a fault of the program.
 */
export function ownVersionOf(registry: MigrationRegistry): number {
  for (const [index, migration] of registry.entries()) {
    if (migration.toVersion !== index + 1) {
      throw new Error(
        `Migration ${index + 1} says toVersion ${migration.toVersion}: number the registry 1, 2, 3 ... without gaps.`,
      );
    }
  }
  if (registry.length === 0) throw new Error('The registry of migrations is empty.');
  return registry.length;
}

/** Runs the steps after `fromVersion` and sets user_version; the caller holds the transaction. */
export function migrateDatabase(
  db: Database,
  registry: MigrationRegistry,
  fromVersion: number,
): void {
  const ownVersion = ownVersionOf(registry);
  for (const migration of registry.slice(fromVersion)) migration.migrate(db);
  db.pragma(`user_version = ${ownVersion}`);
}
