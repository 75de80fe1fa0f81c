/* The test page of E3 (page/page.jsx): its steps by name, and what it holds as the console has it. */
import {
  type ResourcesStepId,
  resourcesSteps,
} from '../../../src-shared/exercises/resources/index.ts';
import { command, type PageWindow, page, shareTestPage } from '../../ui/test-page.ts';

/** Called once at the top of a file of tests. */
export const shareResourcesPage = () => shareTestPage(new URL('./page', import.meta.url));

export const indexOf = (step: ResourcesStepId) => resourcesSteps.findIndex(({ id }) => id === step);

export const goTo = (step: ResourcesStepId) =>
  command('stage.enterStep', { exercise: 'resources', step: indexOf(step) });

/** Group A as the console has it. */
export function map() {
  return page.evaluate(() => {
    // The page put it there.
    const view = (window as unknown as PageWindow).core.facilitator.view();
    const group = view?.workshop?.resources.groups.A;
    if (group === undefined) throw new Error('no group A');
    return group;
  });
}
