/* `tsunagi export` on the sample: every sheet for everyone it is made for, on both papers, read back with poppler. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sheetAudiences, sheetNames, sheetsFor } from '../../src-shared/workshop/printed-sheets.ts';
import { votesLieClosed, writeWorkshop } from '../support/printed-workshops.ts';
import { sampleJson } from '../support/sample.ts';
import { aWorkplace, cli, type Workplace } from './run-cli.ts';

let workplace: Workplace;
let sample: string;
let halfWay: string;
beforeAll(() => {
  workplace = aWorkplace();
  sample = workplace.path('sample.tsunagi');
  halfWay = workplace.path('half-way.tsunagi');
  writeWorkshop(sample, sampleJson());
  writeWorkshop(halfWay, sampleJson(), votesLieClosed);
});
afterAll(() => workplace.dispose());

const sizesPt = { a4: '595.28 x 841.89', a3: '1190.55 x 841.89' } as const;

describe('export --all', () => {
  test.each(
    sheetAudiences.flatMap((audience) =>
      (['a4', 'a3'] as const).map((paper) => [audience, paper] as const),
    ),
  )(
    'makes every sheet for %s on %s, and says each file',
    async (audience, paper) => {
      const out = workplace.path(`${audience}-${paper}`);
      const words = [
        '--all',
        '--audience',
        audience,
        '--lang',
        'ja',
        '--paper',
        paper,
        '--out',
        out,
      ];
      const run = await cli(workplace, ['export', sample, ...words]);
      expect(run).toMatchObject({ code: 0, stderr: '' });
      const files = readdirSync(out);
      expect(run.stdout.trim().split('\n').sort()).toEqual(
        files.map((name) => join(out, name)).sort(),
      );
      const made = sheetNames.filter((sheet) =>
        files.some((name) => name.split('-').includes(sheet)),
      );
      expect(made).toEqual(sheetsFor(audience));
      for (const name of files) {
        const facts = execFileSync('pdfinfo', [join(out, name)], { encoding: 'utf8' });
        expect([name, facts]).toEqual([name, expect.stringContaining(`${sizesPt[paper]} pts`)]);
      }
    },
    60_000,
  );

  test('names the group that has nothing for the audience yet, and makes nothing', async () => {
    const out = workplace.path('too-early');
    const words = ['--all', '--audience', 'company', '--lang', 'ja', '--out', out];
    const run = await cli(workplace, ['export', halfWay, ...words]);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toMatch(/sheet vision, .*--group\): E\n$/);
    expect(existsSync(out)).toBe(false);
  });
});

describe('export --sheet', () => {
  test.each(sheetNames)('makes %s for whom it usually is, without naming anyone', async (sheet) => {
    const out = workplace.path(`only-${sheet}`);
    const words = ['--sheet', sheet, '--group', 'A', '--lang', 'en', '--out', out];
    const run = await cli(workplace, ['export', halfWay, ...words]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(out)).toHaveLength(1);
  });
});
