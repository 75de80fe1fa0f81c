/*
 * One weight of one PDF: which glyphs it uses and under which codes. Owns the codes (CIDs, by first
 * use) and the count of characters no font has. It refuses to know jsPDF.
 * Invariants: code 0 is the font's empty box and is never given to text; two texts that share a
 * glyph get two codes, so copying always gives back what was typed; counts rise only when text is
 * drawn, never when it is measured.
 */
import type { FontChain, ShapedGlyph } from './font-chain.ts';
import type { FontFace } from './font-face.ts';

export type FaceUse = {
  readonly face: FontFace;
  readonly name: string;
  /** Glyph by code. */
  readonly glyphs: readonly number[];
  /** Text by code. */
  readonly texts: readonly string[];
};

/** A stretch of one line in one face. */
export type EncodedRun = { readonly face: number; readonly hex: string };

const codeLimit = 0xffff;

export class DocumentFont {
  readonly chain: FontChain;
  readonly names: readonly string[];
  readonly missing = new Map<number, number>();
  readonly #uses: (MutableFaceUse | null)[];

  constructor(chain: FontChain, names: readonly string[]) {
    this.chain = chain;
    this.names = names;
    this.#uses = names.map(() => null);
  }

  /** Codes of a line, in runs by face. Notes every character that no font has. */
  encode(line: string): EncodedRun[] {
    const runs: { face: number; hex: string }[] = [];
    let current: { face: number; hex: string } | undefined;
    for (const glyph of this.chain.shape(line)) {
      if (glyph.isMissing) this.#noteMissing(glyph.text);
      const code = this.#faceUse(glyph.face).hexCodeFor(glyph);
      if (current === undefined || current.face !== glyph.face) {
        current = { face: glyph.face, hex: '' };
        runs.push(current);
      }
      current.hex += code;
    }
    return runs;
  }

  /** The faces used so far. The first is always there: its name is in every page's resources. */
  uses(): { readonly index: number; readonly use: FaceUse }[] {
    this.#faceUse(0);
    return this.#uses.flatMap((use, index) => (use ? [{ index, use }] : []));
  }

  #faceUse(index: number): MutableFaceUse {
    const known = this.#uses[index];
    if (known) return known;
    const use = new MutableFaceUse(this.chain.face(index), this.names[index] ?? `Face${index}`);
    this.#uses[index] = use;
    return use;
  }

  #noteMissing(text: string): void {
    const codePoint = text.codePointAt(0) ?? 0;
    this.missing.set(codePoint, (this.missing.get(codePoint) ?? 0) + 1);
  }
}

class MutableFaceUse implements FaceUse {
  readonly face: FontFace;
  readonly name: string;
  readonly glyphs: number[] = [0];
  readonly texts: string[] = [''];
  readonly #codes = new Map<string, string>();
  /** The same by the glyph itself: a chain gives the same object for the same plain character. */
  readonly #codeOfGlyph = new Map<ShapedGlyph, string>();

  constructor(face: FontFace, name: string) {
    this.face = face;
    this.name = name;
  }

  /** The glyph's code as four hexadecimal digits. */
  hexCodeFor(glyph: ShapedGlyph): string {
    const known = this.#codeOfGlyph.get(glyph);
    if (known !== undefined) return known;
    const key = `${glyph.id} ${glyph.text}`;
    const code = this.#codes.get(key) ?? this.#newCode(key, glyph);
    this.#codeOfGlyph.set(glyph, code);
    return code;
  }

  #newCode(key: string, { id, text }: ShapedGlyph): string {
    const code = this.glyphs.length;
    if (code > codeLimit) throw new RangeError(`More than ${codeLimit} different characters`);
    const hex = code.toString(16).padStart(4, '0');
    this.glyphs.push(id);
    this.texts.push(text);
    this.#codes.set(key, hex);
    return hex;
  }
}
