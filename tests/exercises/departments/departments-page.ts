/* The test page of E5 (page/page.jsx): its steps by name, and what it holds as the console has it. */
import {
  type DepartmentsStepId,
  departmentsSteps,
} from '../../../src-shared/exercises/departments/index.ts';
import { command, type PageWindow, page, shareTestPage } from '../../ui/test-page.ts';

/** Called once at the top of a file of tests. */
export const shareDepartmentsPage = () => shareTestPage(new URL('./page', import.meta.url));

export const indexOf = (step: DepartmentsStepId) =>
  departmentsSteps.findIndex(({ id }) => id === step);

export const goTo = (step: DepartmentsStepId) =>
  command('stage.enterStep', { exercise: 'departments', step: indexOf(step) });

/** A group as the console has it. */
export function choice(groupId = 'A') {
  return page.evaluate((id) => {
    // The page put it there.
    const view = (window as unknown as PageWindow).core.facilitator.view();
    const group = view?.workshop?.departments.groups[id];
    if (group === undefined) throw new Error(`no group ${id}`);
    return group;
  }, groupId);
}
