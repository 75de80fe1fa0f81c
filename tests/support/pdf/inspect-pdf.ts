/* Reads PDFs back with other people's tools: poppler for text and pixels, qpdf for structure. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function withFile<T>(bytes: Uint8Array, use: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagi-pdf-'));
  try {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, bytes);
    return use(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const outputLimit = 64 * 1024 * 1024;

function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: outputLimit });
}

/** Text in the order it stands in the file, page by page. */
export function textOfPages(bytes: Uint8Array): string[] {
  return withFile(bytes, (file) =>
    run('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-']).split('\f').slice(0, -1),
  );
}

/** All text without white space: what a reader can copy. */
export function copiedText(bytes: Uint8Array): string {
  return textOfPages(bytes).join('').replace(/\s+/gu, '');
}

export type TextLine = {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Lines of text with their place, in points from the top left corner. */
export function linesOf(bytes: Uint8Array): TextLine[] {
  const xml = withFile(bytes, (file) => run('pdftotext', ['-bbox-layout', file, '-']));
  const lines: TextLine[] = [];
  let page = 0;
  let current: { box: number[]; words: string[] } | null = null;
  for (const line of xml.split('\n')) {
    if (line.includes('<page ')) page += 1;
    const lineTag = /<line xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)"/.exec(line);
    if (lineTag) current = { box: lineTag.slice(1, 5).map(Number), words: [] };
    const word = /<word [^>]*>(.*)<\/word>/.exec(line);
    if (word) current?.words.push(unescapeXml(word[1] ?? ''));
    if (line.includes('</line>') && current) {
      const [left = 0, top = 0, right = 0, bottom = 0] = current.box;
      lines.push({ page, text: current.words.join(' '), left, top, right, bottom });
      current = null;
    }
  }
  return lines;
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** What qpdf --check says; empty when the file is sound. */
export function complaintsAbout(bytes: Uint8Array): string {
  return withFile(bytes, (file) => {
    const { status, stderr, stdout } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
    return status === 0 && stderr === '' ? '' : `${stdout}${stderr}`;
  });
}

export type Bookmark = { readonly title: string; readonly page: number; readonly kids: Bookmark[] };

type QpdfOutline = {
  readonly title: string;
  readonly destpageposfrom1: number;
  readonly kids: readonly QpdfOutline[];
};

/** Bookmarks as qpdf reads them, which takes raw carriage returns by the letter of the standard. */
export function bookmarksOf(bytes: Uint8Array): Bookmark[] {
  const json = withFile(bytes, (file) => run('qpdf', ['--json', '--json-key=outlines', file]));
  const convert = (outline: QpdfOutline): Bookmark => ({
    title: outline.title,
    page: outline.destpageposfrom1,
    kids: outline.kids.map(convert),
  });
  // The shape is documented in qpdf's manual, "JSON outlines".
  return (JSON.parse(json) as { outlines: QpdfOutline[] }).outlines.map(convert);
}

/** Every object of the file as qpdf's JSON text, streams decoded, strings readable. */
export function objectsOf(bytes: Uint8Array): string {
  return withFile(bytes, (file) => run('qpdf', ['--json', '--json-key=qpdf', file]));
}

/** Width and height of the first page in points. */
export function pageSizeOf(bytes: Uint8Array): [width: number, height: number] {
  const info = withFile(bytes, (file) => run('pdfinfo', [file]));
  const [, width = '', height = ''] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? [];
  return [Number(width), Number(height)];
}

/** The whole file with streams unpacked, for searching forbidden keys. */
export function unpacked(bytes: Uint8Array): string {
  return withFile(bytes, (file, folder) => {
    const out = join(folder, 'unpacked.pdf');
    run('qpdf', ['--qdf', '--object-streams=disable', file, out]);
    return readFileSync(out, 'latin1');
  });
}

/** Rows of pdffonts: name, embedded, subset, with Unicode map. */
export function fontsOf(
  bytes: Uint8Array,
): { name: string; embedded: boolean; subset: boolean; unicode: boolean }[] {
  const rows = withFile(bytes, (file) => run('pdffonts', [file]))
    .split('\n')
    .slice(2)
    .filter((row) => row.trim() !== '');
  return rows.map((row) => {
    const [, name = '', flags = ''] = /^(\S+)\s.*?\s((?:(?:yes|no)\s+){3})/.exec(row) ?? [];
    const [embedded, subset, unicode] = flags.trim().split(/\s+/);
    return {
      name,
      embedded: embedded === 'yes',
      subset: subset === 'yes',
      unicode: unicode === 'yes',
    };
  });
}

export type GreyImage = {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
};

/** A page as grey pixels, 0 black to 255 white. */
export function pixelsOf(bytes: Uint8Array, page: number, dotsPerInch = 50): GreyImage {
  return withFile(bytes, (file, folder) => {
    const stem = join(folder, 'page');
    const pageText = `${page}`;
    const args = ['-gray', '-r', `${dotsPerInch}`, '-f', pageText, '-l', pageText, '-singlefile'];
    run('pdftoppm', [...args, file, stem]);
    const image = readFileSync(`${stem}.pgm`);
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.toString('latin1', 0, 40));
    if (!header) throw new Error('not a grey image');
    return {
      width: Number(header[1]),
      height: Number(header[2]),
      pixels: image.subarray(header[0].length),
    };
  });
}

/** Share of pixels in a box (fractions of the page) that are darker than `limit`. */
export function darkShare(
  { width, height, pixels }: GreyImage,
  box: { left: number; top: number; right: number; bottom: number },
  limit = 160,
): number {
  let dark = 0;
  let all = 0;
  for (let y = Math.floor(box.top * height); y < Math.floor(box.bottom * height); y += 1) {
    for (let x = Math.floor(box.left * width); x < Math.floor(box.right * width); x += 1) {
      all += 1;
      if ((pixels[y * width + x] ?? 255) < limit) dark += 1;
    }
  }
  return dark / all;
}
