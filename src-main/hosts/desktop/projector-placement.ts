/*
 * Where the projector window belongs: filling a display that the console is not on; when there is no
 * such display, an ordinary window on the console's own, small enough to leave the console in reach.
 */
import type { Display, Rectangle } from 'electron';

export type Placement = {
  readonly displayId: number;
  readonly isFullScreen: boolean;
  readonly bounds: Rectangle;
};

/** How much of the console's display a projector window without its own display takes. */
const windowShare = 0.6;

/**
 * @param displays every display now plugged in; at least one
 * @param consoleDisplay the one that the console is on
 */
export function placeProjector(displays: readonly Display[], consoleDisplay: Display): Placement {
  const other = displays.find(({ id }) => id !== consoleDisplay.id);
  if (other !== undefined) {
    return { displayId: other.id, isFullScreen: true, bounds: other.bounds };
  }
  const { x, y, width, height } = consoleDisplay.workArea;
  const windowWidth = Math.round(width * windowShare);
  // The projected page is laid out for 16:9.
  const windowHeight = Math.min(height, Math.round((windowWidth * 9) / 16));
  return {
    displayId: consoleDisplay.id,
    isFullScreen: false,
    bounds: { x: x + width - windowWidth, y, width: windowWidth, height: windowHeight },
  };
}
