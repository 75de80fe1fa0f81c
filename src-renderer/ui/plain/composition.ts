/*
 * Whether a key press belongs to an input method (Japanese conversion) rather than to the app.
 *
 * The Enter that confirms a conversion must never submit. Chromium and Firefox mark it with
 * `isComposing`; Safari fires `compositionend` first and then a keydown with keyCode 229 and
 * `isComposing` false; some Windows input methods send only key 'Process'.
 */

/** The fields this reads, the same on React's and the browser's keyboard events. */
export type KeyPress = {
  readonly key: string;
  readonly keyCode: number;
  readonly isComposing?: boolean;
  readonly nativeEvent?: { readonly isComposing: boolean };
};

/** True if the input method takes this key; the app must then leave it alone. */
export function isForInputMethod(event: KeyPress): boolean {
  return (
    event.isComposing === true ||
    event.nativeEvent?.isComposing === true ||
    event.keyCode === 229 ||
    event.key === 'Process'
  );
}
