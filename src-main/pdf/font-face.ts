/*
 * One TrueType font file, read piece by piece. Owns the file descriptor and the few tables printing
 * needs; a 4.5 MB font costs about 300 KB of memory, and as much again for the outlines of a workshop's
 * letters. It refuses to know PDF, text and other fonts.
 * Invariants: only fonts with `glyf` outlines are accepted; a glyph id from `glyphFor` is valid in
 * every other method; nothing is read that was not asked for; outlines handed out are never changed.
 */
import { openSync, readSync } from 'node:fs';
import { PdfError } from './pdf-failure.ts';

type TableRecord = { readonly offset: number; readonly length: number };

const tableNamesKept = ['head', 'hhea', 'maxp', 'hmtx', 'loca'] as const;
type KeptTableName = (typeof tableNamesKept)[number];

const maxTableCount = 40;
/** Outlines kept for the next document, about 300 bytes each: all the letters of a workshop and more. */
const outlinesKept = 4096;
/** Multiplier that puts a base character and a selector into one safe integer key. */
const selectorKeySpan = 0x200000;

export type FontFaceMetrics = {
  /** All in thousandths of the font size. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly boundingBox: readonly [number, number, number, number];
  /** OS/2 weight class: 400 regular, 700 bold. */
  readonly weightClass: number;
};

export class FontFace {
  readonly metrics: FontFaceMetrics;
  readonly #file: string;
  readonly #descriptor: number;
  readonly #tables: ReadonlyMap<string, TableRecord>;
  readonly #kept: Readonly<Record<KeptTableName, Buffer>>;
  readonly #unitScale: number;
  readonly #hasLongLoca: boolean;
  readonly #fullMetricCount: number;
  readonly #glyphCount: number;
  /** Triples first code point, last code point, glyph of the first; sorted. */
  readonly #groups: Uint32Array;
  readonly #selectorTableOffset: number;
  #variants: Map<number, number> | null = null;
  readonly #outlines = new Map<number, Buffer | null>();

  /**
   * Opens a font file.
   *
   * @throws PdfError `pdf-font-missing` or `pdf-font-unusable`.
   */
  constructor(file: string) {
    this.#file = file;
    try {
      this.#descriptor = openSync(file, 'r');
    } catch {
      throw new PdfError('pdf-font-missing', { file });
    }
    try {
      this.#tables = this.#readDirectory();
      this.#kept = {
        head: this.#table('head'),
        hhea: this.#table('hhea'),
        maxp: this.#table('maxp'),
        hmtx: this.#table('hmtx'),
        loca: this.#table('loca'),
      };
      const { head, hhea, maxp } = this.#kept;
      this.#unitScale = 1000 / head.readUInt16BE(18);
      this.#hasLongLoca = head.readInt16BE(50) === 1;
      this.#glyphCount = maxp.readUInt16BE(4);
      this.#fullMetricCount = hhea.readUInt16BE(34);
      this.metrics = this.#readMetrics();
      const cmap = this.#readCharacterMap();
      this.#groups = cmap.groups;
      this.#selectorTableOffset = cmap.selectorTableOffset;
    } catch (error) {
      if (error instanceof PdfError) throw error;
      throw new PdfError('pdf-font-unusable', { file, reason: String(error) });
    }
  }

  /** Glyph of a code point; 0 when the font has none. */
  glyphFor(codePoint: number): number {
    const groups = this.#groups;
    let low = 0;
    let high = groups.length / 3 - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const first = groups[middle * 3] ?? 0;
      if (codePoint < first) high = middle - 1;
      else if (codePoint > (groups[middle * 3 + 1] ?? 0)) low = middle + 1;
      else return (groups[middle * 3 + 2] ?? 0) + codePoint - first;
    }
    return 0;
  }

  /** Glyph of a base character with a variation selector; 0 when the font has no such form. */
  variantFor(codePoint: number, selector: number): number {
    this.#variants ??= this.#readVariants();
    return this.#variants.get(codePoint * selectorKeySpan + selector) ?? 0;
  }

  /** Advance width in thousandths of the font size. */
  advanceOf(glyph: number): number {
    return this.rawAdvanceOf(glyph) * this.#unitScale;
  }

  /** Advance width in the font's own units. */
  rawAdvanceOf(glyph: number): number {
    return this.#kept.hmtx.readUInt16BE(4 * Math.min(glyph, this.#fullMetricCount - 1));
  }

  /** Left side bearing in the font's own units. */
  rawBearingOf(glyph: number): number {
    const full = this.#fullMetricCount;
    const offset = glyph < full ? 4 * glyph + 2 : 4 * full + 2 * (glyph - full);
    return this.#kept.hmtx.readInt16BE(offset);
  }

  /**
   * Outline record of a glyph as it stands in the file; null for an empty one such as a space. To be
   * read only: one document after another gets the same one, because the sheets of a workshop share
   * their letters and a read from the file for each letter of each sheet costs more than drawing it.
   */
  outlineOf(glyph: number): Buffer | null {
    const known = this.#outlines.get(glyph);
    if (known !== undefined) return known;
    const outline = this.#readOutline(glyph);
    if (this.#outlines.size >= outlinesKept) this.#outlines.clear();
    this.#outlines.set(glyph, outline);
    return outline;
  }

  #readOutline(glyph: number): Buffer | null {
    if (glyph >= this.#glyphCount) return null;
    const start = this.#outlineOffset(glyph);
    const end = this.#outlineOffset(glyph + 1);
    if (end <= start) return null;
    return this.#read(this.#record('glyf').offset + start, end - start);
  }

  /** A copy of a table the subset starts from. */
  copyTable(name: 'head' | 'hhea' | 'maxp'): Buffer {
    return Buffer.from(this.#kept[name]);
  }

  #outlineOffset(glyph: number): number {
    const { loca } = this.#kept;
    return this.#hasLongLoca ? loca.readUInt32BE(4 * glyph) : loca.readUInt16BE(2 * glyph) * 2;
  }

  #read(offset: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafeSlow(length);
    let filled = 0;
    while (filled < length) {
      const count = readSync(this.#descriptor, bytes, filled, length - filled, offset + filled);
      if (count === 0) throw new PdfError('pdf-font-unusable', { file: this.#file });
      filled += count;
    }
    return bytes;
  }

  #record(name: string): TableRecord {
    const record = this.#tables.get(name);
    if (!record) throw new PdfError('pdf-font-unusable', { file: this.#file, table: name });
    return record;
  }

  #table(name: string): Buffer {
    const { offset, length } = this.#record(name);
    return this.#read(offset, length);
  }

  #readDirectory(): Map<string, TableRecord> {
    const head = this.#read(0, 12);
    const version = head.readUInt32BE(0);
    const count = head.readUInt16BE(4);
    if (version !== 0x00010000 || count > maxTableCount) {
      throw new PdfError('pdf-font-unusable', { file: this.#file });
    }
    const entries = this.#read(12, 16 * count);
    const tables = new Map<string, TableRecord>();
    for (let at = 0; at < entries.length; at += 16) {
      const name = entries.toString('latin1', at, at + 4);
      tables.set(name, {
        offset: entries.readUInt32BE(at + 8),
        length: entries.readUInt32BE(at + 12),
      });
    }
    if (!tables.has('glyf')) throw new PdfError('pdf-font-unusable', { file: this.#file });
    return tables;
  }

  #readMetrics(): FontFaceMetrics {
    const { head, hhea } = this.#kept;
    const scaled = (units: number): number => Math.round(units * this.#unitScale);
    const os2 = this.#tables.has('OS/2') ? this.#table('OS/2') : null;
    const ascent = scaled(hhea.readInt16BE(4));
    const hasCapHeight = os2 !== null && os2.readUInt16BE(0) > 1;
    return {
      ascent,
      descent: scaled(hhea.readInt16BE(6)),
      capHeight: hasCapHeight ? scaled(os2.readInt16BE(88)) : Math.round(ascent * 0.8),
      boundingBox: [
        scaled(head.readInt16BE(36)),
        scaled(head.readInt16BE(38)),
        scaled(head.readInt16BE(40)),
        scaled(head.readInt16BE(42)),
      ],
      weightClass: os2?.readUInt16BE(4) ?? 400,
    };
  }

  #readCharacterMap(): { groups: Uint32Array; selectorTableOffset: number } {
    const start = this.#record('cmap').offset;
    const count = this.#read(start + 2, 2).readUInt16BE(0);
    const index = this.#read(start + 4, 8 * count);
    const offsets = new Map<number, number>();
    for (let at = 0; at < index.length; at += 8) {
      const offset = start + index.readUInt32BE(at + 4);
      offsets.set(this.#read(offset, 2).readUInt16BE(0), offset);
    }
    const selectorTableOffset = offsets.get(14) ?? 0;
    const full = offsets.get(12);
    if (full !== undefined) return { groups: this.#readFullMap(full), selectorTableOffset };
    const basic = offsets.get(4);
    if (basic === undefined) throw new PdfError('pdf-font-unusable', { file: this.#file });
    return { groups: this.#readBasicMap(basic), selectorTableOffset };
  }

  /** cmap format 12: groups over all of Unicode. */
  #readFullMap(offset: number): Uint32Array {
    const groupCount = this.#read(offset + 12, 4).readUInt32BE(0);
    const bytes = this.#read(offset + 16, groupCount * 12);
    bytes.swap32();
    return new Uint32Array(bytes.buffer, bytes.byteOffset, groupCount * 3);
  }

  /** cmap format 4: segments up to U+FFFF, joined into the groups of format 12. */
  #readBasicMap(offset: number): Uint32Array {
    const table = this.#read(offset, this.#read(offset + 2, 2).readUInt16BE(0));
    const segmentCount = table.readUInt16BE(6) / 2;
    const ends = 14;
    const starts = ends + 2 * segmentCount + 2;
    const deltas = starts + 2 * segmentCount;
    const ranges = deltas + 2 * segmentCount;
    const groups: number[] = [];
    for (let segment = 0; segment < segmentCount; segment += 1) {
      const first = table.readUInt16BE(starts + 2 * segment);
      const last = table.readUInt16BE(ends + 2 * segment);
      const delta = table.readUInt16BE(deltas + 2 * segment);
      const rangeAt = ranges + 2 * segment;
      const range = table.readUInt16BE(rangeAt);
      for (let code = first; code <= last && code < 0xffff; code += 1) {
        const listed =
          range === 0 ? code : table.readUInt16BE(rangeAt + range + 2 * (code - first));
        const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
        if (glyph === 0) continue;
        const size = groups.length;
        const continuesGroup =
          size > 0 &&
          groups[size - 2] === code - 1 &&
          (groups[size - 1] ?? 0) + (code - (groups[size - 3] ?? 0)) === glyph;
        if (continuesGroup) groups[size - 2] = code;
        else groups.push(code, code, glyph);
      }
    }
    return Uint32Array.from(groups);
  }

  /** cmap format 14: the forms chosen by variation selectors (IVS for kanji). */
  #readVariants(): Map<number, number> {
    const variants = new Map<number, number>();
    const start = this.#selectorTableOffset;
    if (start === 0) return variants;
    const table = this.#read(start, this.#read(start + 2, 4).readUInt32BE(0));
    const selectorCount = table.readUInt32BE(6);
    for (let record = 0; record < selectorCount; record += 1) {
      const at = 10 + 11 * record;
      const selector = table.readUIntBE(at, 3);
      const defaultsAt = table.readUInt32BE(at + 3);
      const othersAt = table.readUInt32BE(at + 7);
      if (othersAt !== 0) {
        const count = table.readUInt32BE(othersAt);
        for (let entry = 0; entry < count; entry += 1) {
          const entryAt = othersAt + 4 + 5 * entry;
          const key = table.readUIntBE(entryAt, 3) * selectorKeySpan + selector;
          variants.set(key, table.readUInt16BE(entryAt + 3));
        }
      }
      if (defaultsAt !== 0) {
        const count = table.readUInt32BE(defaultsAt);
        for (let entry = 0; entry < count; entry += 1) {
          const entryAt = defaultsAt + 4 + 4 * entry;
          const first = table.readUIntBE(entryAt, 3);
          const last = first + table.readUInt8(entryAt + 3);
          for (let code = first; code <= last; code += 1) {
            variants.set(code * selectorKeySpan + selector, this.glyphFor(code));
          }
        }
      }
    }
    return variants;
  }
}
