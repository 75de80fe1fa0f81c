/* `tsunagi measures FILE [--json]`: every computed result of a session file. */
import { resolve } from 'node:path';
import { ok } from '../../src-shared/kernel/result.ts';
import { measureFile } from '../core/index.ts';
import { about, command } from './command.ts';
import { type GroupMeasures, type MeasureWords, measureWords } from './measure-words.ts';
import { table } from './table.ts';

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
    const words = measureWords[language];
    for (const { id, name, measures } of measured.value.groups) {
      print(`${id} ${name}`);
      const rows = measures.visionRounds.map((round, index) => [
        `${index + 1}`,
        shown(round.median),
        shown(round.min),
        shown(round.shareAtLeast3),
        shown(round.agreement),
        round.state === null ? '-' : words.states[round.state],
      ]);
      if (rows.length === 0) print(`  ${words.noRounds}`);
      else for (const line of table([words.columns, ...rows])) print(`  ${line}`);
      print(`  ${words.checkMean} ${shown(measures.visionCheckMean)}`);
      print(`  ${resourcesLine(measures.resources, words)}`);
      print(`  ${departmentLine(measures.department, words)}`);
      print('');
    }
    return null;
  },
});

function resourcesLine(measures: GroupMeasures['resources'], words: MeasureWords): string {
  return words.coverage(shown(measures.currentCoverage), shown(measures.potentialCoverage));
}

function departmentLine(measures: GroupMeasures['department'], words: MeasureWords): string {
  if (measures.ranking.length === 0) return words.noResult;
  const values = measures.ranking.map(
    (name) => `${name} ${shown(measures.values?.[name] ?? null)}`,
  );
  const { verdict } = measures;
  return words.department(
    values.join(', '),
    verdict === null ? '-' : (words.verdicts[verdict] ?? verdict),
  );
}

function shown(value: number | null): string {
  return value === null ? '-' : String(value);
}
