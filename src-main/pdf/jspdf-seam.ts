/*
 * What this folder uses of jsPDF beyond its published types: the plugin events, the font registry
 * and the outline. The only place with casts for it. The shapes were read in jspdf 4.2.1
 * (dist/jspdf.node.js); tests/pdf fails when an update changes them.
 */
import { jsPDF, type jsPDFOptions } from 'jspdf';

export { jsPDF, type jsPDFOptions };

export type SeamFont = {
  readonly id: string;
  readonly postScriptName: string;
  encoding: string;
  objectNumber?: number | string;
  isAlreadyPutted?: boolean;
  metadata: unknown;
};

export type TextEvent = {
  text: unknown;
  readonly mutex: {
    readonly activeFontKey: string;
    readonly activeFontSize: number;
    readonly fonts: Readonly<Record<string, SeamFont>>;
    isHex?: boolean;
  };
};

export type PutFontEvent = {
  readonly font: SeamFont;
  readonly out: (line: string) => void;
  readonly newObject: () => number;
  readonly putStream: (stream: { data: string; addLength1?: boolean; objectId: number }) => void;
};

type EventHandler = (this: unknown, event: never) => unknown;

type SeamApi = {
  readonly events: [string, EventHandler][];
  readonly TTFFont: { open: (bytes: Uint8Array) => unknown };
  processArabic: (text: unknown) => unknown;
  processDataByFilters: (data: string, filters: unknown) => { data: string; reverseChain: string };
};

type BidiEngine = { doBidiReorder(text: string): string };
type BidiEngineConstructor = new (options: {
  isInputVisual: boolean;
  isOutputVisual: boolean;
}) => BidiEngine;

export type OutlineItem = object;

type SeamDocument = {
  readonly outline: {
    add(parent: OutlineItem | null, title: string, at: { pageNumber: number }): OutlineItem;
    makeString(title: string): string;
  };
  readonly internal: { readonly scaleFactor: number };
};

// The published types declare only `events: any[]` on the plugin API.
export const seamApi = jsPDF.API as unknown as SeamApi;

// The bidi engine is a documented plugin without a published type.
export const SeamBidiEngine = (jsPDF as unknown as { __bidiEngine__: BidiEngineConstructor })
  .__bidiEngine__;

/** The parts of a document that the published types leave out. */
export function seamOf(pdf: jsPDF): SeamDocument {
  // The outline plugin's makeString is not in the published type.
  return pdf as unknown as SeamDocument;
}
