/**
 * Reads SQLite's write-ahead file without SQLite: which frames are whole, what they make of the main
 * file, and whether committed content was lost. It lets a file be judged in memory, with nothing
 * written beside it (format: sqlite.org/fileformat2.html, part 4).
 *
 * SQLite itself stops in silence at the first bad frame. We tell apart: a torn last transaction (a
 * crash before the commit was acknowledged) and a bad frame with a later transaction behind it, which
 * can only be damage, because with synchronous=FULL a commit is synced before the next begins.
 */

const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const MAGIC = 0x377f0682;

export type WriteAheadVerdict = {
  /** Frames up to the last whole commit. */
  readonly frames: number;
  /** Frames of the newest, never completed transaction that are dropped; normal after a crash. */
  readonly droppedFrames: number;
  /**
   * True when the newest transaction is there but does not verify: torn by a power cut before it was
   * acknowledged, or, which looks the same, spoilt later. The last change may be missing.
   */
  readonly isTailTorn: boolean;
  /** True when committed content is unreadable. */
  readonly isDamaged: boolean;
};

export type WriteAheadResult = { readonly image: Buffer; readonly verdict: WriteAheadVerdict };

type Checksum = readonly [number, number];

function checksum(
  bytes: Buffer,
  start: number,
  end: number,
  seed: Checksum,
  isBigEndian: boolean,
): Checksum {
  let [first, second] = seed;
  for (let at = start; at < end; at += 8) {
    const one = isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
    const two = isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4);
    first = (first + one + second) >>> 0;
    second = (second + two + first) >>> 0;
  }
  return [first, second];
}

type Frame = {
  readonly pageNumber: number;
  readonly pagesAfterCommit: number;
  readonly at: number;
};

type Layout = {
  readonly wal: Buffer;
  readonly pageBytes: number;
  readonly isBigEndian: boolean;
  readonly salts: Buffer;
};

function frameSumsTo(layout: Layout, at: number, seed: Checksum): boolean {
  const { wal, isBigEndian, pageBytes } = layout;
  const half = checksum(wal, at, at + 8, seed, isBigEndian);
  const body = at + FRAME_HEADER_BYTES;
  const sum = checksum(wal, body, body + pageBytes, half, isBigEndian);
  return sum[0] === wal.readUInt32BE(at + 16) && sum[1] === wal.readUInt32BE(at + 20);
}

function storedSum(wal: Buffer, at: number): Checksum {
  return [wal.readUInt32BE(at + 16), wal.readUInt32BE(at + 20)];
}

/** True when a later transaction stands behind the bad frame at `badAt`. */
function hasLaterTransaction(layout: Layout, badAt: number): boolean {
  const { wal, pageBytes, salts } = layout;
  const step = FRAME_HEADER_BYTES + pageBytes;
  let sawCommit = wal.readUInt32BE(badAt + 4) !== 0;
  for (let at = badAt + step; at + step <= wal.length; at += step) {
    if (!wal.subarray(at + 8, at + 16).equals(salts)) return false;
    if (frameSumsTo(layout, at, storedSum(wal, at - step))) {
      if (sawCommit) return true;
    }
    if (wal.readUInt32BE(at + 4) !== 0) sawCommit = true;
  }
  return false;
}

/**
 * Applies the committed frames of `wal` to a copy of `main`.
 *
 * `main` and `wal` are not changed. An empty or unusable `wal` gives `main` itself with zero frames.
 */
export function applyWriteAhead(main: Buffer, wal: Buffer): WriteAheadResult {
  const nothing = (isDamaged: boolean): WriteAheadResult => ({
    image: main,
    verdict: { frames: 0, droppedFrames: 0, isTailTorn: false, isDamaged },
  });
  if (wal.length < HEADER_BYTES) return nothing(false);
  const magic = wal.readUInt32BE(0);
  const pageBytes = wal.readUInt32BE(8);
  const isBigEndian = magic === MAGIC + 1;
  const step = FRAME_HEADER_BYTES + pageBytes;
  const sum = checksum(wal, 0, 24, [0, 0], isBigEndian);
  const isHeaderWhole =
    (magic === MAGIC || isBigEndian) &&
    sum[0] === wal.readUInt32BE(24) &&
    sum[1] === wal.readUInt32BE(28);
  // The header is synced before any frame follows it: a bad header with frames behind it is damage.
  if (!isHeaderWhole) return nothing(wal.length > HEADER_BYTES + FRAME_HEADER_BYTES);
  const layout: Layout = { wal, pageBytes, isBigEndian, salts: wal.subarray(16, 24) };

  const frames: Frame[] = [];
  let committed = 0;
  let isDamaged = false;
  let isTailTorn = false;
  let seed: Checksum = sum;
  for (let at = HEADER_BYTES; at + step <= wal.length; at += step) {
    const hasSalts = wal.subarray(at + 8, at + 16).equals(layout.salts);
    if (!hasSalts || !frameSumsTo(layout, at, seed)) {
      isDamaged = hasLaterTransaction(layout, at);
      // Frames of an earlier use of the file, with other salts, follow the end in the ordinary way; a
      // frame whose checksum continues the row belongs to it even when its salts are spoilt.
      isTailTorn = !isDamaged && (hasSalts || frameSumsTo(layout, at, seed));
      break;
    }
    seed = storedSum(wal, at);
    const pagesAfterCommit = wal.readUInt32BE(at + 4);
    frames.push({ pageNumber: wal.readUInt32BE(at), pagesAfterCommit, at });
    if (pagesAfterCommit !== 0) committed = frames.length;
  }
  return {
    image: committed === 0 ? main : patch(main, layout, frames.slice(0, committed)),
    verdict: {
      frames: committed,
      droppedFrames: frames.length - committed,
      isTailTorn,
      isDamaged,
    },
  };
}

function patch(main: Buffer, layout: Layout, frames: readonly Frame[]): Buffer {
  const { wal, pageBytes } = layout;
  const pages = frames.at(-1)?.pagesAfterCommit ?? 0;
  const image = Buffer.alloc(pages * pageBytes);
  main.copy(image, 0, 0, Math.min(main.length, image.length));
  for (const frame of frames) {
    if (frame.pageNumber < 1 || frame.pageNumber > pages) continue;
    const body = frame.at + FRAME_HEADER_BYTES;
    wal.copy(image, (frame.pageNumber - 1) * pageBytes, body, body + pageBytes);
  }
  return image;
}
