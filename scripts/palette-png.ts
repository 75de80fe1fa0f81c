/*
 * Small PNGs of flat pictures: at most 256 colours, each pixel one byte, packed hard. Screens of this
 * app are flat colours and letters, so the palette is the colours used most; a colour without a place
 * takes the nearest one that has. Knows nothing of where the pixels come from.
 */
import { crc32, deflateSync } from 'node:zlib';

const mostColours = 256;
/** Colours are counted in steps of this many of 256 levels a channel; finer ones no eye tells apart. */
const step = 4;

export type Pixels = {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha of each pixel, row by row; alpha is taken as opaque. */
  readonly rgba: Uint8Array;
};

/** The picture as an indexed PNG. */
export function encodePalettePng({ width, height, rgba }: Pixels): Buffer {
  const palette = commonColours(rgba);
  const indexOf = nearestIn(palette);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    // The first byte of a row is its filter; 0 is none, which suits indices best.
    for (let x = 0; x < width; x += 1) {
      rows[y * (width + 1) + 1 + x] = indexOf(colourAt(rgba, (y * width + x) * 4));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits a pixel, colour type 3 (palette); compression, filter and interlace are the only ones, 0.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => channelsOf(colour)))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A colour as one number, rounded to the steps that are counted. */
function colourAt(rgba: Uint8Array, at: number): number {
  const channel = (offset: number) =>
    Math.min(255, Math.round((rgba[at + offset] ?? 0) / step) * step);
  return (channel(0) << 16) | (channel(1) << 8) | channel(2);
}

function commonColours(rgba: Uint8Array): readonly number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < rgba.length; at += 4) {
    const colour = colourAt(rgba, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostColours)
    .map(([colour]) => colour);
}

function nearestIn(palette: readonly number[]): (colour: number) => number {
  const known = new Map(palette.map((colour, index) => [colour, index]));
  return (colour) => {
    const found = known.get(colour);
    if (found !== undefined) return found;
    const wanted = channelsOf(colour);
    let nearest = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [index, candidate] of palette.entries()) {
      const distance = channelsOf(candidate).reduce(
        (sum, channel, at) => sum + (channel - (wanted[at] ?? 0)) ** 2,
        0,
      );
      if (distance >= least) continue;
      nearest = index;
      least = distance;
    }
    known.set(colour, nearest);
    return nearest;
  };
}

function channelsOf(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function chunk(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
}
