/* Words as HTML. */

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** An element around a text; nothing for null. */
export function part(tag: string, kind: string, text: string | null): string {
  return text === null ? '' : `<${tag} class="${kind}">${escaped(text)}</${tag}>`;
}
