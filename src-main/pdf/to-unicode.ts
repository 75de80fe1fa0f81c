const header = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
`;
const footer = 'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend';
/** ISO 32000 allows at most 100 entries in one block. */
const blockSize = 100;

/**
 * The map a reader uses to copy and search: glyph code to text in UTF-16, surrogate pairs and
 * several characters per glyph included.
 *
 * @param texts text by code; code 0 is not mapped.
 */
export function toUnicodeMap(texts: readonly string[]): string {
  const rows = texts.map((text, code) => `<${hex4(code)}><${utf16Hex(text)}>`).slice(1);
  let map = header;
  for (let at = 0; at < rows.length; at += blockSize) {
    const block = rows.slice(at, at + blockSize);
    map += `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`;
  }
  return map + footer;
}

function utf16Hex(text: string): string {
  let hex = '';
  for (let at = 0; at < text.length; at += 1) hex += hex4(text.charCodeAt(at));
  return hex;
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, '0');
}
