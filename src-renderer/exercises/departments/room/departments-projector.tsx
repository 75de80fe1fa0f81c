/*
 * All that the room sees of E5: the overview, or one group in the present step. Read from ten metres,
 * so each picture says one thing; what may be said at all was decided where the view is made.
 */
import type { ProjectedDepartments } from '../../../../src-shared/exercises/departments/index.ts';
import { useProjectorView } from '../../../client/index.ts';
import { pick } from '../../../text/language.ts';
import { departmentsChartWords, departmentsTexts, departmentsWords } from '../words.ts';
import { DepartmentsOverview } from './departments-overview.tsx';
import { GroupScene } from './group-scene.tsx';

/** Fills its parent. Shows nothing while E5 is not presented. */
export function DepartmentsProjector() {
  const departments = useProjectorView(projectedDepartments);
  if (departments === null) return null;
  const { group, step, language } = departments;
  const said = { text: pick(departmentsTexts, language), words: pick(departmentsWords, language) };
  if (group !== null) {
    const chartWords = pick(departmentsChartWords, language);
    return (
      <GroupScene group={group} step={step} language={language} chartWords={chartWords} {...said} />
    );
  }
  return <DepartmentsOverview groups={departments.overview ?? []} step={step} {...said} />;
}

function projectedDepartments(view: {
  readonly workshop: { readonly departments: ProjectedDepartments | null } | null;
}): ProjectedDepartments | null {
  return view.workshop?.departments ?? null;
}
