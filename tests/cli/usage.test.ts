import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandNames } from '../../src-main/cli/command-names.ts';
import { helpFor } from '../../src-main/cli/help.ts';
import { spokenLanguage } from '../../src-main/cli/language.ts';
import { wordingEn } from '../../src-main/cli/wording.en.ts';
import { wordingJa } from '../../src-main/cli/wording.ja.ts';
import { sentenceFor } from '../../src-main/cli/wording.ts';
import { aWorkplace, cli, oneSentence, type Workplace } from './run-cli.ts';

let workplace: Workplace;
beforeAll(() => {
  workplace = aWorkplace();
});
afterAll(() => workplace.dispose());

const japanese = { TSUNAGI_LANG: 'ja' };

test.each([
  ['--help'],
  ['-h'],
  ['help'],
  ['help export'],
  ['export --help'],
  ['start x y z --help'],
])('%s gives help in both languages, on stdout, as done', async (line) => {
  const words = line.split(' ');
  const english = await cli(workplace, words);
  const inJapanese = await cli(workplace, words, japanese);
  expect(english).toMatchObject({ code: 0, stderr: '' });
  expect(english.stdout).toMatch(/Usage:/);
  expect(inJapanese).toMatchObject({ code: 0, stderr: '' });
  expect(inJapanese.stdout).toMatch(/使い方:/);
});

test('the help of every command names the command and its options, alike in both languages', () => {
  const options = (text: string) => [...new Set(text.match(/--[a-z-]+/g))].sort();
  for (const topic of commandNames) {
    const [ja, en] = [helpFor(topic, 'ja'), helpFor(topic, 'en')];
    expect(en).toContain(`tsunagi ${topic}`);
    expect(options(ja).filter((option) => option !== '--browser')).toEqual(
      options(en).filter((option) => option !== '--browser'),
    );
  }
});

test('--version prints the version of package.json', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(await cli(workplace, ['--version'])).toEqual({
    code: 0,
    stdout: `${version}\n`,
    stderr: '',
  });
});

test.each<readonly [string, string]>([
  ['', 'There is no command (see tsunagi --help).'],
  ['frob', 'There is no command "frob" (see tsunagi --help).'],
  ['__proto__', 'There is no command "__proto__" (see tsunagi --help).'],
  ['help frob', 'There is no command "frob" (see tsunagi --help).'],
  ['check', 'FILE is needed (see tsunagi check --help).'],
  ['check a.tsunagi b', 'This is one too many: b (see tsunagi check --help).'],
  ['check a.tsunagi --json', 'There is no option "--json" (see tsunagi check --help).'],
  ['measures a.tsunagi --json=1', '--json takes no value (see tsunagi measures --help).'],
  ['measures -x', 'There is no option "-x" (see tsunagi measures --help).'],
  ['import a.json', 'OUT.tsunagi is needed (see tsunagi import --help).'],
  ['import a.json b.db', 'The name of the file must end in .tsunagi: b.db'],
  ['export a.tsunagi', '--sheet is needed (see tsunagi export --help).'],
  ['export a.tsunagi --sheet', '--sheet needs a value (see tsunagi export --help).'],
  ['export a.tsunagi --sheet --lang ja', '--sheet needs a value (see tsunagi export --help).'],
  [
    'export a.tsunagi --sheet map',
    '--sheet can\'t be "map" (it can be: vision | resources | departments | summary | handout).',
  ],
  [
    'export a.tsunagi --all --sheet vision',
    "--all, --sheet can't be given together (see tsunagi export --help).",
  ],
  ['export a.tsunagi --sheet vision', '--lang is needed (see tsunagi export --help).'],
  ['export a.tsunagi --sheet vision --lang fr', '--lang can\'t be "fr" (it can be: ja | en).'],
  ['export a.tsunagi --sheet vision --lang ja', '--out is needed (see tsunagi export --help).'],
  [
    'export a.tsunagi --sheet vision --lang ja --out o --group Z',
    '--group can\'t be "Z" (it can be: A-J).',
  ],
  [
    'export a.tsunagi --sheet vision --lang ja --out o --paper b5',
    '--paper can\'t be "b5" (it can be: a4 | a3).',
  ],
  [
    'export a.tsunagi --sheet vision --lang ja --out o --audience all',
    '--audience can\'t be "all" (it can be: internal | company | participants).',
  ],
  ['start --port', '--port needs a value (see tsunagi start --help).'],
  ['start --port 0', '--port can\'t be "0" (it can be: 1-65535).'],
  ['start --port 65536', '--port can\'t be "65536" (it can be: 1-65535).'],
  ['start --port 80x', '--port can\'t be "80x" (it can be: 1-65535).'],
  ['start workshop.db', 'The name of the file must end in .tsunagi: workshop.db'],
  [
    'start a.tsunagi --sample',
    "FILE, --sample can't be given together (see tsunagi start --help).",
  ],
])('"tsunagi %s" is wrong usage, said in one sentence of each language', async (line, sentence) => {
  const words = line.split(' ').filter((word) => word !== '');
  const english = await cli(workplace, words);
  const inJapanese = await cli(workplace, words, japanese);
  expect(english).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
  expect(inJapanese).toMatchObject({ code: 2, stdout: '' });
  expect(inJapanese.stderr).toMatch(oneSentence);
  expect(inJapanese.stderr).toMatch(/[ぁ-ん]/);
});

test.each<readonly [Record<string, string>, string]>([
  [{ TSUNAGI_LANG: 'ja', LC_ALL: 'en_US.UTF-8' }, 'ja'],
  [{ TSUNAGI_LANG: 'en', LANG: 'ja_JP.UTF-8' }, 'en'],
  [{ LC_ALL: 'ja_JP.UTF-8', LANG: 'en_US.UTF-8' }, 'ja'],
  [{ LC_ALL: '', LC_MESSAGES: 'ja_JP', LANG: 'en_US.UTF-8' }, 'ja'],
  [{ LANG: 'ja_JP.UTF-8' }, 'ja'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'de_DE.UTF-8' }, 'en'],
  [{}, 'ja'],
])('with %o the words are %s', (environment, language) => {
  expect(spokenLanguage(environment, () => 'ja-JP')).toBe(language);
});

test('both languages speak of the same details, and no sentence leaves a hole', () => {
  const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const [code, sentence] of Object.entries(wordingEn)) {
    const other = Object.entries(wordingJa).find(([name]) => name === code)?.[1] ?? '';
    // English has room for the length beside the limit where Japanese has too, and so on.
    expect([code, holes(other)]).toEqual([code, holes(sentence)]);
  }
});

test('a path or a word with line breaks still makes one line', () => {
  const failure = { code: 'file-missing', details: { path: 'a\nb\u0007c' } } as const;
  expect(sentenceFor(failure, 'en')).toBe("The file can't be found: a b c");
});
