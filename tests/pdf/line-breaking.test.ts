/*
 * Invariants of src-main/pdf/line-breaking.ts:
 *  L1 the lines joined are the text, apart from spaces at breaks and the line feeds;
 *  L2 no line is wider than the measure, unless it is a single code point;
 *  L3 no line breaks against the tables of kinsoku.ts while another break was possible;
 *  L4 a paragraph's last line is never a single letter while one could come down to it.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphemes, mayEndLine, mayStartLine } from '../../src-main/pdf/kinsoku.ts';
import { breakLines, type LineStyle, widestPart } from '../../src-main/pdf/line-breaking.ts';
import { hostileTexts } from '../support/pdf/hostile-texts.ts';

/** Full-width characters 10, the rest 5: additive, and near enough to a real font. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x1100 ? 5 : 10;
  return width;
}

const styles: readonly LineStyle[] = ['filled', 'phrases', 'balanced'];
const withoutSpaces = (text: string): string => text.replace(/[ \t\r\n\u2028\u2029]/gu, '');

const japaneseTexts = [
  '本報告書は、地域図書館の利用者と職員がともに参加した共創ワークショップの経過と成果をまとめたものである。当日は二十八名が六つの班に分かれ、日ごろ感じている不便や違和感を付箋に書き出した。',
  '「静かに過ごしたい人」と「話し合いたい人」の願いが対立するのではなく、時間帯と場所の工夫によって両立できる（第3回、2025年6月14日）という発見は……大きな手がかりとなった。',
  '村の人が自分で直し値段も決められる水のしくみを、企業と現地の技術者が学び合いながら、2029年までに3地域で動かし続ける。',
  '詳しい検討は https://example.org/library/design?lang=ja&ver=2 にまとめたが、Brainwriting（6-3-5法）を用い、一人三件の案を五分ごとに隣へ回した。',
  'ちょっとキャッチーなコピーを、ウェブサイトのトップページへ。「えっ?」「本当!」――そんな声が返ってきた。',
];

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({
    unit: fc.constantFrom(...'あいう漢字、。「」（）ーっ 　abc 12.,!?-…'),
    maxLength: 200,
  }),
);

describe('breaking lines', () => {
  test('L1: the lines joined are the text, apart from spaces and line feeds', () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 12, max: 300 }),
        fc.constantFrom(...styles),
        (source, measure, style) => {
          const lines = breakLines(source, measure, widthOf, style);
          expect(withoutSpaces(lines.join(''))).toBe(withoutSpaces(source));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('L2: no line is wider than the measure, unless it is a single code point', () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 3, max: 300 }),
        fc.constantFrom(...styles),
        (source, measure, style) => {
          for (const line of breakLines(source, measure, widthOf, style)) {
            if ([...line].length > 1) expect(widthOf(line)).toBeLessThanOrEqual(measure + 1e-6);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each(styles)('L3: %s lines never start or end with a forbidden character', (style) => {
    for (const source of japaneseTexts) {
      for (let measure = 80; measure <= 480; measure += 5) {
        const lines = breakLines(source, measure, widthOf, style);
        const starts = lines.slice(1).map((line) => graphemes(line)[0] ?? '');
        const ends = lines.slice(0, -1).map((line) => graphemes(line).at(-1) ?? '');
        expect(starts.filter((character) => !mayStartLine(character))).toEqual([]);
        expect(ends.filter((character) => !mayEndLine(character))).toEqual([]);
      }
    }
  });

  test('L4: a paragraph never ends in a line with a single letter', () => {
    for (const source of japaneseTexts) {
      for (let measure = 60; measure <= 480; measure += 5) {
        const last = breakLines(source, measure, widthOf, 'filled').at(-1) ?? '';
        expect(graphemes(last.replace(/[\p{P}\p{S}]+$/u, '')).length).toBeGreaterThan(1);
      }
    }
  });

  test('keeps every character of hostile texts in a narrow column', () => {
    for (const source of hostileTexts) {
      const lines = breakLines(source, 45, widthOf, 'filled');
      expect(withoutSpaces(lines.join(''))).toBe(withoutSpaces(source));
    }
  });

  test('breaks English between words and keeps words whole while they fit', () => {
    const lines = breakLines('Every village has someone who can repair it', 70, widthOf, 'filled');
    expect(lines).toEqual(['Every village', 'has someone', 'who can repair', 'it']);
  });

  test('wraps five thousand letters without a break into full lines', () => {
    const lines = breakLines('a'.repeat(5000), 100, widthOf, 'filled');
    expect(lines.length).toBe(250);
    expect(new Set(lines)).toEqual(new Set(['a'.repeat(20)]));
  });

  test('keeps a grapheme whole while it fits a line', () => {
    const family = '👨‍👩‍👧';
    const lines = breakLines(`家族は${family}です`, 90, widthOf, 'filled');
    expect(lines.some((line) => line.includes(family))).toBe(true);
  });

  test('breaks a heading between phrases, in lines of similar length', () => {
    const lines = breakLines('不便を宝に変えるワークショップ 実施報告書', 110, widthOf, 'balanced');
    expect(lines).toEqual(['不便を宝に変える', 'ワークショップ', '実施報告書']);
  });

  test('balanced lines are never more than filled phrases need', () => {
    for (const source of japaneseTexts) {
      for (let measure = 120; measure <= 480; measure += 20) {
        const balanced = breakLines(source, measure, widthOf, 'balanced').length;
        expect(balanced).toBeLessThanOrEqual(
          breakLines(source, measure, widthOf, 'phrases').length,
        );
      }
    }
  });

  test('line feeds start new lines and empty lines stay', () => {
    expect(breakLines('一\n\n二\r\n三', 100, widthOf, 'filled')).toEqual(['一', '', '二', '三']);
  });

  test('an empty text is one empty line', () => {
    expect(breakLines('', 100, widthOf, 'filled')).toEqual(['']);
  });

  test('the widest part is the longest phrase or word', () => {
    expect(widestPart('can repair it', widthOf, 'phrases')).toBe(widthOf('repair'));
  });

  test.each([
    ['Ease of access 0–39%, Safety (low risk) 0–49%.', '0–49%'],
    ['2026年10月17日 13:00〜16:30', '13:00〜16:30'],
    ['部署ごとの点は３～５のあいだ', '３～５'],
  ])('the two ends of a range stay together: %s', (source, range) => {
    const narrowest = widestPart(source, widthOf, 'filled');
    for (let measure = narrowest; measure < widthOf(source); measure += 5) {
      for (const style of styles) {
        const lines = breakLines(source, measure, widthOf, style);
        expect(lines.some((line) => line.includes(range))).toBe(true);
      }
    }
  });
});
