/*
 * A new TrueType file with only the glyphs of one document. Keeps outlines and widths, drops
 * hinting and every table a PDF reader doesn't need. It refuses to know text and PDF objects.
 * Invariants: the glyphs stand in the order asked for (glyph id = CID); every glyph record has an
 * even length, so short offsets are exact; parts of composed glyphs are appended at the end.
 */
import type { FontFace } from './font-face.ts';

/** Stands in the list of glyphs for a place without outline and without width. */
export const emptyGlyph = -1;

const componentFlag = { argsAreWords: 1, scale: 8, more: 32, xyScale: 64, matrix: 128, hints: 256 };
/** Largest glyf table that 16-bit offsets (in units of 2 bytes) can address. */
const shortOffsetLimit = 131_072;

/** Bytes of a TrueType font with exactly these glyphs, in this order. The first must be 0. */
export function subsetTrueType(face: FontFace, glyphs: readonly number[]): Buffer {
  const order = [...glyphs];
  const outlines = collectOutlines(face, order);
  const glyfLength = outlines.reduce((sum, outline) => sum + evenLength(outline), 0);
  const hasShortOffsets = glyfLength < shortOffsetLimit;
  const glyf = Buffer.alloc(glyfLength);
  const loca = Buffer.alloc((order.length + 1) * (hasShortOffsets ? 2 : 4));
  const hmtx = Buffer.alloc(order.length * 4);
  const writeOffset = (index: number, offset: number): void => {
    if (hasShortOffsets) loca.writeUInt16BE(offset / 2, 2 * index);
    else loca.writeUInt32BE(offset, 4 * index);
  };
  let offset = 0;
  for (const [index, glyph] of order.entries()) {
    writeOffset(index, offset);
    const outline = outlines[index] ?? null;
    outline?.copy(glyf, offset);
    offset += evenLength(outline);
    if (glyph === emptyGlyph) continue;
    hmtx.writeUInt16BE(face.rawAdvanceOf(glyph), 4 * index);
    hmtx.writeInt16BE(face.rawBearingOf(glyph), 4 * index + 2);
  }
  writeOffset(order.length, offset);

  const head = face.copyTable('head');
  head.writeUInt32BE(0, 8);
  head.writeInt16BE(hasShortOffsets ? 0 : 1, 50);
  const hhea = face.copyTable('hhea');
  hhea.writeUInt16BE(order.length, 34);
  const maxp = face.copyTable('maxp');
  maxp.writeUInt16BE(order.length, 4);
  return assemble([
    ['glyf', glyf],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maxp],
  ]);
}

/** Outline of every glyph in `order`, which grows by the parts of composed glyphs. */
function collectOutlines(face: FontFace, order: number[]): (Buffer | null)[] {
  const places = new Map<number, number>();
  for (const [index, glyph] of order.entries()) if (!places.has(glyph)) places.set(glyph, index);
  const placeOf = (glyph: number): number => {
    const known = places.get(glyph);
    if (known !== undefined) return known;
    places.set(glyph, order.length);
    order.push(glyph);
    return order.length - 1;
  };
  const outlines: (Buffer | null)[] = [];
  // By index: the list grows while it is walked.
  for (let index = 0; index < order.length; index += 1) {
    const glyph = order[index] ?? emptyGlyph;
    const source = glyph === emptyGlyph ? null : face.outlineOf(glyph);
    if (source === null) outlines.push(null);
    else if (source.readInt16BE(0) >= 0) outlines.push(withoutInstructions(source));
    else outlines.push(withRenumberedParts(source, placeOf));
  }
  return outlines;
}

function withoutInstructions(outline: Buffer): Buffer {
  const lengthAt = 10 + 2 * outline.readInt16BE(0);
  const instructionLength = outline.readUInt16BE(lengthAt);
  if (instructionLength === 0) return outline;
  const bare = Buffer.allocUnsafe(outline.length - instructionLength);
  outline.copy(bare, 0, 0, lengthAt);
  bare.writeUInt16BE(0, lengthAt);
  outline.copy(bare, lengthAt + 2, lengthAt + 2 + instructionLength);
  return bare;
}

function withRenumberedParts(outline: Buffer, placeOf: (glyph: number) => number): Buffer {
  const copy = Buffer.from(outline);
  let at = 10;
  let flags: number;
  do {
    flags = copy.readUInt16BE(at);
    copy.writeUInt16BE(placeOf(copy.readUInt16BE(at + 2)), at + 2);
    copy.writeUInt16BE(flags & ~componentFlag.hints, at);
    at += 4 + (flags & componentFlag.argsAreWords ? 4 : 2);
    if (flags & componentFlag.scale) at += 2;
    else if (flags & componentFlag.xyScale) at += 4;
    else if (flags & componentFlag.matrix) at += 8;
  } while (flags & componentFlag.more);
  return copy.subarray(0, at);
}

function evenLength(outline: Buffer | null): number {
  return outline === null ? 0 : outline.length + (outline.length % 2);
}

/** Puts tables (sorted by name) behind a directory with checksums, as the TrueType format asks. */
function assemble(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const padded = (length: number): number => (length + 3) & ~3;
  const directoryLength = 12 + 16 * tables.length;
  const size = tables.reduce((sum, [, data]) => sum + padded(data.length), directoryLength);
  const file = Buffer.alloc(size);
  const searchPower = 2 ** Math.floor(Math.log2(tables.length));
  file.writeUInt32BE(0x00010000, 0);
  file.writeUInt16BE(tables.length, 4);
  file.writeUInt16BE(searchPower * 16, 6);
  file.writeUInt16BE(Math.log2(searchPower), 8);
  file.writeUInt16BE((tables.length - searchPower) * 16, 10);
  let dataAt = directoryLength;
  let headAt = 0;
  for (const [index, [name, data]] of tables.entries()) {
    const entryAt = 12 + 16 * index;
    data.copy(file, dataAt);
    file.write(name, entryAt, 'latin1');
    file.writeUInt32BE(checksum(file, dataAt, padded(data.length)), entryAt + 4);
    file.writeUInt32BE(dataAt, entryAt + 8);
    file.writeUInt32BE(data.length, entryAt + 12);
    if (name === 'head') headAt = dataAt;
    dataAt += padded(data.length);
  }
  file.writeUInt32BE((0xb1b0afba - checksum(file, 0, size)) >>> 0, headAt + 8);
  return file;
}

function checksum(bytes: Buffer, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
