import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examineText, type TextLimits, textLength } from '../../../src-shared/kernel/plain-text.ts';

const line: TextLimits = { min: 1, max: 60 };
const lines: TextLimits = { min: 0, max: 60, multiline: true };

describe('a text that is kept', () => {
  it.each([
    ['  水  ', '水'],
    ['　水　', '水'],
    ['水\tと\r\n森', '水 と 森'],
    ['水\u2028森', '水 森'],
    ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
    ['葛\u{e0100}飾', '葛\u{e0100}飾'],
    ['𠮷野家', '𠮷野家'],
    ['سلام', 'سلام'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ["Robert'); DROP TABLE--", "Robert'); DROP TABLE--"],
    ['=1+1', '=1+1'],
    ['が', 'が'],
  ])('%j becomes %j', (raw, kept) => {
    expect(examineText(raw, line)).toEqual({ ok: true, value: kept });
  });

  it('keeps its line breaks where several lines are allowed', () => {
    expect(examineText('水\r\n森\r海\t空', lines)).toEqual({ ok: true, value: '水\n森\n海 空' });
  });

  it('may be empty only where the field is optional', () => {
    expect([examineText(' ', lines), examineText(' ', line)]).toEqual([
      { ok: true, value: '' },
      { ok: false, failure: { code: 'text-empty' } },
    ]);
  });

  it('is kept again unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (raw) => {
        const once = examineText(raw, line);
        if (once.ok) expect(examineText(once.value, line)).toEqual(once);
      }),
    );
  });

  it('has no control character, no half character and no more than its limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (raw) => {
        const kept = examineText(raw, line);
        if (!kept.ok) return;
        expect(kept.value).not.toMatch(/\p{Cc}/u);
        expect(kept.value.isWellFormed()).toBe(true);
        expect(textLength(kept.value)).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe('a text that is refused', () => {
  it.each<[string, string, object]>([
    ['nothing but spaces', ' \t\n', { code: 'text-empty' }],
    ['a null byte', '水\0', { code: 'text-control-character', codePoint: 0 }],
    ['an escape', '\u001b[31m水', { code: 'text-control-character', codePoint: 0x1b }],
    ['a delete', '水\u007f森', { code: 'text-control-character', codePoint: 0x7f }],
    ['a C1 control', '水\u0085森', { code: 'text-control-character', codePoint: 0x85 }],
    ['half of a surrogate pair', '水\ud83d', { code: 'text-broken-character' }],
    ['a pair the wrong way round', '\udc00\ud800', { code: 'text-broken-character' }],
    ['61 characters', '水'.repeat(61), { code: 'text-too-long', max: 60, length: 61 }],
    ['61 rare characters', '𠮷'.repeat(61), { code: 'text-too-long', max: 60, length: 61 }],
    [
      '2,000 combining marks on one letter',
      `a${'\u0301'.repeat(2_000)}`,
      { code: 'text-too-long', max: 60, length: 2_001 },
    ],
  ])('is %s', (_, raw, failure) => {
    expect(examineText(raw, line)).toEqual({ ok: false, failure });
  });

  it('is one that is shorter than its field wants', () => {
    expect(examineText('水', { min: 10, max: 120 })).toEqual({
      ok: false,
      failure: { code: 'text-too-short', min: 10, length: 1 },
    });
  });
});
