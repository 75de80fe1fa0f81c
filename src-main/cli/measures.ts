/* `tsunagi measures FILE [--json]`: every computed result of a session file. */
import { resolve } from 'node:path';
import { ok } from '../../src-shared/kernel/result.ts';
import { measureFile } from '../core/index.ts';
import { about, command } from './command.ts';
import { linesOfGroup } from './measure-lines.ts';

export const measuresCommand = command<{ readonly path: string; readonly asJson: boolean }>({
  shape: { name: 'measures', flags: ['json'], valued: [], positionals: ['FILE'], required: 1 },
  read: ({ positionals, flags }) =>
    ok({ path: resolve(positionals[0] ?? ''), asJson: flags.has('json') }),
  run({ path, asJson }, { language, print }) {
    const measured = measureFile(path);
    if (!measured.ok) return about(path, measured.failure);
    if (asJson) {
      print(JSON.stringify(measured.value, null, 2));
      return null;
    }
    for (const group of measured.value.groups) {
      for (const line of linesOfGroup(group, language)) print(line);
      print('');
    }
    return null;
  },
});
