/*
 * Texts as file names: readable, and safe on Windows, macOS and Linux alike, because sticks travel
 * between them.
 */

// Reserved on Windows, with or without an ending.
const reservedName = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;
/** File systems stop at 255 bytes; the rest is for a number and an ending. */
const longestBytes = 120;

/**
 * The text as a file name without an ending.
 *
 * @param fallback used when nothing of the text can stand in a name
 */
export function fileNameOf(text: string, fallback: string): string {
  const safe = text
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  // A trailing dot or blank disappears on Windows; a leading dot hides the file elsewhere.
  const name = cutToBytes(safe, longestBytes).replace(/^[. ]+|[. ]+$/g, '');
  return name === '' || reservedName.test(name) ? fallback : name;
}

/** As many whole characters from the beginning as take so many bytes in UTF-8. */
export function cutToBytes(text: string, most: number): string {
  let cut = '';
  let bytes = 0;
  for (const character of text) {
    bytes += utf8Bytes(character.codePointAt(0) ?? 0);
    if (bytes > most) break;
    cut += character;
  }
  return cut;
}

function utf8Bytes(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
