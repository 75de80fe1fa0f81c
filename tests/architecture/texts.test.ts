/*
 * Every text that a person reads exists in both languages. The catalogues are found by their names,
 * so a new one is checked from the day it is written.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { textPairsIn } from './inline-texts.ts';
import { filesBelow, readSources, root } from './source-tree.ts';
import { complaintsOf, type Leaf, leavesOf } from './texts.ts';

const files = ['src-shared', 'src-main', 'src-renderer'].flatMap((folder) => filesBelow(folder));
const catalogues = files.filter((file) => /(^|[./-])(ja|en)\.tsx?$/.test(file));
const japanese = catalogues.filter((file) => /ja\.tsx?$/.test(file));

describe('text catalogues', () => {
  it('come in pairs', () => {
    const partners = catalogues.map((file) =>
      file.replace(
        /(ja|en)(\.tsx?)$/,
        (_, language, end) => (language === 'ja' ? 'en' : 'ja') + end,
      ),
    );

    expect(partners.toSorted()).toEqual(catalogues.toSorted());
    expect(japanese.length).toBeGreaterThan(0);
  });

  it.each(japanese)('say everything in both languages: %s', async (file) => {
    const [ja, en] = await Promise.all([
      leavesIn(file),
      leavesIn(file.replace(/ja(\.tsx?)$/, 'en$1')),
    ]);

    expect(complaintsOf(ja, en)).toEqual([]);
  });
});

describe('texts that stand together in one source', () => {
  // A catalogue of one language is compared with its partner above.
  const sources = readSources('src-shared', 'src-main', 'src-renderer').filter(
    ({ path }) => !catalogues.includes(path),
  );

  it('say everything in both languages', () => {
    const pairs = sources.flatMap(({ path, text }) =>
      textPairsIn(path, text).map((pair) => ({ ...pair, path })),
    );

    const complaints = pairs.flatMap(({ path, name, ja, en }) =>
      complaintsOf(ja, en).map((complaint) => `${path}, ${name}: ${complaint}`),
    );
    expect(complaints).toEqual([]);
  });

  it.each([
    [
      'constants beside each other',
      "const ja = { a: { b: '開く' }, c: '' }; const en: typeof ja = { a: { b: '開く' }, c: 'Shut' };",
      ['a.b: Japanese in the English text', 'c: empty'],
    ],
    [
      'one object with both',
      "const name = { ja: '開く', en: `開く` } as const;",
      [': Japanese in the English text'],
    ],
    [
      'functions on one side only',
      "const menuJa = { n: (n: number) => '枚' }; const menuEn = { n: 'sheets' };",
      ['n: takes values in one language only'],
    ],
  ])('are found as %s', (_, text, complaints) => {
    const found = textPairsIn('src-renderer/a.ts', text);

    expect(found.flatMap(({ ja, en }) => complaintsOf(ja, en))).toEqual(complaints);
  });
});

describe('the check of a pair', () => {
  it.each([
    [
      'a key that only one language has',
      { a: '開く', b: '閉じる' },
      { a: 'Open' },
      'b: missing in English',
    ],
    ['an empty text', { a: ' ' }, { a: 'Open' }, 'a: empty'],
    ['Japanese left in English', { a: '開く' }, { a: '開く' }, 'a: Japanese in the English text'],
    ['English left in Japanese', { a: 'Open' }, { a: 'Open' }, 'a: English in the Japanese text'],
    ['values in one language only', { a: '開く' }, { a: (n: number) => `${n}` }, 'a: takes values'],
    [
      'a fault deep inside',
      { a: { b: ['開く', ''] } },
      { a: { b: ['Open', 'Shut'] } },
      'a.b.1: empty',
    ],
  ])('complains of %s', (_, ja, en, complaint) => {
    expect(complaintsOf(leavesOf({ ja }), leavesOf({ en }))).toEqual([
      expect.stringContaining(complaint),
    ]);
  });

  it('complains of catalogues without a text', () => {
    expect(complaintsOf(new Map(), new Map())).toEqual(['the catalogues are empty']);
  });

  it('accepts names, signs and functions that both languages share', () => {
    const ja = { language: 'English', size: 'A4', mark: '—', count: (n: number) => `${n}枚` };
    const en = { language: '日本語', size: 'A4', mark: '—', count: (n: number) => `${n} sheets` };

    expect(complaintsOf(leavesOf({ ja }), leavesOf({ en }))).toEqual([]);
  });
});

async function leavesIn(file: string): Promise<ReadonlyMap<string, Leaf>> {
  return leavesOf(await import(pathToFileURL(join(root, file)).href));
}
