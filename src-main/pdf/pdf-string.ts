/**
 * A text as the inside of a PDF literal string: UTF-16BE with byte order mark, every byte escaped
 * that a reader would change. jsPDF leaves a raw carriage return, which readers must take as a line
 * feed: 不 (4E 0D) became 上 (4E 0A) and 」 became 《.
 */
export function pdfString(text: string): string {
  let bytes = '\xfe\xff';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes += String.fromCharCode(unit >> 8, unit & 0xff);
  }
  return bytes
    .replace(/[\\()]/g, '\\$&')
    .replace(/\r/g, '\\r')
    .replace(/\n/g, '\\n');
}

/**
 * A metadata value that passes through jsPDF's own encoding and escaping untouched: it looks empty
 * to the encoder (length 0), answers `replace` with itself and becomes its escaped bytes in the end.
 */
export function rawProperty(text: string): string {
  const raw = {
    length: 0,
    replace: () => raw,
    toString: () => pdfString(text),
  };
  // jsPDF's type asks for a string; it only reads `length`, calls `replace` and concatenates.
  return raw as unknown as string;
}
