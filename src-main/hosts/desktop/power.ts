/*
 * Sleep: while a workshop is open the machine does not doze off, while it is projected the display
 * stays on, and when the machine sleeps all the same, everything is first brought into one file.
 */
import { powerMonitor, powerSaveBlocker } from 'electron';

type BlockerKind = Parameters<typeof powerSaveBlocker.start>[0];

export type StayAwake = {
  workshopOpen(isOpen: boolean): void;
  projectorOpen(isOpen: boolean): void;
};

/** @param beforeSleep must be done when it returns; the machine does not wait longer */
export function watchPower(beforeSleep: () => void): StayAwake {
  powerMonitor.on('suspend', beforeSleep);
  return {
    workshopOpen: blockerFor('prevent-app-suspension'),
    projectorOpen: blockerFor('prevent-display-sleep'),
  };
}

function blockerFor(kind: BlockerKind): (isWanted: boolean) => void {
  let id: number | null = null;
  return (isWanted) => {
    if (isWanted && id === null) id = powerSaveBlocker.start(kind);
    if (!isWanted && id !== null) {
      powerSaveBlocker.stop(id);
      id = null;
    }
  };
}
