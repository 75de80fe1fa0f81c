/* `tsunagi import WORKSHOP.json OUT.tsunagi`: a workshop written as JSON becomes a session file. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Failure, failure } from '../../src-shared/kernel/failure.ts';
import { fail, ok, type Result } from '../../src-shared/kernel/result.ts';
import { importWorkshop } from '../core/index.ts';
import { newId, nodeClock } from '../hosts/node-wiring.ts';
import { usage } from './codes.ts';
import { about, command } from './command.ts';

export const sessionFileEnding = '.tsunagi';

type ReadFailure = Failure<
  'import-not-json' | 'file-missing' | 'file-no-permission' | 'disk-error'
>;

export const importCommand = command<{ readonly from: string; readonly to: string }>({
  shape: {
    name: 'import',
    flags: [],
    valued: [],
    positionals: ['WORKSHOP.json', 'OUT.tsunagi'],
    required: 2,
  },
  read({ positionals }) {
    const [from = '', to = ''] = positionals;
    return to.endsWith(sessionFileEnding)
      ? ok({ from: resolve(from), to: resolve(to) })
      : fail(usage('argument-not-session-file', { argument: to }));
  },
  run({ from, to }, { language, print, tell }) {
    // A folder that isn't there is a slip of the pen more often than a wish.
    if (!existsSync(dirname(to))) return about(dirname(to), failure('folder-missing'));
    const json = readJson(from);
    if (!json.ok) return about(from, json.failure);
    const imported = importWorkshop({ clock: nodeClock, newId }, json.value, to);
    if (!imported.ok) return about(to, imported.failure);
    const { groups, operations, unknownSections } = imported.value;
    print(
      language === 'ja'
        ? `取り込みました: ${to}(${groups}グループ、${operations}件の操作)`
        : `Imported: ${to} (${groups} groups, ${operations} operations)`,
    );
    if (unknownSections.length > 0) {
      const names = unknownSections.join(', ');
      tell(
        language === 'ja'
          ? `この版ではまだ読まない部分: ${names}`
          : `Parts this version does not read yet: ${names}`,
      );
    }
    return null;
  },
});

/** The file's JSON. Bytes that aren't UTF-8 are refused: a guessed letter would be kept for good. */
function readJson(path: string): Result<unknown, ReadFailure> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return fail(failure(codeOf(error)));
  }
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return fail(failure('import-not-json'));
  }
}

function codeOf(error: unknown): ReadFailure['code'] {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'file-missing';
    case 'EACCES':
    case 'EPERM':
      return 'file-no-permission';
    case 'EISDIR':
      return 'import-not-json';
    default:
      return 'disk-error';
  }
}
