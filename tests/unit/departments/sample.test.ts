/* The sample's department choices, imported by the ordinary commands, against the author's values. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  departmentMeasures,
  groupDepartments,
  measureDepartments,
  printedDepartmentMeasures,
} from '../../../src-shared/exercises/departments/index.ts';
import {
  groupResources,
  printedResourceMeasures,
} from '../../../src-shared/exercises/resources/index.ts';
import type { GroupId } from '../../../src-shared/kernel/ids.ts';
import { expectLike } from '../../support/expect-like.ts';
import { samplePath, theSample } from '../../support/sample.ts';

type Expected = { readonly department: object; readonly resources: object };
// The sample file is a fixture whose shape this test states.
const file = JSON.parse(readFileSync(samplePath, 'utf8')) as {
  readonly groups: readonly { readonly id: string; readonly expected: Expected }[];
};
const workshop = theSample();

describe('the sample', () => {
  it.each(file.groups.map(({ id, expected }) => [id, expected] as const))(
    'gives the expected department measures of group %s',
    (id, expected) => {
      const group = groupDepartments(workshop.departments, id as GroupId);

      expectLike(printedDepartmentMeasures(group), expected.department, id);
    },
  );

  it.each(file.groups.map(({ id, expected }) => [id, expected] as const))(
    'gives the expected resource measures of group %s, needs by their own ids',
    (id, expected) => {
      const group = groupResources(workshop.resources, id as GroupId);

      expectLike(printedResourceMeasures(group), expected.resources, id);
    },
  );

  it('knows the company in mind among the candidates by its name', () => {
    const kinds = file.groups.map(({ id }) =>
      groupResources(workshop.resources, id as GroupId).candidates.map(({ kind }) => kind),
    );

    expect(kinds).toEqual(file.groups.map(() => ['company', 'other', 'other']));
  });

  it('remembers the measures until something they are made of changes', () => {
    const group = groupDepartments(workshop.departments, 'A' as GroupId);
    const first = departmentMeasures(group);
    const reworded = { ...group, reasons: [], options: group.options.map((each) => ({ ...each })) };
    const [ruledOut, ...others] = group.options;
    const without = {
      ...group,
      options: ruledOut
        ? [{ ...ruledOut, knockouts: ['out', 'ok', 'ok'] as const }, ...others]
        : others,
    };

    expect(departmentMeasures(reworded)).toBe(first);
    expect(departmentMeasures(without)).toEqual(measureDepartments(without));
    expect(departmentMeasures(group)).toEqual(first);
  });
});
