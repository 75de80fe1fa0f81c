/*
 * Where the fonts are and in which order they are asked. Faces are opened once per process (per
 * thread) and shared by every document.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { FontChain } from './font-chain.ts';
import { FontFace } from './font-face.ts';
import { PdfError } from './pdf-failure.ts';

export type FontWeight = 'normal' | 'bold';

type FontFile = { readonly name: string; readonly package: string; readonly folder: string };

function fontFile(family: string, packageName: string, weight: FontWeight): FontFile {
  const folder = weight === 'normal' ? '400Regular' : '700Bold';
  return { name: `${family}_${folder}.ttf`, package: `@expo-google-fonts/${packageName}`, folder };
}

function chainFiles(weight: FontWeight): readonly FontFile[] {
  return [
    fontFile('BIZUDPGothic', 'biz-udpgothic', weight),
    fontFile('NotoSansJP', 'noto-sans-jp', weight),
    fontFile('NotoEmoji', 'noto-emoji', weight),
    fontFile('NotoSansArabic', 'noto-sans-arabic', weight),
  ];
}

/** PostScript names of the chain's faces, in its order; they go into the PDF. */
export function faceNames(weight: FontWeight): readonly string[] {
  return chainFiles(weight).map((file) => file.name.replace('.ttf', '').replace(/_\d+/, '-'));
}

const chains = new Map<string, FontChain>();

/**
 * The fonts of one weight, best first.
 *
 * @param fontFolder folder with the .ttf files side by side, for a packaged app; null finds them in
 *   node_modules.
 */
export function fontChain(weight: FontWeight, fontFolder: string | null): FontChain {
  const key = `${weight} ${fontFolder ?? ''}`;
  const known = chains.get(key);
  if (known) return known;
  const chain = new FontChain(
    chainFiles(weight).map((file) => () => new FontFace(pathOf(file, fontFolder))),
  );
  chains.set(key, chain);
  return chain;
}

function pathOf(file: FontFile, fontFolder: string | null): string {
  if (fontFolder !== null) return join(fontFolder, file.name);
  const specifier = `${file.package}/${file.folder}/${file.name}`;
  try {
    return createRequire(import.meta.url).resolve(specifier);
  } catch {
    throw new PdfError('pdf-font-missing', { file: specifier });
  }
}
