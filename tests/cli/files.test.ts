import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCore } from '../support/core-harness.ts';
import { expectLike } from '../support/expect-like.ts';
import { sampleJson, samplePath } from '../support/sample.ts';
import { aWorkplace, cli, oneSentence, outcomeOf, startCli, type Workplace } from './run-cli.ts';

let workplace: Workplace;
let sample: string;
beforeAll(async () => {
  workplace = aWorkplace();
  sample = workplace.path('sample.tsunagi');
  const imported = await cli(workplace, ['import', samplePath, sample]);
  if (imported.code !== 0) throw new Error(imported.stderr);
});
afterAll(() => workplace.dispose());

const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** What a failed command leaves: its code, nothing on stdout, one sentence. */
function expectStated(run: Awaited<ReturnType<typeof cli>>, words: RegExp): void {
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(run.stderr).toMatch(oneSentence);
  expect(run.stderr).toMatch(words);
  expect(run.stderr).not.toMatch(/\bat .+:\d+|Error:/);
}

describe('import', () => {
  test('takes the sample in, into one file, and says what it does not read yet', async () => {
    const out = workplace.path('fresh.tsunagi');
    const run = await cli(workplace, ['import', samplePath, out]);
    expect(run.code).toBe(0);
    expect(run.stdout).toBe(`Imported: ${out} (4 groups, 299 operations)\n`);
    expect(run.stderr).toMatch(/^Parts this version does not read yet: .*groups\[\]\.partner/);
    expect(readdirSync(workplace.folder).filter((name) => name.startsWith('fresh'))).toEqual([
      'fresh.tsunagi',
    ]);
  });

  test('never overwrites a file', async () => {
    const before = digest(sample);
    expectStated(await cli(workplace, ['import', samplePath, sample]), /not overwritten/);
    expect(digest(sample)).toBe(before);
  });

  test.each<readonly [string, string | Uint8Array, RegExp]>([
    ['is no JSON', 'つなぎ', /JSON/],
    ['is empty', '', /JSON/],
    ['is not UTF-8', Uint8Array.from([0x7b, 0x22, 0x93, 0xfa, 0x22, 0x7d]), /UTF-8/],
    ['is other JSON', '{"hello":1}', /agreed form/],
    ['is a list', '[]', /agreed form/],
    ['is of another schema', '{"schema":"sample-workshop/2"}', /agreed form/],
  ])('refuses a file that %s, and leaves nothing behind', async (_what, content, words) => {
    const from = workplace.path('in.json');
    const out = workplace.path('refused.tsunagi');
    writeFileSync(from, content);
    expectStated(await cli(workplace, ['import', from, out]), words);
    expect(existsSync(out)).toBe(false);
  });

  test('refuses whole what one ordinary command refuses, and names the place', async () => {
    const json = structuredClone(sampleJson());
    const note = json.groups.at(-1)?.vision.notes.at(-1);
    Object.assign(note ?? {}, { text: 'あ'.repeat(5_000) });
    const from = workplace.path('too-long.json');
    const out = workplace.path('too-long.tsunagi');
    writeFileSync(from, JSON.stringify(json));
    const run = await cli(workplace, ['import', from, out]);
    expectStated(run, /too long \(5000 characters; \d+ at most\) \(groups\[3\]\.vision\.notes\)/);
    expect(existsSync(out)).toBe(false);
  });

  test('states a missing source and a missing folder', async () => {
    const out = workplace.path('none.tsunagi');
    expectStated(await cli(workplace, ['import', 'no-such.json', out]), /can't be found/);
    const missing = await cli(workplace, [
      'import',
      samplePath,
      workplace.path('no/such/x.tsunagi'),
    ]);
    expectStated(missing, /folder can't be found/);
    expect(existsSync(workplace.path('no'))).toBe(false);
  });
});

describe('measures', () => {
  test('of the sample are those its author computed', async () => {
    const run = await cli(workplace, ['measures', sample, '--json']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const { groups, room } = JSON.parse(run.stdout);
    expect(room).toEqual({});
    const expected = sampleJson().groups;
    expect(groups.map(({ id }: { id: string }) => id)).toEqual(expected.map(({ id }) => id));
    for (const [index, { id, expected: wanted }] of expected.entries()) {
      const { visionRounds, visionCheckMean, resources, department } = wanted;
      // Every value the file expects of these exercises, and no other.
      expectLike(
        groups[index].measures,
        { visionRounds, visionCheckMean, resources, department },
        id,
      );
      expect(Object.keys(groups[index].words.needs)).toEqual(Object.keys(resources.byNeed));
      expect(groups[index].words.robustness).toEqual({
        ja: expect.stringMatching(/。$/),
        en: expect.stringMatching(/\.$/),
      });
    }
  });

  test('without --json are a table to read, in the language of the person', async () => {
    const english = await cli(workplace, ['measures', sample]);
    expect(english.stdout).toMatch(/^A 水の環グループ\n {2}round {2}median/);
    const japanese = await cli(workplace, ['measures', sample], { TSUNAGI_LANG: 'ja' });
    expect(japanese.stdout).toMatch(/回 {2}中央値 {2}最小/);
    for (const line of [
      /^ {2}水質データを現場で読み解く技術 +4\.6 +4\.6 +1$/m,
      /^ {2}3年分の活動資金 +4\.8 +4\.8 +0\.5 +まだ足りない, 頼れる相手が一つだけ$/m,
      /^ {2}現地の職業訓練校 +0\.11 +0 +お返しがまだない$/m,
      /^ {2}1 +災害対策室\(BCP担当\) +81\.62 /m,
      /^ {2}入口の近さ +0\.2284 +0\.225 - 1$/m,
      /^ {2}直感の1位 営業本部\(点数の1位と違う\)$/m,
      /^ {2}頑健: だれか一人が抜けても、1位は変わりません。/m,
      /^ {2}僅差: 1位と2位の差は0\.5点もなく、同点とみます。/m,
    ]) {
      expect(japanese.stdout).toMatch(line);
    }
    expect(english.stdout).toMatch(/^ {2}デザイン専門学校 +0\.115 +0 +nothing in return yet$/m);
    expect(english.stdout).toMatch(/^ {2}Ease of access +0\.2284 +0\.225 - 1$/m);
    expect(english.stdout).toMatch(/^ {2}mostly stable: .*the first place stays/m);
    expect(english.stdout.match(/^ {2}(robust|too close to call): /gm)).toHaveLength(3);
    expect(`${english.stdout}${japanese.stdout}`).not.toMatch(/NaN|undefined|null|\b[A-D][1-5]\b/);
  });

  test('of a workshop that has just begun say what is not there yet', async () => {
    const empty = workplace.path('empty.json');
    writeFileSync(
      empty,
      JSON.stringify({ workshop: { title: '春の会' }, groups: [{ id: 'A', name: '水の環' }] }),
    );
    const file = workplace.path('empty.tsunagi');
    const imported = await cli(workplace, ['import', empty, file]);
    const run = await cli(workplace, ['measures', file], { TSUNAGI_LANG: 'ja' });

    expect({ imported: imported.code, ...run }).toEqual({
      imported: 0,
      code: 0,
      stderr: '',
      stdout: `A 水の環
  開票した投票はまだありません
  4つの確認の平均 -

  足りない資源はまだ挙がっていません

  部署の結果はまだありません

`,
    });
  });

  test('change nothing in the file', async () => {
    const before = digest(sample);
    await cli(workplace, ['measures', sample]);
    expect(digest(sample)).toBe(before);
  });

  test('end quietly when the reader of the pipe has gone', async () => {
    const child = startCli(workplace, ['measures', sample, '--json']);
    child.stdout?.destroy();
    const { code, stderr } = await outcomeOf(child);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('check', () => {
  test('calls a sound file whole and changes no byte of it', async () => {
    const before = digest(sample);
    const run = await cli(workplace, ['check', sample]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toBe(`Whole: ${sample} (299 operations, 415 events)\n`);
    expect(digest(sample)).toBe(before);
    expect(readdirSync(workplace.folder)).not.toContain('sample.tsunagi-wal');
  });

  test('finds a changed note, and says where', async () => {
    const damaged = workplace.path('damaged.tsunagi');
    const bytes = readFileSync(sample);
    const at = bytes.indexOf(sampleJson().groups[0]?.vision.notes[0]?.text ?? '');
    expect(at).toBeGreaterThan(0);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(damaged, bytes);
    const before = digest(damaged);
    const run = await cli(workplace, ['check', damaged]);
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(/^Damaged: /);
    expect(run.stderr).toMatch(oneSentence);
    expect(digest(damaged)).toBe(before);
  });

  test.each<readonly [string, string | Uint8Array, RegExp]>([
    ['an empty file', '', /not a Tsunagi file/],
    ['a web page', '<!doctype html>', /not a Tsunagi file/],
    ['a ZIP', Uint8Array.from([0x50, 0x4b, 3, 4, ...Array(600).fill(0)]), /not a Tsunagi file/],
  ])('says that %s is none of ours', async (_what, content, words) => {
    const path = workplace.path('other.tsunagi');
    writeFileSync(path, content);
    const run = await cli(workplace, ['check', path]);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(oneSentence);
    expect(run.stderr).toMatch(words);
  });

  test('states a missing file and a folder', async () => {
    expectStated(await cli(workplace, ['check', 'no-such.tsunagi']), /can't be found/);
    mkdirSync(workplace.path('folder.tsunagi'));
    const folder = await cli(workplace, ['check', workplace.path('folder.tsunagi')]);
    expect(folder.code).toBe(1);
    expect(folder.stderr).toMatch(oneSentence);
  });

  test('states that another Tsunagi has the file open, as measures and export do', async () => {
    const path = workplace.path('open.tsunagi');
    copyFileSync(sample, path);
    const harness = startCore();
    try {
      expect(harness.core.openPath(path)).toMatchObject({ ok: true });
      const words = /open in another Tsunagi/;
      expectStated(await cli(workplace, ['check', path]), words);
      expectStated(await cli(workplace, ['measures', path]), words);
      const order = ['--sheet', 'vision', '--lang', 'ja', '--out', workplace.path('none')];
      expectStated(await cli(workplace, ['export', path, ...order]), words);
    } finally {
      await harness.dispose();
    }
  });
});

describe('export', () => {
  const order = ['--sheet', 'vision', '--lang', 'ja'];

  test('writes one PDF a group, under names that are safe and can be read', async () => {
    const out = workplace.path('sheets');
    const run = await cli(workplace, ['export', sample, ...order, '--out', out]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const names = readdirSync(out).sort();
    expect(names).toHaveLength(4);
    expect(names[0]).toBe('A-水の環グループ-vision-internal-ja-a4.pdf');
    for (const name of names) {
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|[. ]$/u);
      expect(readFileSync(`${out}/${name}`).subarray(0, 5).toString()).toBe('%PDF-');
    }
    expect(run.stdout.trim().split('\n').sort()).toEqual(names.map((name) => `${out}/${name}`));
  });

  test('takes groups, audience, language and paper', async () => {
    const out = workplace.path('company');
    const words = ['--sheet', 'vision', '--lang', 'en', '--audience', 'company', '--paper', 'a3'];
    const groups = ['--group', 'C', '--group', 'A', '--group', 'A'];
    const run = await cli(workplace, ['export', sample, ...words, ...groups, '--out', out]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(
      readdirSync(out)
        .map((name) => name.replace(/-.*-vision/, '-vision'))
        .sort(),
    ).toEqual(['A-vision-company-en-a3.pdf', 'C-vision-company-en-a3.pdf']);
  });

  test('states a group that is not there, and makes no folder', async () => {
    const out = workplace.path('nothing');
    const run = await cli(workplace, ['export', sample, ...order, '--group', 'J', '--out', out]);
    expectStated(run, /no group J/);
    expect(existsSync(out)).toBe(false);
  });

  test('states a folder that is a file', async () => {
    const run = await cli(workplace, ['export', sample, ...order, '--out', sample]);
    expectStated(run, /.+/);
  });
});
