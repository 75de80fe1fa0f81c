import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { DocumentFont } from '../../src-main/pdf/document-font.ts';
import { FontFace } from '../../src-main/pdf/font-face.ts';
import { faceNames, fontChain } from '../../src-main/pdf/font-files.ts';
import { emptyGlyph, subsetTrueType } from '../../src-main/pdf/font-subset.ts';
import { PdfError } from '../../src-main/pdf/pdf-failure.ts';
import { toUnicodeMap } from '../../src-main/pdf/to-unicode.ts';

const resolve = createRequire(import.meta.url).resolve;
const chain = fontChain('normal', null);
const bizFace = chain.face(0);

/** Tables of a TrueType file by name. */
function tablesOf(file: Buffer): Map<string, Buffer> {
  const count = file.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = 12 + 16 * index;
      const start = file.readUInt32BE(at + 8);
      const name = file.toString('latin1', at, at + 4);
      return [name, file.subarray(start, start + file.readUInt32BE(at + 12))];
    }),
  );
}

function offsetsOf(tables: Map<string, Buffer>): number[] {
  const loca = tables.get('loca') ?? Buffer.alloc(0);
  const isLong = tables.get('head')?.readInt16BE(50) === 1;
  return Array.from({ length: loca.length / (isLong ? 4 : 2) }, (_, index) =>
    isLong ? loca.readUInt32BE(4 * index) : loca.readUInt16BE(2 * index) * 2,
  );
}

describe('a font subset', () => {
  test('holds the glyphs in the order asked for, at even offsets, without instructions', () => {
    const glyphs = [
      0,
      ...[...'村の水Aé'].map((letter) => bizFace.glyphFor(letter.codePointAt(0) ?? 0)),
    ];
    const tables = tablesOf(subsetTrueType(bizFace, glyphs));
    expect([...tables.keys()]).toEqual(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']);
    const offsets = offsetsOf(tables);
    const glyf = tables.get('glyf') ?? Buffer.alloc(0);
    expect(offsets.at(-1)).toBe(glyf.length);
    for (const [index, glyph] of glyphs.entries()) {
      const start = offsets[index] ?? 0;
      const contours = glyf.readInt16BE(start);
      expect(contours).toBe(bizFace.outlineOf(glyph)?.readInt16BE(0));
      if (contours >= 0) expect(glyf.readUInt16BE(start + 10 + 2 * contours)).toBe(0);
      expect(tables.get('hmtx')?.readUInt16BE(4 * index)).toBe(bizFace.rawAdvanceOf(glyph));
    }
  });

  test('brings the parts of a composed glyph along', () => {
    const noto = chain.face(1);
    const composed = [...'éöñÅ'].map((letter) => noto.glyphFor(letter.codePointAt(0) ?? 0));
    const isComposed = composed.filter((glyph) => (noto.outlineOf(glyph)?.readInt16BE(0) ?? 0) < 0);
    const tables = tablesOf(subsetTrueType(noto, [0, ...composed]));
    const glyphCount = tables.get('maxp')?.readUInt16BE(4) ?? 0;
    if (isComposed.length > 0) expect(glyphCount).toBeGreaterThan(composed.length + 1);
    expect(offsetsOf(tables).length).toBe(glyphCount + 1);
  });

  test('gives an empty place neither outline nor width', () => {
    const tables = tablesOf(subsetTrueType(bizFace, [0, emptyGlyph]));
    const [, start, end] = offsetsOf(tables);
    expect(end).toBe(start);
    expect(tables.get('hmtx')?.readUInt16BE(4)).toBe(0);
  });
});

describe('a font chain', () => {
  const shape = (text: string): [string, number, boolean][] =>
    chain.shape(text).map(({ text: copied, face, isMissing }) => [copied, face, isMissing]);

  test('takes each character from the first font that has it', () => {
    expect(shape('水𠮷😀')).toEqual([
      ['水', 0, false],
      ['𠮷', 1, false],
      ['😀', 2, false],
    ]);
  });

  test('composes a letter with its mark and keeps the text as typed', () => {
    expect(shape('か\u3099')).toEqual([['か\u3099', 0, false]]);
    expect(chain.widthOf('か\u3099', 10)).toBe(chain.widthOf('が', 10));
  });

  test('gives invisible characters no width and keeps their text', () => {
    expect(chain.widthOf('水\u200d\u202e', 10)).toBe(chain.widthOf('水', 10));
    expect(chain.shape('水\u200d').map(({ text }) => text)).toEqual(['水', '\u200d']);
  });

  test('says which characters no font has', () => {
    expect(shape('한')).toEqual([['한', 0, true]]);
  });

  test('sets Arabic from right to left in joined forms that copy as letters', () => {
    const shaped = chain.shape('لا بب');
    expect(shaped.map(({ text }) => text).join('')).toBe('بب لا');
    expect(new Set(shaped.filter(({ text }) => text === 'ب').map(({ id }) => id)).size).toBe(2);
  });

  test('compatibility ideographs are never swapped for their unified forms', () => {
    expect(
      chain
        .shape('神\u0301')
        .map(({ text }) => text)
        .join(''),
    ).toBe('神\u0301');
  });
});

describe('codes of a document font', () => {
  test('two texts that share a glyph get two codes, so both copy right', () => {
    const font = new DocumentFont(chain, faceNames('normal'));
    const [run] = font.encode('a\u00a0b c');
    const codes = run?.hex.match(/.{4}/g) ?? [];
    expect(codes[1]).not.toBe(codes[3]);
    expect(font.uses()[0]?.use.texts.slice(1)).toEqual(['a', '\u00a0', 'b', ' ', 'c']);
  });

  test('counts missing characters when they are drawn, not when they are measured', () => {
    const font = new DocumentFont(chain, faceNames('normal'));
    font.chain.widthOf('한', 10);
    expect(font.missing.size).toBe(0);
    font.encode('한한');
    expect([...font.missing]).toEqual([[0xd55c, 2]]);
  });

  test('the copy map writes pairs and sequences in UTF-16, in blocks of at most a hundred', () => {
    const texts = [
      '',
      '𠮷',
      'か\u3099',
      ...Array.from({ length: 150 }, (_, index) => String(index)),
    ];
    const map = toUnicodeMap(texts);
    expect(map).toContain('<0001><d842dfb7>');
    expect(map).toContain('<0002><304b3099>');
    expect(map).toContain('100 beginbfchar');
    expect(map).toContain('52 beginbfchar');
  });
});

describe('a font file', () => {
  const codeOf = (file: string): string => {
    try {
      new FontFace(file);
    } catch (error) {
      if (error instanceof PdfError) return error.code;
    }
    return 'opened';
  };

  test('is refused with a reason when it is missing or no TrueType font', () => {
    expect(codeOf('/nowhere.ttf')).toBe('pdf-font-missing');
    expect(codeOf(resolve('jspdf/package.json'))).toBe('pdf-font-unusable');
  });
});
