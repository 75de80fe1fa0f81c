import { useEffect } from 'react';

/**
 * The two keys of the projector window: F for full screen in a browser (the desktop app places its
 * window itself), D for a dark or a light picture. Nothing on this page takes typed text.
 */
export function useProjectorKeys(onBrightness: () => void): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const key = event.key.toLowerCase();
      if (key === 'd') onBrightness();
      if (key === 'f' && window.bridge === undefined) void toggleFullScreen();
    }
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [onBrightness]);
}

/** Refused by some browsers and settings; the picture is then as large as its window. */
async function toggleFullScreen(): Promise<void> {
  const { fullscreenElement, documentElement } = document;
  const change =
    fullscreenElement === null ? documentElement.requestFullscreen() : document.exitFullscreen();
  await change.catch(() => undefined);
}
