/*
 * From a line of text to glyphs, over a chain of fonts: the first face that has a character draws
 * it. Owns what counts as visible, invisible and missing. It refuses to know PDF.
 * Invariants: every code point of the text is in exactly one shaped glyph's `text` (presentation
 * forms of Arabic stand for their base letters); a character no face has becomes the first face's
 * empty box and says so; the result depends on the text alone.
 */
import type { FontFace } from './font-face.ts';
import { emptyGlyph } from './font-subset.ts';
import { hasRightToLeft, toVisualOrder } from './right-to-left.ts';

export type Glyph = {
  /** Position of the face in the chain. */
  readonly face: number;
  /** Glyph in that face; `emptyGlyph` draws nothing. */
  readonly id: number;
  /** Thousandths of the font size. */
  readonly advance: number;
  /** Whether no font has the character. */
  readonly isMissing: boolean;
};

export type ShapedGlyph = Glyph & {
  /** What copying the glyph gives back. */
  readonly text: string;
};

type CharacterKind = 'plain' | 'mark' | 'selector' | 'invisible' | 'control';
type Entry = ShapedGlyph & { readonly kind: CharacterKind };

const markPattern = /^\p{M}$/u;
const invisiblePattern = /^[\p{Default_Ignorable_Code_Point}\u{fff9}-\u{fffb}]$/u;
const spacePattern = /^\p{Zs}$/u;
/** Characters drawn with another's glyph when no font has their own. */
const standIns: ReadonlyMap<number, number> = new Map([
  [0x2011, 0x2010],
  [0x2010, 0x2d],
]);
const replacementCharacter = 0xfffd;
const rightQuote = 0x2019;

export class FontChain {
  readonly #openFaces: readonly (() => FontFace)[];
  readonly #faces: (FontFace | null)[];
  readonly #entries = new Map<number, Entry>();

  /** @param openFaces how to open each face, best first; a face is opened when first needed. */
  constructor(openFaces: readonly (() => FontFace)[]) {
    this.#openFaces = openFaces;
    this.#faces = openFaces.map(() => null);
  }

  get faceCount(): number {
    return this.#openFaces.length;
  }

  face(index: number): FontFace {
    const known = this.#faces[index];
    if (known) return known;
    const open = this.#openFaces[index];
    if (!open) throw new RangeError(`No face ${index} in the chain`);
    const face = open();
    this.#faces[index] = face;
    return face;
  }

  /** Width of a line in points. Right-to-left text is measured before its letters are joined. */
  widthOf(text: string, sizePt: number): number {
    let width = 0;
    this.#takeInOrder(text, ({ advance }) => {
      width += advance;
    });
    return (width * sizePt) / 1000;
  }

  /** Glyphs of one line, in drawing order from left to right. */
  shape(text: string): ShapedGlyph[] {
    const shaped: ShapedGlyph[] = [];
    this.#takeInOrder(hasRightToLeft(text) ? toVisualOrder(text) : text, (glyph) => {
      shaped.push(glyph);
    });
    return shaped;
  }

  /** Glyph by glyph, so that measuring, which is done far more often than drawing, keeps no list. */
  #takeInOrder(text: string, take: (glyph: ShapedGlyph) => void): void {
    for (let at = 0; at < text.length; ) {
      let codePoint = codePointAt(text, at);
      at += codePoint > 0xffff ? 2 : 1;
      const next = text.charCodeAt(at);
      let entry = this.#entryFor(codePoint);
      if (codePoint === rightQuote && isLatinLetter(next)) entry = this.#apostrophe(entry);
      // Marks and selectors belong to the character before them.
      while (at < text.length && entry.kind === 'plain') {
        const follower = codePointAt(text, at);
        if (follower < 0x300) break;
        const joined = this.#join(codePoint, entry, follower);
        if (joined === null) break;
        at += follower > 0xffff ? 2 : 1;
        entry = joined.entry;
        codePoint = joined.codePoint;
      }
      take(entry);
    }
  }

  /** Inside a word ’ is an apostrophe; the quotation mark's glyph is set too wide for that. */
  #apostrophe(quote: Entry): Entry {
    return { ...this.#entryFor(0x27), text: quote.text };
  }

  /** A base with the mark or selector after it as one glyph; null when they stay apart. */
  #join(base: number, entry: Entry, next: number): { entry: Entry; codePoint: number } | null {
    const kind = this.#entryFor(next).kind;
    // Nearly every pair ends here: anything more would be done for each letter measured.
    if (kind !== 'selector' && kind !== 'mark') return null;
    const text = entry.text + String.fromCodePoint(next);
    if (kind === 'selector') {
      const variant = this.#variantOf(base, next);
      return { entry: { ...(variant ?? entry), text, kind: 'plain' }, codePoint: base };
    }
    const composed = (String.fromCodePoint(base) + String.fromCodePoint(next)).normalize('NFC');
    const composedPoint = composed.codePointAt(0) ?? 0;
    if (composed.length !== (composedPoint > 0xffff ? 2 : 1)) return null;
    const composedEntry = this.#entryFor(composedPoint);
    if (composedEntry.isMissing) return null;
    return { entry: { ...composedEntry, text }, codePoint: composedPoint };
  }

  #variantOf(codePoint: number, selector: number): Glyph | null {
    for (let index = 0; index < this.faceCount; index += 1) {
      const face = this.face(index);
      const id = face.variantFor(codePoint, selector);
      if (id !== 0) return { face: index, id, advance: face.advanceOf(id), isMissing: false };
      // Emoji and text selectors have no forms of their own here: don't open every font for them.
      if (selector <= 0xfe0f) return null;
    }
    return null;
  }

  #entryFor(codePoint: number): Entry {
    const known = this.#entries.get(codePoint);
    if (known) return known;
    const entry = this.#makeEntry(codePoint);
    this.#entries.set(codePoint, entry);
    return entry;
  }

  #makeEntry(codePoint: number): Entry {
    const text = String.fromCodePoint(codePoint);
    const kind = kindOf(codePoint, text);
    const nothing = { face: 0, id: emptyGlyph, advance: 0, isMissing: false };
    if (kind === 'control') return { ...nothing, isMissing: true, text, kind };
    if (kind === 'selector' || kind === 'invisible') return { ...nothing, text, kind };
    const copied = copiedText(codePoint, text);
    const found = kind === 'mark' ? this.#findMark(codePoint) : this.#find(codePoint);
    if (found) return { ...found, text: copied, kind };
    if (kind === 'mark') return { ...nothing, isMissing: true, text, kind };
    const box = { face: 0, id: 0, advance: this.face(0).advanceOf(0), isMissing: true };
    return { ...box, text, kind };
  }

  #find(codePoint: number): Glyph | null {
    for (let index = 0; index < this.faceCount; index += 1) {
      const face = this.face(index);
      const id = face.glyphFor(codePoint);
      if (id !== 0) return { face: index, id, advance: face.advanceOf(id), isMissing: false };
    }
    const standIn = standIns.get(codePoint);
    if (standIn !== undefined) return this.#find(standIn);
    const isSpace = codePoint !== 0x20 && spacePattern.test(String.fromCodePoint(codePoint));
    return isSpace ? this.#find(0x20) : null;
  }

  /** A mark that overprints (no advance) is right after any letter, so it wins over the order. */
  #findMark(codePoint: number): Glyph | null {
    let spacing: Glyph | null = null;
    for (let index = 0; index < this.faceCount; index += 1) {
      const face = this.face(index);
      const id = face.glyphFor(codePoint);
      if (id === 0) continue;
      const glyph = { face: index, id, advance: face.advanceOf(id), isMissing: false };
      if (glyph.advance === 0) return glyph;
      spacing ??= glyph;
    }
    return spacing;
  }
}

/** Half of a surrogate pair cannot be printed or copied: it becomes U+FFFD. */
function codePointAt(text: string, at: number): number {
  const codePoint = text.codePointAt(at) ?? replacementCharacter;
  return codePoint >= 0xd800 && codePoint <= 0xdfff ? replacementCharacter : codePoint;
}

function isLatinLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function kindOf(codePoint: number, text: string): CharacterKind {
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint <= 0x9f)) return 'control';
  if (codePoint < 0xad) return 'plain';
  const isSelector =
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
  if (isSelector) return 'selector';
  if (invisiblePattern.test(text)) return 'invisible';
  return markPattern.test(text) ? 'mark' : 'plain';
}

/** Arabic letters are drawn as presentation forms but copied as the letters typed. */
function copiedText(codePoint: number, text: string): string {
  const isPresentationForm =
    (codePoint >= 0xfb1d && codePoint <= 0xfdff) || (codePoint >= 0xfe70 && codePoint <= 0xfefc);
  return isPresentationForm ? text.normalize('NFKC') : text;
}
