import type { ConsoleView } from '../../../src-shared/workshop/visibility.ts';
import { useView } from '../../client/index.ts';

/**
 * A part of the open workshop, by reference.
 *
 * @throws Error when none is open: the screens of a workshop are shown only while one is
 */
export function useWorkshop<T>(select: (workshop: ConsoleView) => T): T {
  return useView(({ workshop }) => {
    if (workshop === null) throw new Error('No workshop is open');
    return select(workshop);
  });
}
