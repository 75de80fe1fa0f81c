/**
 * Opens SQLite connections with the settings of a session file, and nothing else. One connection per
 * file, exclusive, so that a second copy of the program is refused and one file is left after closing.
 */
import Database from 'better-sqlite3';

/** Takes the file for this process alone; reads only, so a file that fails the checks stays as it is. */
export function connectExclusively(path: string): Database.Database {
  const db = new Database(path, { fileMustExist: true, timeout: 0 });
  try {
    // Before the first read: in this mode no shared-memory file is made.
    db.pragma('locking_mode = EXCLUSIVE');
    hardenForReading(db);
    db.pragma('schema_version');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Distrusts what the file says: it may come from somebody else. */
export function hardenForReading(db: Database.Database): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('mmap_size = 0');
}

/**
 * Turns a checked connection into the writing one.
 *
 * `synchronous` is set by hand: the library's build default silently becomes NORMAL after the first
 * write in WAL mode, which loses acknowledged work in a power cut.
 *
 * @throws Error when SQLite does not enter WAL mode.
 */
export function prepareForWriting(db: Database.Database): void {
  const mode = db.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal') throw new Error(`journal_mode is ${String(mode)}, not wal`);
  db.pragma('synchronous = FULL');
  db.pragma('fullfsync = ON');
  db.pragma('checkpoint_fullfsync = ON');
  db.pragma('wal_autocheckpoint = 1000');
  db.pragma('journal_size_limit = 0');
  db.pragma('foreign_keys = ON');
  db.pragma('secure_delete = ON');
}
