/* That every failure is told in both languages, whatever its details hold. */
import { describe, expect, it } from 'vitest';
import { failureTexts, wordFailure } from '../../src-renderer/text/failures.ts';
import { fileFailureCodes } from '../../src-shared/contract/failures.ts';
import { failure } from '../../src-shared/kernel/failure.ts';

const codes = Object.keys(failureTexts.ja) as (keyof typeof failureTexts.ja)[];
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

describe('the words of a failure', () => {
  it('are there for the same codes in both languages, the file codes among them', () => {
    expect(Object.keys(failureTexts.en).sort()).toEqual([...codes].sort());
    expect(codes).toEqual(expect.arrayContaining([...fileFailureCodes]));
  });

  it.each(codes)('say what happened, what is safe and what to do, without details: %s', (code) => {
    const ja = Object.values(wordFailure(failure(code), 'ja'));
    const en = Object.values(wordFailure(failure(code), 'en'));

    expect(ja.map((sentence) => japanese.test(sentence))).toEqual([true, true, true]);
    expect(en.map((sentence) => !japanese.test(sentence) && sentence !== '')).toEqual([
      true,
      true,
      true,
    ]);
    expect([...ja, ...en].join()).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it('name the field and the limit that a text ran into', () => {
    const tooLong = failure('text-too-long' as const, { field: 'notes.3', max: 60, length: 72 });

    expect(wordFailure(tooLong, 'ja')).toEqual({
      what: 'カードが長すぎます(いま72文字)。',
      safe: 'ほかの入力はそのままです。',
      next: '60文字以内に短くしてください。',
    });
    expect(wordFailure(tooLong, 'en').what).toBe('A card is too long (72 characters now).');
  });

  it('tell the two fields of a milestone apart', () => {
    const said = (field: string) => wordFailure(failure('text-empty', { field }), 'ja').what;

    expect([said('milestones.0'), said('milestones.0.by')]).toEqual([
      '「その前に成り立っていること」がまだ空です。',
      '「いつごろ」がまだ空です。',
    ]);
  });
});
