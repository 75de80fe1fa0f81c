/*
 * jsPDF's font layer, replaced. Stock jsPDF loses characters without a word, copies its font tables
 * quadratically and embeds them whole; here text becomes glyph codes of our own subsets.
 * It patches jsPDF once per process and only acts on fonts it registered itself.
 * Invariants: a line that was drawn is embedded with all its characters, or `assertEmbedded`
 * throws (jsPDF swallows errors of its plugins, so they are kept and asked for afterwards); the same
 * text gives the same bytes.
 */
import { deflateSync } from 'node:zlib';
import { DocumentFont, type FaceUse } from './document-font.ts';
import { type FontWeight, faceNames, fontChain } from './font-files.ts';
import { emptyGlyph, subsetTrueType } from './font-subset.ts';
import {
  jsPDF,
  type jsPDFOptions,
  type PutFontEvent,
  type SeamFont,
  seamApi,
  type TextEvent,
} from './jspdf-seam.ts';
import { PdfError } from './pdf-failure.ts';
import { keepArabicShaper } from './right-to-left.ts';
import { toUnicodeMap } from './to-unicode.ts';

/** The font family under which our fonts stand in a document. */
export const fontFamily = 'Tsunagi';

/** Level 6 is the knee of size against time; the largest tables make it an eighth faster. */
const deflateOptions = { level: 6, memLevel: 9 } as const;
/** Starts like a TrueType file, so that jsPDF hands it to TTFFont.open without decoding. */
const markerPrefix = '\x00\x01\x00\x00TSUNAGI ';

/** What jsPDF keeps as `font.metadata`; it measures through the first three methods. */
class FontMetadata {
  readonly font: DocumentFont;
  failure: unknown = null;
  isClaimed = false;
  isEmbedded = false;

  constructor(font: DocumentFont) {
    this.font = font;
  }

  widthOfString(text: string, size: number, characterSpace?: number): number {
    return this.font.chain.widthOf(text, size) + (characterSpace ?? 0) * text.length;
  }

  widthOfGlyph(code: number): number {
    return this.font.chain.widthOf(String.fromCharCode(code), 1000);
  }

  characterToGlyph(code: number): number {
    return code;
  }
}

export type DocumentFonts = {
  /** Characters no font has, with how often each was drawn, by code point. */
  missing(): ReadonlyMap<number, number>;
  /**
   * To be called after the output was built.
   *
   * @throws PdfError `pdf-font-not-embedded` when a used font did not make it into the file.
   */
  assertEmbedded(): void;
};

const pending = new Map<string, FontMetadata>();
let nextMarker = 0;
let isInstalled = false;

/**
 * A new document with both weights in it. Use them by `pdf.setFont(fontFamily, 'normal' | 'bold')`.
 *
 * @param fontFolder see `fontChain`.
 */
export function openDocument(
  options: jsPDFOptions,
  fontFolder: string | null,
): { readonly pdf: jsPDF; readonly fonts: DocumentFonts } {
  // Before the document is made: it takes over the plugin handlers when it is constructed.
  install();
  const pdf = new jsPDF(options);
  return { pdf, fonts: addDocumentFonts(pdf, fontFolder) };
}

function addDocumentFonts(pdf: jsPDF, fontFolder: string | null): DocumentFonts {
  const weights: readonly FontWeight[] = ['normal', 'bold'];
  const all = weights.map((weight) => {
    const font = new DocumentFont(fontChain(weight, fontFolder), faceNames(weight));
    const metadata = new FontMetadata(font);
    const marker = markerPrefix + nextMarker;
    nextMarker += 1;
    pending.set(marker, metadata);
    pdf.addFileToVFS(`tsunagi-${weight}`, marker);
    pdf.addFont(`tsunagi-${weight}`, fontFamily, weight);
    pending.delete(marker);
    if (!metadata.isClaimed) {
      throw new PdfError('pdf-font-not-embedded', { font: weight, reason: 'never registered' });
    }
    return metadata;
  });
  return {
    missing() {
      const sum = new Map<number, number>();
      for (const { font } of all) {
        for (const [codePoint, count] of font.missing) {
          sum.set(codePoint, (sum.get(codePoint) ?? 0) + count);
        }
      }
      return sum;
    },
    assertEmbedded() {
      for (const [index, metadata] of all.entries()) {
        const isUsed = metadata.font.uses().some(({ use }) => use.texts.length > 1);
        if (metadata.failure === null && (metadata.isEmbedded || !isUsed)) continue;
        throw new PdfError('pdf-font-not-embedded', {
          font: weights[index] ?? '',
          reason: String(metadata.failure ?? 'the writer left it out'),
        });
      }
    },
  };
}

function install(): void {
  if (isInstalled) return;
  isInstalled = true;
  const openFont = seamApi.TTFFont.open;
  seamApi.TTFFont.open = (bytes) => {
    const isMarker = bytes.length < 64;
    const metadata = isMarker ? pending.get(Buffer.from(bytes).toString('latin1')) : undefined;
    return metadata ?? openFont(bytes);
  };
  const joinArabic = seamApi.processArabic;
  keepArabicShaper(joinArabic);
  restrainStockTextHandlers();
  const handlers: [string, (event: never) => void][] = [
    ['addFont', (event: { font: SeamFont }) => claimFont(event.font)],
    ['postProcessText', (event: TextEvent) => encodeText(event)],
    ['putFont', (event: PutFontEvent) => putFont(event)],
  ];
  // jsPDF runs plugins from the last to the first: ours, at the front, run after its own.
  seamApi.events.unshift(...handlers);
  const stockFilters = seamApi.processDataByFilters;
  seamApi.processDataByFilters = function processDataByFilters(this: unknown, data, filters) {
    const isDeflate =
      Array.isArray(filters) && filters.length === 1 && filters[0] === 'FlateEncode';
    if (!isDeflate) return stockFilters.call(this, data, filters);
    const packed = deflateSync(Buffer.from(data, 'latin1'), deflateOptions);
    return { data: packed.toString('latin1'), reverseChain: '/FlateDecode' };
  };
}

/** Our fonts join and reorder right-to-left text themselves, cluster by cluster. */
function restrainStockTextHandlers(): void {
  for (const entry of seamApi.events) {
    const [topic, handler] = entry;
    if (topic !== 'preProcessText' && topic !== 'postProcessText') continue;
    entry[1] = function onlyForStockFonts(this: unknown, event: never) {
      if (metadataOf(event as TextEvent) !== null) return; // the two topics carry a TextEvent
      handler.call(this, event);
    };
  }
}

function metadataOf(event: TextEvent): FontMetadata | null {
  const metadata = event.mutex.fonts[event.mutex.activeFontKey]?.metadata;
  return metadata instanceof FontMetadata ? metadata : null;
}

function claimFont(font: SeamFont): void {
  if (!(font.metadata instanceof FontMetadata)) return;
  font.encoding = 'CID-H';
  font.metadata.isClaimed = true;
}

function encodeText(event: TextEvent): void {
  const metadata = metadataOf(event);
  if (metadata === null) return;
  const { activeFontKey, activeFontSize } = event.mutex;
  const encode = (line: string): string => {
    let operators = '';
    let face = 0;
    // Another face: close the string, switch the font, open the next string.
    const switchTo = (index: number): string => {
      face = index;
      return `> Tj\n/${resourceName(activeFontKey, index)} ${activeFontSize} Tf\n<`;
    };
    for (const run of metadata.font.encode(line)) {
      if (run.face !== face) operators += switchTo(run.face);
      operators += run.hex;
    }
    return face === 0 ? operators : operators + switchTo(0);
  };
  try {
    event.text = encodeLines(event.text, encode);
    event.mutex.isHex = true;
  } catch (error) {
    metadata.failure ??= error;
    throw error;
  }
}

/** jsPDF hands over a line, lines, or lines with a position behind each. */
function encodeLines(text: unknown, encode: (line: string) => string): unknown {
  if (!Array.isArray(text)) return encode(String(text));
  return text.map((line: unknown) =>
    Array.isArray(line) ? [encode(String(line[0])), ...line.slice(1)] : encode(String(line)),
  );
}

function resourceName(fontKey: string, face: number): string {
  return face === 0 ? fontKey : `${fontKey}x${face}`;
}

function putFont(event: PutFontEvent): void {
  const { font } = event;
  const { metadata } = font;
  if (!(metadata instanceof FontMetadata)) return;
  try {
    const [first, ...others] = metadata.font
      .uses()
      .map(({ index, use }) => ({ index, objectId: putFace(event, use) }));
    // jsPDF writes `/F15 <objectNumber> 0 R`: the other faces ride along in the same entry.
    font.objectNumber = [
      String(first?.objectId),
      ...others.map((other) => `${resourceName(font.id, other.index)} ${other.objectId}`),
    ].join(' 0 R/');
    font.isAlreadyPutted = true;
    metadata.isEmbedded = true;
  } catch (error) {
    metadata.failure ??= error;
    throw error;
  }
}

/** Writes the five objects of one embedded face and returns the number of the font object. */
function putFace({ out, newObject, putStream }: PutFontEvent, use: FaceUse): number {
  const { face, glyphs, texts } = use;
  const { metrics } = face;
  const baseFont = `${subsetTag(use)}+${use.name}`;
  const putObject = (content: string): number => {
    const objectId = newObject();
    out(content);
    out('endobj');
    return objectId;
  };
  const file = newObject();
  const data = subsetTrueType(face, glyphs).toString('latin1');
  putStream({ data, addLength1: true, objectId: file });
  out('endobj');
  const map = newObject();
  putStream({ data: toUnicodeMap(texts), objectId: map });
  out('endobj');
  const descriptor = putObject(
    `<</Type/FontDescriptor/FontName/${baseFont}/FontFile2 ${file} 0 R` +
      `/FontBBox[${metrics.boundingBox.join(' ')}]/Flags 4` +
      `/StemV ${metrics.weightClass >= 600 ? 140 : 80}/ItalicAngle 0` +
      `/Ascent ${metrics.ascent}/Descent ${metrics.descent}/CapHeight ${metrics.capHeight}>>`,
  );
  const widths = glyphs
    .slice(1)
    .map((glyph) => (glyph === emptyGlyph ? 0 : Number(face.advanceOf(glyph).toFixed(1))));
  const descendant = putObject(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${baseFont}/FontDescriptor ${descriptor} 0 R` +
      `/CIDToGIDMap/Identity/DW 1000/W[1[${widths.join(' ')}]]` +
      '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>',
  );
  return putObject(
    `<</Type/Font/Subtype/Type0/BaseFont/${baseFont}/Encoding/Identity-H` +
      `/ToUnicode ${map} 0 R/DescendantFonts[${descendant} 0 R]>>`,
  );
}

/** Six capital letters that tell subsets of one font apart; a hash of what is in it. */
function subsetTag(use: FaceUse): string {
  let hash = 0x811c9dc5;
  for (const glyph of use.glyphs) hash = Math.imul(hash ^ glyph, 0x01000193) >>> 0;
  let tag = '';
  for (let place = 0; place < 6; place += 1) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
  }
  return tag;
}
