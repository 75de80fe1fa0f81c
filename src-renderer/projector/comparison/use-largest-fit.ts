import { type RefObject, useLayoutEffect } from 'react';

const step = 0.05;
/** From here down Japanese lines are filled to the last letter instead of broken at phrases. */
const tightBelow = 1.15;

/**
 * Sets an element's words as large as they fit into it: `--fit` goes from `largest` down to 1, at which
 * the style sheet keeps every size readable and the longest texts fit. The element's own size must not
 * depend on its content.
 */
export function useLargestFit(element: RefObject<HTMLElement | null>, largest: number): void {
  // After every render: a changed word can need another size.
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null) return;
    const enlarge = () => {
      for (let scale = largest; ; scale = Math.max(1, scale - step)) {
        box.style.setProperty('--fit', scale.toFixed(2));
        box.toggleAttribute('data-tight', scale < tightBelow);
        if (scale === 1 || box.scrollHeight <= box.clientHeight) return;
      }
    };
    enlarge();
    const observer = new ResizeObserver(enlarge);
    observer.observe(box);
    document.fonts.addEventListener('loadingdone', enlarge);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', enlarge);
    };
  });
}
